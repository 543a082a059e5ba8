package org.kernelglass.ui.chart;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.kernelglass.ui.base.Texts;

/**
 * Where a chart's series are drawn, with the crosshair over them. Drawing is the layout of an
 * unmanaged child, so that new values lay out nothing around the chart. FX thread.
 */
final class PlotPane extends Region {

    private static final double READOUT_GAP = 14;

    private final ChartModel model;
    private final Texts texts;
    private final Canvas canvas = new Canvas();
    private final Rectangle cross = new Rectangle();
    private final Rectangle selection = new Rectangle();
    private final ReadoutCard readout;
    private final ThemeColors theme = new ThemeColors();
    private final ColumnSource columns = new KeptColumns();
    private final Pane drawing =
            new Pane() {
                @Override
                protected void layoutChildren() {
                    draw();
                }
            };
    private final ObjectProperty<OptionalDouble> pointed =
            new SimpleObjectProperty<>(OptionalDouble.empty());
    private PlotArea area;
    private double pointerY;

    PlotPane(ChartModel model, Texts texts, ReadoutCard.Place place) {
        this.model = model;
        this.texts = texts;
        readout = new ReadoutCard(model, texts, place, theme);
        getStyleClass().add("chart-plot");
        cross.getStyleClass().add("chart-crosshair");
        selection.getStyleClass().add("chart-selection");
        selection.setVisible(false);
        drawing.setManaged(false);
        drawing.setMouseTransparent(true);
        drawing.getChildren().addAll(canvas, cross, selection, readout);
        drawing.getChildren().forEach(child -> child.setManaged(false));
        getChildren().addAll(theme, drawing);
        theme.onChange(drawing::requestLayout);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        model.versionProperty().addListener((observed, was, is) -> drawing.requestLayout());
        texts.sentencesProperty().addListener((observed, was, is) -> drawing.requestLayout());
        pointed.addListener((observed, was, is) -> drawing.requestLayout());
    }

    ThemeColors theme() {
        return theme;
    }

    /** Where things lay when last drawn; null before. */
    PlotArea area() {
        return area;
    }

    /** Where the crosshair stands; empty for none. */
    ObjectProperty<OptionalDouble> pointedProperty() {
        return pointed;
    }

    void point(double x, double pixelY) {
        pointerY = pixelY;
        pointed.set(OptionalDouble.of(x));
        drawing.requestLayout();
    }

    /** The rectangle that is being drawn to zoom into. */
    Rectangle selection() {
        return selection;
    }

    @Override
    protected void layoutChildren() {
        drawing.resizeRelocate(0, 0, Math.floor(getWidth()), Math.floor(getHeight()));
    }

    private void draw() {
        double width = drawing.getWidth();
        double height = drawing.getHeight();
        if (width < 40 || height < 40) {
            return;
        }
        canvas.setWidth(width);
        canvas.setHeight(height);
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, width, height);
        area = ChartPainter.area(model, 0, 0, width, height);
        new ChartPainter(
                        new CanvasSurface(pen, theme.font()),
                        theme.colors(),
                        texts.sentencesProperty().get(),
                        columns)
                .paint(model, area);
        showReading();
    }

    private void showReading() {
        Optional<Reading> reading =
                pointed.get().isEmpty()
                        ? Optional.empty()
                        : Reading.at(model, pointed.get().getAsDouble())
                                .filter(there -> area.x().contains(there.x()));
        cross.setVisible(reading.isPresent());
        readout.setVisible(reading.isPresent());
        reading.ifPresent(this::show);
    }

    private void show(Reading reading) {
        double x = Math.round(area.atX(reading.x()));
        cross.setX(x);
        cross.setY(area.top());
        cross.setWidth(1);
        cross.setHeight(area.height());
        readout.show(reading);
        // its labels are new: without their looks they would have no size yet
        readout.applyCss();
        readout.autosize();
        Bounds size = readout.getLayoutBounds();
        boolean fitsRight = x + READOUT_GAP + size.getWidth() <= getWidth();
        double left = fitsRight ? x + READOUT_GAP : x - READOUT_GAP - size.getWidth();
        double top = Math.min(pointerY, getHeight() - size.getHeight() - 4);
        readout.relocate(Math.max(0, Math.round(left)), Math.max(0, Math.round(top)));
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.TEXT) {
            return new ChartSummary(model, texts, pointed.get()).sentence();
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }
}
