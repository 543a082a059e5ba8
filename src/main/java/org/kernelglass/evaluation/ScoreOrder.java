package org.kernelglass.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The images in the order of the probability of one class, the most probable first: the curves of
 * that class against the rest, and the areas under them. Images of equal probability pass a
 * threshold together. Any thread.
 */
final class ScoreOrder {

    private final int[] images;
    private final boolean[] positive;
    private final double[] scores;

    ScoreOrder(LabelledPredictions predictions, int ofClass) {
        images =
                IntStream.range(0, predictions.images())
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -score(predictions, i, ofClass)))
                        .mapToInt(Integer::intValue)
                        .toArray();
        positive = new boolean[images.length];
        scores = new double[images.length];
        for (int place = 0; place < images.length; place++) {
            positive[place] = predictions.labels()[images[place]] == ofClass;
            scores[place] = score(predictions, images[place], ofClass);
        }
    }

    /** NaN is below every number. */
    private static double score(LabelledPredictions predictions, int image, int ofClass) {
        float score = predictions.probabilities()[image][ofClass];
        return Float.isNaN(score) ? -1 : score;
    }

    /** Receives what is at or above one threshold: positives, negatives. */
    @FunctionalInterface
    private interface Threshold {
        void at(double threshold, long truePositives, long falsePositives);
    }

    private void walk(int[] weights, Threshold receiver) {
        long hits = 0;
        long alarms = 0;
        for (int place = 0; place < images.length; place++) {
            int weight = weights[images[place]];
            hits += positive[place] ? weight : 0;
            alarms += positive[place] ? 0 : weight;
            if (place + 1 == images.length || scores[place + 1] < scores[place]) {
                receiver.at(scores[place], hits, alarms);
            }
        }
    }

    private long weight(int[] weights, boolean wanted) {
        long sum = 0;
        for (int place = 0; place < images.length; place++) {
            sum += positive[place] == wanted ? weights[images[place]] : 0;
        }
        return sum;
    }

    /**
     * Area under the ROC curve by trapezoids: the probability that an image of the class has the
     * higher score than one of the rest, ties counting half; NaN without one of the two.
     *
     * @param weights how often each image counts
     */
    double rocArea(int[] weights) {
        double[] state = new double[3];
        walk(
                weights,
                (threshold, hits, alarms) -> {
                    state[2] += (alarms - state[1]) * (hits + state[0]) / 2;
                    state[0] = hits;
                    state[1] = alarms;
                });
        return state[2] / (state[0] * state[1]);
    }

    /**
     * Average precision: the area under the precision-recall curve in steps, without the
     * interpolation that flatters it (Davis and Goadrich, ICML 2006); NaN without images of the
     * class.
     */
    double averagePrecision(int[] weights) {
        double[] state = new double[2];
        walk(
                weights,
                (threshold, hits, alarms) -> {
                    if (hits > state[0]) {
                        state[1] += (hits - state[0]) * hits / (hits + alarms);
                    }
                    state[0] = hits;
                });
        return state[1] / state[0];
    }

    List<CurvePoint> roc(int[] weights) {
        double positives = weight(weights, true);
        double negatives = weight(weights, false);
        List<CurvePoint> points = new ArrayList<>();
        points.add(new CurvePoint(Double.POSITIVE_INFINITY, 0, 0));
        walk(
                weights,
                (threshold, hits, alarms) ->
                        points.add(
                                new CurvePoint(threshold, alarms / negatives, hits / positives)));
        return points;
    }

    List<CurvePoint> precisionRecall(int[] weights) {
        double positives = weight(weights, true);
        List<CurvePoint> points = new ArrayList<>();
        walk(
                weights,
                (threshold, hits, alarms) ->
                        points.add(
                                new CurvePoint(
                                        threshold,
                                        hits / positives,
                                        (double) hits / (hits + alarms))));
        return points;
    }
}
