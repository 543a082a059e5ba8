package org.kernelglass.evaluation;

/** What the overall figures need of each image, found once for many drawings. */
final class OverallSums {

    private final LabelledPredictions predictions;
    private final int[] predicted;
    private final double[] losses;
    private final Calibration calibration;

    OverallSums(LabelledPredictions predictions) {
        this.predictions = predictions;
        this.predicted = predictions.predicted();
        this.calibration = new Calibration(predictions);
        this.losses = new double[predictions.images()];
        for (int image = 0; image < losses.length; image++) {
            int label = predictions.labels()[image];
            losses[image] = Scores.loss(predictions.probabilities()[image][label]);
        }
    }

    /** Loss, macro precision, macro recall, macro F1, Matthews, calibration error. */
    double[] figures(int[] weights) {
        ConfusionMatrix matrix =
                ConfusionMatrix.weighted(
                        predictions.labels(), predicted, weights, predictions.classes());
        return new double[] {
            loss(weights),
            matrix.macroPrecision(),
            matrix.macroRecall(),
            matrix.macroF1(),
            matrix.matthews(),
            calibration.error(weights)
        };
    }

    private double loss(int[] weights) {
        double sum = 0;
        long images = 0;
        for (int image = 0; image < losses.length; image++) {
            if (weights[image] > 0) {
                sum += weights[image] * losses[image];
                images += weights[image];
            }
        }
        return sum / images;
    }
}
