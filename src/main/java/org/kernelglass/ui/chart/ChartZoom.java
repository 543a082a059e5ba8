package org.kernelglass.ui.chart;

import java.util.Optional;

/** Moves and scales the piece of a chart that shows. FX thread. */
final class ChartZoom {

    private static final double LEAST_SHARE = 1e-7;

    private final ChartModel model;

    ChartZoom(ChartModel model) {
        this.model = model;
    }

    /** Along x, around a place that stays; zoomed out to everything, the chart follows its data. */
    void steps(double factor, double around) {
        Span all = model.xAll();
        Span scaled = model.xSpan().scaled(factor, around);
        if (scaled.length() >= all.length()) {
            model.xWindowProperty().set(Optional.empty());
        } else if (scaled.length() > all.length() * LEAST_SHARE) {
            model.xWindowProperty().set(Optional.of(scaled.within(all)));
        }
    }

    /** Along the values, around a place of the scale that stays. */
    void values(double factor, double around) {
        Span scaled = model.ySpan().scaled(factor, around);
        if (scaled.length() > Math.max(1e-12, Math.abs(scaled.high()) * 1e-9)) {
            model.yWindowProperty().set(Optional.of(scaled));
        }
    }

    /** By a share of what shows. */
    void move(double alongX, double alongY) {
        if (alongX != 0 && model.xWindowProperty().get().isPresent()) {
            model.xWindowProperty()
                    .set(Optional.of(model.xSpan().moved(alongX).within(model.xAll())));
        }
        if (alongY != 0) {
            model.yWindowProperty().set(Optional.of(model.ySpan().moved(alongY)));
        }
    }
}
