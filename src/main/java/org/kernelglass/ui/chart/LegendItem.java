package org.kernelglass.ui.chart;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Line;
import org.kernelglass.ui.base.Texts;

/** The name of a series with a piece of its line; pressed, it hides or shows it. FX thread. */
final class LegendItem extends ToggleButton {

    private static final double LENGTH = 18;

    LegendItem(ChartSeries series, Texts texts) {
        textProperty().bind(texts.of(series.name()));
        getStyleClass().setAll("toggle-button", "chart-legend-item");
        selectedProperty().bindBidirectional(series.visibleProperty());
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.of("train.chart.legend.help"));
        setTooltip(tooltip);
    }

    /** Takes the colours of the theme. */
    void color(ChartSeries series, ChartModel model, Colors colors) {
        setGraphic(sample(series, model, colors));
    }

    static Line sample(ChartSeries series, ChartModel model, Colors colors) {
        int index =
                (int)
                        model.series().stream()
                                .takeWhile(each -> each != series)
                                .filter(each -> each.role() == series.role())
                                .count();
        Ink ink = colors.ink(series.role(), series.role().inTurn() ? index : 0);
        boolean faint = !series.dots() && series.role() == Role.TRAINING;
        return ReadoutCard.line(faint ? ink.faint(0.45) : ink, LENGTH);
    }
}
