package org.kernelglass.evaluation.comparison;

import org.kernelglass.evaluation.Estimate;
import org.kernelglass.message.Message;

/**
 * Whether recipe B is better than recipe A.
 *
 * @param seedsA how many seeds of A were looked at
 * @param seedsB of B
 * @param images on how many images, the same for all
 * @param accuracyA mean over seeds, 0–1
 * @param accuracyB likewise
 * @param difference of B from A, 0–1; without an interval where there are too few seeds
 * @param p value of the test, two-sided; NaN where there are too few seeds
 * @param detectable the smallest true difference that these numbers of seeds and images find with a
 *     chance of 80%; NaN where there are too few seeds
 * @param settlement how much more would settle it
 */
public record RecipeComparison(
        int seedsA,
        int seedsB,
        int images,
        double accuracyA,
        double accuracyB,
        Estimate difference,
        double p,
        double detectable,
        Verdict verdict,
        Settlement settlement) {

    private static final double POINTS = 100;

    static RecipeComparison tooFew(SeedTable first, SeedTable second, double difference) {
        return new RecipeComparison(
                first.seeds(),
                second.seeds(),
                first.images(),
                first.mean(),
                second.mean(),
                Estimate.bare(difference),
                Double.NaN,
                Double.NaN,
                Verdict.CANNOT_SAY,
                Settlement.NEVER);
    }

    static RecipeComparison of(
            SeedTable first, SeedTable second, StudentTest test, Settlement settlement) {
        return new RecipeComparison(
                first.seeds(),
                second.seeds(),
                first.images(),
                first.mean(),
                second.mean(),
                test.interval(),
                test.p(),
                test.detectable(),
                Verdict.of(test.difference(), test.p()),
                settlement);
    }

    /** The same with a p value that many comparisons have raised, see {@link Holm}. */
    public RecipeComparison corrected(double raised) {
        return new RecipeComparison(
                seedsA,
                seedsB,
                images,
                accuracyA,
                accuracyB,
                difference,
                raised,
                detectable,
                Verdict.of(difference.value(), raised),
                settlement);
    }

    /** Seeds of A to run before there is a good answer: up to five in all. */
    public int wantedA() {
        return Math.max(0, RecipeTest.RECOMMENDED_SEEDS - seedsA);
    }

    /** Seeds of B, likewise. */
    public int wantedB() {
        return Math.max(0, RecipeTest.RECOMMENDED_SEEDS - seedsB);
    }

    /**
     * The answer.
     *
     * @param a what A is called, a text or a message
     * @param b what B is called
     */
    public Message sentence(Object a, Object b) {
        return switch (verdict) {
            case BETTER -> answer("evaluation.recipe.better", a, b, difference.value());
            case WORSE -> answer("evaluation.recipe.worse", a, b, -difference.value());
            case NOT_DISTINGUISHABLE ->
                    Message.of(
                            "evaluation.both",
                            answer("evaluation.recipe.alike", a, b, difference.value()),
                            settlement.sentence());
            case CANNOT_SAY -> tooFewSentence(a, b);
        };
    }

    private Message answer(String key, Object a, Object b, double shown) {
        return Message.of(
                key,
                a,
                b,
                shown * POINTS,
                difference.low() * POINTS,
                difference.high() * POINTS,
                seedsA,
                seedsB,
                images,
                p);
    }

    private Message tooFewSentence(Object a, Object b) {
        if (images == 1) {
            return Message.of("evaluation.recipe.one-image");
        }
        if (seedsA == seedsB) {
            return Message.of(
                    seedsA == 1 ? "evaluation.recipe.one-seed" : "evaluation.recipe.few-seeds",
                    seedsA,
                    wantedA());
        }
        return Message.of(
                "evaluation.recipe.unequal-seeds", a, b, seedsA, seedsB, wantedA(), wantedB());
    }
}
