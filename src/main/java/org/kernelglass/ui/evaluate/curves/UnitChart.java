package org.kernelglass.ui.evaluate.curves;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.chart.CanvasSurface;
import org.kernelglass.ui.chart.PlotArea;
import org.kernelglass.ui.chart.ThemeColors;

/**
 * A curve in the square from 0 to 1. The mouse points at its nearest stop, the arrow keys go from
 * stop to stop. FX thread.
 */
final class UnitChart extends Region {

    private static final double SMALL = 0.8;

    private final Texts texts;
    private final Message xName;
    private final Message yName;
    private final Canvas canvas = new Canvas();
    private final ThemeColors theme = new ThemeColors();
    private final IntegerProperty at = new SimpleIntegerProperty(-1);
    private UnitDrawing drawing = UnitDrawing.NOTHING;

    UnitChart(Texts texts, Message xName, Message yName) {
        this.texts = texts;
        this.xName = xName;
        this.yName = yName;
        getStyleClass().add("unit-chart");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(160, 160);
        canvas.setManaged(false);
        getChildren().setAll(canvas, theme);
        theme.onChange(this::requestLayout);
        texts.sentencesProperty().addListener((observed, was, is) -> requestLayout());
        at.addListener((observed, was, is) -> requestLayout());
        addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> at.set(-1));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    void show(UnitDrawing shown) {
        drawing = shown;
        at.set(-1);
        requestLayout();
    }

    /** The place of the stop that is pointed at; −1 for none. */
    IntegerProperty atProperty() {
        return at;
    }

    private PlotArea area() {
        return UnitPainter.area(Math.floor(getWidth()), Math.floor(getHeight()), font());
    }

    private Font font() {
        return theme.text(SMALL);
    }

    private void point(MouseEvent event) {
        PlotArea area = area();
        at.set(drawing.nearest(area.xAt(event.getX()), area.placeAt(event.getY())));
    }

    private void key(KeyEvent event) {
        int last = drawing.stops().size() - 1;
        int now = at.get();
        switch (event.getCode()) {
            case LEFT -> at.set(Math.max(Math.min(0, last), now - 1));
            case RIGHT -> at.set(Math.min(last, now + 1));
            case HOME -> at.set(Math.min(0, last));
            case END -> at.set(last);
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        canvas.setWidth(width);
        canvas.setHeight(height);
        canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
        new UnitPainter(
                        new CanvasSurface(canvas.getGraphicsContext2D(), font()),
                        theme.colors(),
                        font(),
                        texts.now(xName),
                        texts.now(yName))
                .paint(drawing, area(), at.get());
    }
}
