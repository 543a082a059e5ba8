package org.kernelglass.ui.inspect.maps;

import java.util.function.BiConsumer;
import javafx.geometry.Point2D;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.ui.picture.PlanePicture;

/** One map enlarged, whose values can be clicked and gone through with arrow keys. FX thread. */
public final class ValueMap extends Pane {

    private static final double SIDE = 300;

    private final ImageView picture = new ImageView();
    private final Rectangle mark = new Rectangle();
    private final BiConsumer<Integer, Integer> chosen;
    private int height;
    private int width;
    private double cell = 1;
    private int row = -1;
    private int column = -1;
    private Point2D pointer;
    private BiConsumer<Integer, Integer> hovered = (overRow, overColumn) -> {};

    /**
     * @param chosen told row and column
     */
    public ValueMap(String id, BiConsumer<Integer, Integer> chosen) {
        this.chosen = chosen;
        setId(id);
        getStyleClass().add("value-map");
        setFocusTraversable(true);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        picture.setSmooth(false);
        mark.getStyleClass().add("value-mark");
        mark.setMouseTransparent(true);
        mark.setVisible(false);
        getChildren().setAll(picture, mark);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /**
     * Shows one channel of {@code [channels, height, width]}; a mark stays where there are as many
     * values as before.
     */
    public void show(Tensor maps, int channel, PlanePicture scale) {
        if (maps.shape().height() != height || maps.shape().width() != width) {
            noMark();
        }
        height = maps.shape().height();
        width = maps.shape().width();
        double fitting = SIDE / Math.max(height, width);
        cell = fitting >= 1 ? Math.floor(fitting) : fitting;
        picture.setImage(
                scale.draw(
                        maps.values(),
                        channel * height * width,
                        height,
                        width,
                        (int) Math.max(1, cell)));
        picture.setFitWidth(width * cell);
        picture.setFitHeight(height * cell);
        setPrefSize(width * cell, height * cell);
        hover();
    }

    /** Marks a rectangle of values; the arrow keys go on from its first. */
    public void mark(int firstRow, int firstColumn, int rows, int columns) {
        row = firstRow;
        column = firstColumn;
        mark.setX(column * cell);
        mark.setY(row * cell);
        mark.setWidth(columns * cell);
        mark.setHeight(rows * cell);
        mark.setVisible(true);
    }

    public void noMark() {
        row = -1;
        column = -1;
        mark.setVisible(false);
    }

    /**
     * Tells which value the pointer is over, too.
     *
     * @param hovered told row and column
     */
    public void follow(BiConsumer<Integer, Integer> hovered) {
        this.hovered = hovered;
        addEventHandler(
                MouseEvent.MOUSE_MOVED,
                event -> {
                    pointer = new Point2D(event.getX(), event.getY());
                    hover();
                });
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> pointer = null);
    }

    /** Other values may have come under a pointer that rests. */
    private void hover() {
        if (pointer == null) {
            return;
        }
        int overRow = (int) (pointer.getY() / cell);
        int overColumn = (int) (pointer.getX() / cell);
        if (overRow < height && overColumn < width) {
            hovered.accept(overRow, overColumn);
        }
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        choose((int) (event.getY() / cell), (int) (event.getX() / cell));
        // the tabs around it would take the focus, and with it the arrow keys
        event.consume();
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (!code.isArrowKey()) {
            return;
        }
        int down = code == KeyCode.DOWN ? 1 : code == KeyCode.UP ? -1 : 0;
        int right = code == KeyCode.RIGHT ? 1 : code == KeyCode.LEFT ? -1 : 0;
        choose(
                Math.max(row, 0) + (row < 0 ? 0 : down),
                Math.max(column, 0) + (column < 0 ? 0 : right));
        event.consume();
    }

    private void choose(int wantedRow, int wantedColumn) {
        chosen.accept(
                Math.max(0, Math.min(height - 1, wantedRow)),
                Math.max(0, Math.min(width - 1, wantedColumn)));
    }
}
