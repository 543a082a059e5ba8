package org.kernelglass.experiment;

import java.util.List;
import org.kernelglass.evaluation.comparison.RecipeComparison;
import org.kernelglass.message.Message;

/**
 * What one value of a parameter does, compared with another value, averaged over everything else
 * that was varied.
 *
 * @param target the parameter, as in {@link Setting}
 * @param reference the baseline's value
 * @param value the value that is judged
 * @param comparison of validation accuracy, its verdict corrected for all effects of the experiment
 *     (Holm)
 * @param parameters how many times the parameters of the network
 * @param seconds how many times the computing time; differs from run to run
 */
public record Effect(
        String target,
        String reference,
        String value,
        RecipeComparison comparison,
        double parameters,
        double seconds) {

    private static final double POINTS = 100;

    /** The effect as a sentence. */
    public Message sentence() {
        String verdict =
                switch (comparison.verdict()) {
                    case BETTER -> "experiment.effect.better";
                    case WORSE -> "experiment.effect.worse";
                    case NOT_DISTINGUISHABLE -> "experiment.effect.alike";
                    case CANNOT_SAY -> "experiment.effect.cannot-say";
                };
        return new Message(
                verdict,
                List.of(
                        target,
                        value,
                        reference,
                        comparison.difference().value() * POINTS,
                        comparison.difference().low() * POINTS,
                        comparison.difference().high() * POINTS,
                        parameters,
                        seconds,
                        Math.max(comparison.wantedA(), comparison.wantedB())));
    }
}
