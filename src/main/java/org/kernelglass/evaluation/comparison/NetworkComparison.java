package org.kernelglass.evaluation.comparison;

import org.kernelglass.evaluation.Estimate;
import org.kernelglass.message.Message;

/**
 * Whether network B is better than network A on these very images. It says nothing of the recipes:
 * another seed may turn it, see {@link RecipeTest}.
 *
 * @param test which images tell the two apart
 * @param difference of B's accuracy from A's, 0–1
 * @param settlement how many more images would settle it
 */
public record NetworkComparison(McNemar test, Estimate difference, Settlement settlement) {

    private static final double POINTS = 100;

    /**
     * @param first per image whether A is right
     * @param second whether B is, in the same order
     */
    public static NetworkComparison of(boolean[] first, boolean[] second) {
        McNemar test = McNemar.of(first, second);
        return new NetworkComparison(test, MeldedInterval.of(test), PairedOutlook.settle(test));
    }

    public Verdict verdict() {
        return test.verdict();
    }

    /**
     * The answer.
     *
     * @param a what A is called, a text or a message
     * @param b what B is called
     */
    public Message sentence(Object a, Object b) {
        return switch (verdict()) {
            case BETTER -> answer("evaluation.network.better", a, b, difference.value());
            case WORSE -> answer("evaluation.network.worse", a, b, -difference.value());
            case NOT_DISTINGUISHABLE ->
                    Message.of(
                            "evaluation.both",
                            answer("evaluation.network.alike", a, b, difference.value()),
                            settling());
            case CANNOT_SAY -> Message.of("evaluation.network.no-images");
        };
    }

    private Message settling() {
        return settlement.images().isPresent()
                ? Message.of("evaluation.settle.more-images", settlement.images().getAsLong())
                : Message.of("evaluation.settle.no-images");
    }

    private Message answer(String key, Object a, Object b, double shown) {
        return Message.of(
                key,
                a,
                b,
                shown * POINTS,
                difference.low() * POINTS,
                difference.high() * POINTS,
                test.images(),
                test.onlySecond(),
                test.onlyFirst(),
                test.p());
    }
}
