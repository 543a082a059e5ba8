package org.kernelglass.cli;

import java.util.List;
import java.util.Locale;
import org.kernelglass.inspection.arithmetic.Area;
import org.kernelglass.inspection.arithmetic.Arithmetic;
import org.kernelglass.inspection.arithmetic.Arithmetic.Activated;
import org.kernelglass.inspection.arithmetic.Arithmetic.Extreme;
import org.kernelglass.inspection.arithmetic.Arithmetic.Normalized;
import org.kernelglass.inspection.arithmetic.Arithmetic.Scaling;
import org.kernelglass.inspection.arithmetic.ExplainedValue;
import org.kernelglass.inspection.arithmetic.Explanation;
import org.kernelglass.inspection.arithmetic.Term;
import org.kernelglass.inspection.arithmetic.ValuePosition;

/** A value explained, as JSON. Padding's infinities, which are no numbers in JSON, are null. */
record ExplanationJson(Explanation explanation) {

    void addTo(JsonAnswer answer) {
        value(explanation.value(), answer);
        explanation
                .receptiveField()
                .ifPresentOrElse(
                        area -> answer.putObject("receptive_field", object -> area(area, object)),
                        () -> answer.putNull("receptive_field"));
        List<ExplainedValue> after = explanation.after();
        answer.putEach("next", after, this::value);
    }

    private static void area(Area area, JsonAnswer object) {
        object.put("top", area.firstRow())
                .put("left", area.firstColumn())
                .put("bottom", area.lastRow())
                .put("right", area.lastColumn());
    }

    private void value(ExplainedValue value, JsonAnswer object) {
        Arithmetic arithmetic = value.arithmetic();
        LinearForm form = LinearForm.of(arithmetic);
        ValuePosition at = value.position();
        object.put("address", value.address())
                .put("kind", value.kindId())
                .put("channel", at.channel())
                .put("row", at.row())
                .put("column", at.column())
                .put("arithmetic", word(arithmetic))
                .putEach("terms", form.terms(), ExplanationJson::term)
                .put("bias", form.bias())
                .put("sum", value.value())
                .put("activation", value.engine().orElse(Double.NaN));
        numbers(arithmetic, object);
    }

    /** {@code weighted_sum}, {@code extreme}, {@code mean}, … */
    static String word(Arithmetic arithmetic) {
        String name = arithmetic.getClass().getSimpleName();
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static void term(Term term, JsonAnswer object) {
        object.put("input", term.reading().x())
                .put("weight", term.weight())
                .put("product", LinearForm.product(term))
                .put("padding", term.reading().isPadding());
        term.reading()
                .source()
                .ifPresent(
                        source ->
                                object.put("channel", source.channel())
                                        .put("row", source.row())
                                        .put("column", source.column()));
    }

    private static void numbers(Arithmetic arithmetic, JsonAnswer object) {
        if (arithmetic instanceof Extreme extreme) {
            object.put("take", extreme.take().name().toLowerCase(Locale.ROOT))
                    .put("winner", extreme.winner());
        } else if (arithmetic instanceof Activated activated) {
            object.put("function", activated.function().function().name().toLowerCase(Locale.ROOT));
        } else if (arithmetic instanceof Normalized normalized) {
            Scaling scaling = normalized.scaling();
            object.put("mean", scaling.mean())
                    .put("variance", scaling.variance())
                    .put("gamma", scaling.gamma())
                    .put("beta", scaling.beta())
                    .put("epsilon", scaling.epsilon());
        }
    }
}
