package org.kernelglass.ui.chart;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.shape.Rectangle;

/**
 * The mouse on a chart: pointing reads, dragging a rectangle zooms in, dragging with Shift or
 * another button pans, the wheel zooms, a double click shows everything. FX thread.
 */
final class PlotGestures {

    private static final double LEAST_DRAG = 6;
    private static final double WHEEL_STEP = 0.85;

    private final PlotPane plot;
    private final ChartModel model;
    private double fromX;
    private double fromY;
    private Span spanX;
    private Span spanY;
    private boolean panning;
    private boolean dragging;

    PlotGestures(PlotPane plot, ChartModel model) {
        this.plot = plot;
        this.model = model;
        plot.setOnMouseMoved(event -> plot.point(xAt(event), event.getY()));
        plot.setOnMouseExited(event -> plot.pointedProperty().set(OptionalDouble.empty()));
        plot.setOnMousePressed(this::press);
        plot.setOnMouseDragged(this::drag);
        plot.setOnMouseReleased(this::release);
        plot.setOnMouseClicked(this::click);
        plot.setOnScroll(this::scroll);
    }

    private double xAt(MouseEvent event) {
        return plot.area() == null ? 0 : plot.area().xAt(event.getX());
    }

    private void press(MouseEvent event) {
        plot.requestFocus();
        PlotArea area = plot.area();
        if (area == null) {
            return;
        }
        fromX = event.getX();
        fromY = event.getY();
        spanX = area.x();
        spanY = area.y();
        panning = event.isShiftDown() || event.getButton() != MouseButton.PRIMARY;
        dragging = false;
        event.consume();
    }

    private void drag(MouseEvent event) {
        double distance = Math.hypot(event.getX() - fromX, event.getY() - fromY);
        dragging |= distance >= LEAST_DRAG;
        if (spanX == null || !dragging) {
            return;
        }
        if (panning) {
            pan(event);
        } else {
            select(event);
        }
    }

    private void pan(MouseEvent event) {
        PlotArea area = plot.area();
        plot.setCursor(Cursor.CLOSED_HAND);
        double share = (fromX - event.getX()) / area.width();
        model.xWindowProperty().set(Optional.of(spanX.moved(share).within(model.xAll())));
        if (model.yWindowProperty().get().isPresent()) {
            double up = (event.getY() - fromY) / area.height();
            model.yWindowProperty().set(Optional.of(spanY.moved(up)));
        }
    }

    private void select(MouseEvent event) {
        PlotArea area = plot.area();
        Rectangle selection = plot.selection();
        double toX = Math.max(area.left(), Math.min(area.right(), event.getX()));
        double toY = Math.max(area.top(), Math.min(area.bottom(), event.getY()));
        double startX = Math.max(area.left(), Math.min(area.right(), fromX));
        double startY = Math.max(area.top(), Math.min(area.bottom(), fromY));
        boolean wholeHeight = Math.abs(toY - startY) < 2 * LEAST_DRAG;
        selection.setX(Math.min(startX, toX));
        selection.setWidth(Math.abs(toX - startX));
        selection.setY(wholeHeight ? area.top() : Math.min(startY, toY));
        selection.setHeight(wholeHeight ? area.height() : Math.abs(toY - startY));
        selection.setVisible(true);
    }

    private void release(MouseEvent event) {
        Rectangle selection = plot.selection();
        if (selection.isVisible() && selection.getWidth() >= LEAST_DRAG) {
            zoomInto(selection);
        }
        selection.setVisible(false);
        plot.setCursor(Cursor.DEFAULT);
    }

    private void zoomInto(Rectangle chosen) {
        PlotArea area = plot.area();
        Span x = new Span(area.xAt(chosen.getX()), area.xAt(chosen.getX() + chosen.getWidth()));
        boolean wholeHeight = chosen.getHeight() >= area.height() - 1;
        if (!wholeHeight) {
            double low = area.placeAt(chosen.getY() + chosen.getHeight());
            model.yWindowProperty().set(Optional.of(new Span(low, area.placeAt(chosen.getY()))));
        }
        model.xWindowProperty().set(Optional.of(x));
    }

    private void click(MouseEvent event) {
        if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
            model.reset();
        }
    }

    private void scroll(ScrollEvent event) {
        PlotArea area = plot.area();
        if (area == null || event.getDeltaY() == 0) {
            return;
        }
        double factor = event.getDeltaY() > 0 ? WHEEL_STEP : 1 / WHEEL_STEP;
        ChartZoom zoom = new ChartZoom(model);
        if (event.isControlDown()) {
            zoom.values(factor, area.placeAt(event.getY()));
        } else {
            zoom.steps(factor, area.xAt(event.getX()));
        }
        event.consume();
    }
}
