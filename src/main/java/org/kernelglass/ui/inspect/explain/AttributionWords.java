package org.kernelglass.ui.inspect.explain;

import java.util.List;
import java.util.Locale;
import org.kernelglass.inspection.AttributionMethod.IntegratedGradients;
import org.kernelglass.inspection.AttributionMethod.Occlusion;
import org.kernelglass.inspection.Sight;
import org.kernelglass.message.Message;
import org.kernelglass.ui.inspect.model.Numbers;
import org.kernelglass.workflow.ExplainImage.Attribution;

/** What is said of the methods and their answers. */
final class AttributionWords {

    /** From here on the sum of integrated gradients is too far from what it should be. */
    private static final double COMPLETE = 0.01;

    private AttributionWords() {}

    static Message title(Attribution way) {
        return new Message("inspect.explain.way." + word(way), List.of());
    }

    /** What the method does and how its colours are read. */
    static Message help(Attribution way) {
        return new Message("inspect.explain.help." + word(way), List.of());
    }

    private static String word(Attribution way) {
        return way.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the network gives for the class. */
    static Message score(Sight.Attribution seen, String className) {
        return seen.method() instanceof Occlusion
                ? Message.of(
                        "inspect.explain.probability", className, Numbers.percent(seen.score()))
                : Message.of("inspect.explain.logit", className, Numbers.shortly(seen.score()));
    }

    static boolean addsUp(Sight.Attribution seen) {
        return seen.method() instanceof IntegratedGradients;
    }

    /** Whether the values add up to the difference of the logits, in numbers. */
    static Message completeness(Sight.Attribution seen) {
        double sum = sum(seen);
        double difference = seen.score() - seen.baseline();
        double off = Math.abs(sum - difference) / Math.max(Math.abs(difference), 1e-12);
        return Message.of(
                off <= COMPLETE ? "inspect.explain.complete" : "inspect.explain.incomplete",
                Numbers.shortly(sum),
                Numbers.shortly(seen.score()),
                Numbers.shortly(seen.baseline()),
                Numbers.shortly(difference),
                String.format(Locale.ROOT, "%.2f%%", off * 100));
    }

    private static double sum(Sight.Attribution seen) {
        double sum = 0;
        for (float value : seen.values().values()) {
            sum += value;
        }
        return sum;
    }
}
