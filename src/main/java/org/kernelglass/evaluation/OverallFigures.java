package org.kernelglass.evaluation;

/**
 * Figures over all images and classes, each with its interval by drawing images again.
 *
 * @param loss mean cross-entropy in nats
 * @param macroPrecision mean precision of the classes
 * @param macroRecall mean recall of the classes
 * @param macroF1 mean F1 of the classes
 * @param matthews Matthews correlation, −1 to 1
 * @param calibrationError expected calibration error, 0–1
 */
public record OverallFigures(
        Estimate loss,
        Estimate macroPrecision,
        Estimate macroRecall,
        Estimate macroF1,
        Estimate matthews,
        Estimate calibrationError) {

    static OverallFigures of(LabelledPredictions predictions, int resamples) {
        return named(
                Bootstrap.of(
                        predictions.images(), resamples, new OverallSums(predictions)::figures));
    }

    /**
     * How much the second network's figures are above the first's, on the same images: both are
     * drawn again together.
     *
     * @param second on the images of the first, in the same order
     */
    public static OverallFigures differences(
            LabelledPredictions first, LabelledPredictions second) {
        if (first.images() != second.images()) {
            throw new IllegalArgumentException(first.images() + " and " + second.images());
        }
        OverallSums one = new OverallSums(first);
        OverallSums other = new OverallSums(second);
        return named(
                Bootstrap.of(
                        first.images(),
                        Bootstrap.resamples(first.images(), first.classes()),
                        weights -> minus(other.figures(weights), one.figures(weights))));
    }

    private static double[] minus(double[] values, double[] less) {
        double[] differences = values.clone();
        for (int figure = 0; figure < less.length; figure++) {
            differences[figure] -= less[figure];
        }
        return differences;
    }

    private static OverallFigures named(Estimate[] figures) {
        return new OverallFigures(
                figures[0], figures[1], figures[2], figures[3], figures[4], figures[5]);
    }
}
