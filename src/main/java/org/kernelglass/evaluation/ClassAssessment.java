package org.kernelglass.evaluation;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How well one class is told from the rest.
 *
 * @param support images of the class
 * @param precision of the images predicted as it; Wilson
 * @param recall of its images; Wilson
 * @param f1 harmonic mean of the two; bootstrap
 * @param rocArea area under the ROC curve; bootstrap; NaN without images of the class or of others
 * @param averagePrecision area under the precision-recall curve in steps; bootstrap
 * @param roc false positive rate against true positive rate, from 0, 0 to 1, 1
 * @param precisionRecall recall against precision
 */
public record ClassAssessment(
        long support,
        Estimate precision,
        Estimate recall,
        Estimate f1,
        Estimate rocArea,
        Estimate averagePrecision,
        List<CurvePoint> roc,
        List<CurvePoint> precisionRecall) {

    private static final int FIGURES = 3;

    public ClassAssessment {
        roc = List.copyOf(roc);
        precisionRecall = List.copyOf(precisionRecall);
    }

    /**
     * One of each class, in the order of the labels; the images are drawn again for all at once.
     */
    static List<ClassAssessment> each(
            LabelledPredictions predictions, ConfusionMatrix matrix, int resamples) {
        List<ScoreOrder> orders =
                IntStream.range(0, predictions.classes())
                        .mapToObj(c -> new ScoreOrder(predictions, c))
                        .toList();
        int[] predicted = predictions.predicted();
        Estimate[] drawn =
                Bootstrap.of(
                        predictions.images(),
                        resamples,
                        weights -> figures(predictions, predicted, orders, weights));
        return IntStream.range(0, orders.size())
                .mapToObj(c -> of(matrix, orders.get(c), c, drawn, predictions.images()))
                .toList();
    }

    /** Of each class in turn: F1, area under the ROC curve, average precision. */
    private static double[] figures(
            LabelledPredictions predictions,
            int[] predicted,
            List<ScoreOrder> orders,
            int[] weights) {
        ConfusionMatrix matrix =
                ConfusionMatrix.weighted(
                        predictions.labels(), predicted, weights, predictions.classes());
        double[] figures = new double[FIGURES * orders.size()];
        for (int c = 0; c < orders.size(); c++) {
            figures[FIGURES * c] = matrix.figures(c).f1();
            figures[FIGURES * c + 1] = orders.get(c).rocArea(weights);
            figures[FIGURES * c + 2] = orders.get(c).averagePrecision(weights);
        }
        return figures;
    }

    private static ClassAssessment of(
            ConfusionMatrix matrix, ScoreOrder order, int c, Estimate[] drawn, int images) {
        int[] once = Bootstrap.once(images);
        return new ClassAssessment(
                matrix.support(c),
                Wilson.of(matrix.count(c, c), matrix.predictedAs(c)),
                Wilson.of(matrix.count(c, c), matrix.support(c)),
                drawn[FIGURES * c],
                drawn[FIGURES * c + 1],
                drawn[FIGURES * c + 2],
                order.roc(once),
                order.precisionRecall(once));
    }
}
