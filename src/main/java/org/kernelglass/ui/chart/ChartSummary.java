package org.kernelglass.ui.chart;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;

/** A chart in words, for those who do not see it: the values at the crosshair, or the last ones. */
final class ChartSummary {

    private final ChartModel model;
    private final Texts texts;
    private final OptionalDouble pointed;

    ChartSummary(ChartModel model, Texts texts, OptionalDouble pointed) {
        this.model = model;
        this.texts = texts;
        this.pointed = pointed;
    }

    String sentence() {
        Optional<Reading> reading = Reading.at(model, pointed.orElse(Double.MAX_VALUE));
        return texts.now(
                reading.map(this::values)
                        .orElseGet(() -> Message.of("train.chart.empty-text", model.title())));
    }

    private Message values(Reading reading) {
        String values =
                reading.values().stream().map(this::value).collect(Collectors.joining(", "));
        return model.axis().text(model.title(), Unit.NONE.rounded(reading.x()), values);
    }

    private String value(Reading.Value value) {
        return texts.now(value.series().name()) + " " + model.unit().rounded(value.value());
    }
}
