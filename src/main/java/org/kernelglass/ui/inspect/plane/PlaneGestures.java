package org.kernelglass.ui.inspect.plane;

import java.util.OptionalInt;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * The hand on the board: the wheel zooms, dragging moves, a click chooses; on the keyboard + and −
 * zoom, the arrow keys move, Home shows all. FX thread.
 */
final class PlaneGestures {

    private static final double STEP = 1.25;
    private static final double MOVE = 40;

    private final PlaneBoard board;
    private final PlaneModel model;
    private double lastX;
    private double lastY;

    PlaneGestures(PlaneBoard board, PlaneModel model) {
        this.board = board;
        this.model = model;
    }

    void listen() {
        board.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        board.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        board.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        board.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        board.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        board.addEventHandler(MouseEvent.MOUSE_EXITED, event -> board.card().hide());
        board.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void scroll(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            double factor = event.getDeltaY() > 0 ? STEP : 1 / STEP;
            board.look(camera -> camera.zoomed(factor, event.getX(), event.getY()));
        }
        event.consume();
    }

    private void press(MouseEvent event) {
        board.requestFocus();
        lastX = event.getX();
        lastY = event.getY();
        // the tabs around it would take the focus, and with it the keys
        event.consume();
    }

    private void drag(MouseEvent event) {
        double right = event.getX() - lastX;
        double down = event.getY() - lastY;
        board.look(camera -> camera.moved(right, down));
        lastX = event.getX();
        lastY = event.getY();
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            board.near(event.getX(), event.getY()).ifPresent(model::choose);
        }
    }

    private void hover(MouseEvent event) {
        OptionalInt point = board.near(event.getX(), event.getY());
        if (point.isEmpty()) {
            board.card().hide();
        } else {
            int it = point.getAsInt();
            board.card().show(it, board.x(it), board.y(it));
        }
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        switch (code) {
            case PLUS, ADD, EQUALS -> zoom(STEP);
            case MINUS, SUBTRACT -> zoom(1 / STEP);
            case LEFT -> board.look(camera -> camera.moved(MOVE, 0));
            case RIGHT -> board.look(camera -> camera.moved(-MOVE, 0));
            case UP -> board.look(camera -> camera.moved(0, MOVE));
            case DOWN -> board.look(camera -> camera.moved(0, -MOVE));
            case HOME, DIGIT0 -> board.fit();
            default -> {
                return;
            }
        }
        event.consume();
    }

    void zoom(double factor) {
        board.look(camera -> camera.zoomed(factor, camera.width() / 2, camera.height() / 2));
    }
}
