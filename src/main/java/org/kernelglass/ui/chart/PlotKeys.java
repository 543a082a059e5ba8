package org.kernelglass.ui.chart;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.KeyEvent;

/**
 * The keyboard on a chart: + and − zoom, arrows pan, Control with an arrow moves the crosshair from
 * value to value, 0 shows everything, Escape puts the crosshair away. FX thread.
 */
final class PlotKeys {

    private static final double ZOOM_STEP = 0.7;
    private static final double TOP = 8;
    private static final double PAN_STEP = 0.15;

    private final PlotPane plot;
    private final ChartModel model;

    PlotKeys(PlotPane plot, ChartModel model) {
        this.plot = plot;
        this.model = model;
        plot.setOnKeyPressed(this::press);
    }

    private void press(KeyEvent event) {
        if (event.isAltDown() || event.isMetaDown()) {
            return;
        }
        boolean done = event.isControlDown() ? cross(event) : move(event);
        if (done) {
            event.consume();
        }
    }

    private boolean move(KeyEvent event) {
        ChartZoom zoom = new ChartZoom(model);
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> zoom.steps(ZOOM_STEP, around());
            case MINUS, SUBTRACT -> zoom.steps(1 / ZOOM_STEP, around());
            case LEFT -> zoom.move(-PAN_STEP, 0);
            case RIGHT -> zoom.move(PAN_STEP, 0);
            case UP -> zoom.move(0, PAN_STEP);
            case DOWN -> zoom.move(0, -PAN_STEP);
            case DIGIT0, NUMPAD0, HOME -> model.reset();
            case ESCAPE -> {
                if (plot.pointedProperty().get().isEmpty()) {
                    return false;
                }
                plot.pointedProperty().set(OptionalDouble.empty());
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private double around() {
        Span x = model.xSpan();
        return plot.pointedProperty().get().orElse(x.at(0.5));
    }

    private boolean cross(KeyEvent event) {
        int by =
                switch (event.getCode()) {
                    case LEFT -> -1;
                    case RIGHT -> 1;
                    default -> 0;
                };
        if (by == 0) {
            return false;
        }
        pointBeside(by);
        plot.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        return true;
    }

    private void pointBeside(int by) {
        OptionalDouble pointed = plot.pointedProperty().get();
        double from = pointed.orElse(model.xSpan().high());
        Optional<Reading> here = Reading.at(model, from);
        here.map(reading -> pointed.isEmpty() ? reading.x() : beside(reading.x(), by))
                .ifPresent(x -> plot.point(x, TOP));
    }

    /** The next place to the side at which any series that shows has a value. */
    private double beside(double x, int by) {
        double found = x;
        boolean any = false;
        for (ChartSeries each : model.series()) {
            Samples samples = each.samples();
            int next = by > 0 ? samples.firstAtLeast(Math.nextUp(x)) : samples.firstAtLeast(x) - 1;
            if (each.isVisible() && next >= 0 && next < samples.count()) {
                double there = samples.x(next);
                found = any ? (by > 0 ? Math.min(found, there) : Math.max(found, there)) : there;
                any = true;
            }
        }
        return found;
    }
}
