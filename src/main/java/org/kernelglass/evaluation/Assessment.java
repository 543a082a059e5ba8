package org.kernelglass.evaluation;

import java.util.List;
import java.util.stream.IntStream;

/**
 * All that predictions on labelled images say of a network, each figure with its 95% interval.
 * Shares have Wilson's, the others that of {@link Bootstrap}. Any thread; takes about half a second
 * for 10,000 images of 10 classes.
 *
 * @param images how many
 * @param confusion counts
 * @param accuracy share of images predicted right
 * @param top shares of images whose class is among the most probable
 * @param overall figures over all classes
 * @param classes figures and curves of each class, in the order of the labels
 * @param calibration confidence against accuracy
 * @param resamples how often the images were drawn again
 */
public record Assessment(
        int images,
        ConfusionMatrix confusion,
        Estimate accuracy,
        List<TopShare> top,
        OverallFigures overall,
        List<ClassAssessment> classes,
        List<CalibrationBin> calibration,
        int resamples) {

    private static final int[] TOP = {2, 3, 5};

    /**
     * @param k how many of the most probable classes count
     * @param accuracy share of images whose class is among them
     */
    public record TopShare(int k, Estimate accuracy) {}

    public Assessment {
        top = List.copyOf(top);
        classes = List.copyOf(classes);
        calibration = List.copyOf(calibration);
    }

    /**
     * @param predictions of at least one image
     */
    public static Assessment of(LabelledPredictions predictions) {
        ConfusionMatrix matrix = predictions.confusion();
        int images = predictions.images();
        int resamples = Bootstrap.resamples(images, predictions.classes());
        return new Assessment(
                images,
                matrix,
                Wilson.of(matrix.right(), images),
                IntStream.of(TOP)
                        .filter(k -> k < predictions.classes())
                        .mapToObj(k -> new TopShare(k, top(predictions, k)))
                        .toList(),
                OverallFigures.of(predictions, resamples),
                ClassAssessment.each(predictions, matrix, resamples),
                new Calibration(predictions).curve(Bootstrap.once(images)),
                resamples);
    }

    private static Estimate top(LabelledPredictions predictions, int k) {
        double share = Scores.topAccuracy(predictions.labels(), predictions.probabilities(), k);
        return Wilson.of(Math.round(share * predictions.images()), predictions.images());
    }
}
