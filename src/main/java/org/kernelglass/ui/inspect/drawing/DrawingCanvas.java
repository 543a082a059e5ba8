package org.kernelglass.ui.inspect.drawing;

import javafx.geometry.Insets;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;

/**
 * The paper: drawn on with the mouse, or with the arrow keys while the space bar has set the brush
 * down. FX thread.
 */
final class DrawingCanvas extends Pane {

    private final DrawingModel drawing;
    private final ImageView paper = new ImageView();
    private final Circle brush = new Circle();
    private Point pen = new Point(0, 0);

    DrawingCanvas(DrawingModel drawing) {
        this.drawing = drawing;
        setId("inspect-drawing-canvas");
        getStyleClass().add("drawing-canvas");
        setFocusTraversable(true);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        brush.getStyleClass().add("drawing-brush");
        brush.setMouseTransparent(true);
        // the paper does not grow where the brush reaches over its edge
        brush.setManaged(false);
        Rectangle edge = new Rectangle();
        edge.widthProperty().bind(widthProperty());
        edge.heightProperty().bind(heightProperty());
        brush.setClip(edge);
        brush.visibleProperty().bind(hoverProperty().or(focusedProperty()));
        getChildren().setAll(paper, brush);
        drawing.redrawnProperty().addListener((observed, was, is) -> show());
        drawing.radiusProperty().addListener((observed, was, is) -> showBrush());
        focusedProperty().addListener((observed, was, is) -> drawing.lift());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> drawing.lift());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> move(at(event)));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        show();
    }

    private Point at(MouseEvent event) {
        Insets edge = getInsets();
        double fineness = drawing.sheet().fineness();
        return new Point(
                (event.getX() - edge.getLeft()) / fineness,
                (event.getY() - edge.getTop()) / fineness);
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            drawing.press(at(event));
            move(at(event));
            // what lies around would take the focus, and with it the keys
            event.consume();
        }
    }

    private void dragged(MouseEvent event) {
        drawing.extend(at(event));
        move(at(event));
        event.consume();
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.SPACE) {
            toggle();
        } else if (code == KeyCode.ESCAPE && drawing.penDownProperty().get()) {
            drawing.lift();
        } else if (code.isArrowKey()) {
            step(code);
        } else {
            return;
        }
        event.consume();
    }

    private void toggle() {
        if (drawing.penDownProperty().get()) {
            drawing.lift();
        } else {
            drawing.press(pen);
            show();
        }
    }

    private void step(KeyCode code) {
        int right = code == KeyCode.RIGHT ? 1 : code == KeyCode.LEFT ? -1 : 0;
        int down = code == KeyCode.DOWN ? 1 : code == KeyCode.UP ? -1 : 0;
        Point to =
                new Point(
                        within(pen.x() + right, drawing.shape().width()),
                        within(pen.y() + down, drawing.shape().height()));
        drawing.extend(to);
        move(to);
    }

    private static double within(double place, int side) {
        return Math.max(0, Math.min(side, place));
    }

    private void move(Point to) {
        pen = to;
        showBrush();
        if (drawing.penDownProperty().get()) {
            show();
        }
    }

    private void showBrush() {
        Insets edge = getInsets();
        double fineness = drawing.sheet().fineness();
        brush.setCenterX(edge.getLeft() + pen.x() * fineness);
        brush.setCenterY(edge.getTop() + pen.y() * fineness);
        brush.setRadius(drawing.radiusProperty().get() * fineness);
    }

    private void show() {
        Sheet sheet = drawing.sheet();
        int width = sheet.width();
        int height = sheet.height();
        boolean fits =
                paper.getImage() != null
                        && paper.getImage().getWidth() == width
                        && paper.getImage().getHeight() == height;
        if (!fits) {
            paper.setImage(new WritableImage(width, height));
            pen = new Point(width / 2.0 / sheet.fineness(), height / 2.0 / sheet.fineness());
            showBrush();
        }
        ((WritableImage) paper.getImage())
                .getPixelWriter()
                .setPixels(
                        0,
                        0,
                        width,
                        height,
                        PixelFormat.getIntArgbInstance(),
                        sheet.argb(),
                        0,
                        width);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        paper.relocate(getInsets().getLeft(), getInsets().getTop());
        showBrush();
    }
}
