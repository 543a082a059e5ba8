package org.kernelglass.ui.chart;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.shape.Line;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;

/** The exact values at the crosshair. FX thread. */
final class ReadoutCard extends GridPane {

    /** Says in words where an x lies. */
    @FunctionalInterface
    interface Place {
        Message of(double x);
    }

    private final ChartModel model;
    private final Texts texts;
    private final Place place;
    private final ThemeColors theme;
    private Reading shown;

    ReadoutCard(ChartModel model, Texts texts, Place place, ThemeColors theme) {
        this.model = model;
        this.texts = texts;
        this.place = place;
        this.theme = theme;
        getStyleClass().add("chart-readout");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    void show(Reading reading) {
        if (reading.equals(shown)) {
            return;
        }
        shown = reading;
        getChildren().clear();
        Label where = new Label(texts.now(place.of(reading.x())));
        where.getStyleClass().add("chart-readout-place");
        add(where, 0, 0, 3, 1);
        List<Reading.Value> values = reading.values();
        int row = 1;
        for (Reading.Value value : values) {
            add(sample(value.series()), 0, row);
            add(name(value, reading.x()), value.value(), row++);
            if (Double.isFinite(value.smoothed())) {
                add(texts.now("train.chart.smoothed"), value.smoothed(), row++);
            }
        }
    }

    private void add(String name, double value, int row) {
        add(new Label(name), 1, row);
        Label number = new Label(model.unit().exact(value));
        number.getStyleClass().add("figures");
        number.setAlignment(Pos.CENTER_RIGHT);
        number.setMaxWidth(Double.MAX_VALUE);
        add(number, 2, row);
    }

    private String name(Reading.Value value, double x) {
        Message name = value.series().name();
        boolean elsewhere = value.series().dots() && Math.abs(value.x() - x) > 1e-9;
        return texts.now(elsewhere ? model.axis().at(name, Unit.NONE.rounded(value.x())) : name);
    }

    private Node sample(ChartSeries series) {
        return LegendItem.sample(series, model, theme.colors());
    }

    /** For a line that shows what a series looks like. */
    static Line line(Ink ink, double length) {
        Line line = new Line(0.5, 0.5, length, 0.5);
        line.setStroke(ink.color());
        line.setStrokeWidth(Math.max(1.5, ink.width()));
        line.setOpacity(ink.opacity());
        for (double stroke : ink.dash()) {
            line.getStrokeDashArray().add(stroke * 0.75);
        }
        return line;
    }
}
