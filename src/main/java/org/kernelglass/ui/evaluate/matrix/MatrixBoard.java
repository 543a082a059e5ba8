package org.kernelglass.ui.evaluate.matrix;

import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.kernelglass.evaluation.ConfusionMatrix;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.chart.ThemeColors;
import org.kernelglass.ui.evaluate.model.Cell;

/**
 * The matrix itself: as large as it fits, scrolled where it would be too small to read; of many
 * classes only what shows is drawn. The mouse and the arrow keys with Enter choose a cell. FX
 * thread.
 */
final class MatrixBoard extends Region {

    private static final double BAR = 10;
    private static final double NAME_GAP = 12;

    /** Of the window's text. */
    private static final double SMALL = 0.86;

    private static final double USUAL = 14 * SMALL;

    private final MatrixModel model;
    private final Texts texts;
    private final Canvas canvas = new Canvas();
    private final ThemeColors theme = new ThemeColors();
    private final ScrollBar across = new ScrollBar();
    private final ScrollBar down = new ScrollBar();
    private MatrixGeometry geometry;
    private ClassLabels labels;
    private Font labelled;
    private boolean upright;

    MatrixBoard(MatrixModel model) {
        this.model = model;
        this.texts = model.model().workspace().texts();
        setId("evaluate-matrix");
        getStyleClass().add("matrix-board");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setMinSize(160, 160);
        across.setOrientation(Orientation.HORIZONTAL);
        down.setOrientation(Orientation.VERTICAL);
        for (ScrollBar bar : new ScrollBar[] {across, down}) {
            bar.setManaged(false);
            bar.valueProperty().addListener((observed, was, is) -> requestLayout());
        }
        canvas.setManaged(false);
        getChildren().setAll(canvas, across, down, theme);
        theme.onChange(this::restart);
        texts.sentencesProperty().addListener((observed, was, is) -> requestLayout());
        model.model().evaluatedProperty().addListener((observed, was, is) -> restart());
        model.measureProperty().addListener((observed, was, is) -> requestLayout());
        model.model().cellProperty().addListener((observed, was, is) -> requestLayout());
        model.cursorProperty().addListener((observed, was, is) -> show(is));
        focusedProperty().addListener((observed, was, is) -> requestLayout());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> model.pointedProperty().set(null));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, new MatrixKeys(model));
    }

    /** Where the middle of a cell lies; for whoever points at it. */
    MatrixGeometry geometry() {
        return geometry;
    }

    private void restart() {
        labelled = null;
        requestLayout();
    }

    private void point(MouseEvent event) {
        model.pointedProperty().set(at(event).orElse(null));
    }

    private Optional<Cell> at(MouseEvent event) {
        return geometry == null ? Optional.empty() : geometry.at(event.getX(), event.getY());
    }

    private void press(MouseEvent event) {
        requestFocus();
        if (event.getButton() == MouseButton.PRIMARY) {
            at(event).ifPresent(model::choose);
        }
    }

    private void scroll(ScrollEvent event) {
        if (geometry != null && (geometry.mostX() > 0 || geometry.mostY() > 0)) {
            move(
                    geometry.scrolled(
                            geometry.scrollX() - event.getDeltaX(),
                            geometry.scrollY() - event.getDeltaY()));
            event.consume();
        }
    }

    private void show(Cell cell) {
        if (cell != null && geometry != null) {
            move(geometry.showing(cell));
        }
        requestLayout();
    }

    private void move(MatrixGeometry to) {
        across.setValue(to.scrollX());
        down.setValue(to.scrollY());
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        canvas.setWidth(width);
        canvas.setHeight(height);
        canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
        Optional<ConfusionMatrix> matrix = model.matrix();
        if (matrix.isEmpty()) {
            geometry = null;
            across.setVisible(false);
            down.setVisible(false);
            return;
        }
        measure(width, height);
        bars(width, height);
        new MatrixPainter(
                        canvas.getGraphicsContext2D(),
                        matrix.get(),
                        model.measureProperty().get(),
                        geometry,
                        labels.shown(),
                        upright,
                        new MatrixPainter.AxisNames(
                                texts.now("evaluate.matrix.actual"),
                                texts.now("evaluate.matrix.predicted")),
                        labelled,
                        theme.colors())
                .paint(
                        isFocused() ? model.cursorProperty().get() : null,
                        model.model().cellProperty().get());
    }

    private void measure(double width, double height) {
        if (labelled == null) {
            labelled = theme.text(SMALL);
            labels = ClassLabels.of(model.classes(), labelled);
        }
        double zoom = labelled.getSize() / USUAL;
        double axis = 1.6 * labelled.getSize();
        double left = axis + labels.longest() + NAME_GAP;
        MatrixGeometry high = geometry(left, left, width, height, zoom);
        upright = labels.longest() > high.cell() - 6;
        geometry =
                upright ? high : geometry(left, axis + 2 * labelled.getSize(), width, height, zoom);
    }

    private MatrixGeometry geometry(
            double left, double top, double width, double height, double zoom) {
        return MatrixGeometry.of(
                model.classes().size(), left, top, width - BAR, height - BAR, zoom);
    }

    private void bars(double width, double height) {
        across.setMax(geometry.mostX());
        down.setMax(geometry.mostY());
        bar(across, geometry.width() - geometry.left(), geometry.mostX());
        bar(down, geometry.height() - geometry.top(), geometry.mostY());
        geometry = geometry.scrolled(across.getValue(), down.getValue());
        across.resizeRelocate(geometry.left(), height - BAR, width - BAR - geometry.left(), BAR);
        down.resizeRelocate(width - BAR, geometry.top(), BAR, height - BAR - geometry.top());
    }

    private static void bar(ScrollBar bar, double shown, double most) {
        bar.setVisible(most > 0);
        bar.setVisibleAmount(most == 0 ? 0 : most * shown / (shown + most));
        bar.setUnitIncrement(40);
        bar.setBlockIncrement(shown * 0.9);
        if (bar.getValue() > most) {
            bar.setValue(most);
        }
    }
}
