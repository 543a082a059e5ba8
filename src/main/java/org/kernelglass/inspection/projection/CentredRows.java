package org.kernelglass.inspection.projection;

import org.kernelglass.tensor.Tensor;

/** Vectors minus their mean, without a second copy of them. */
final class CentredRows {

    private final float[] numbers;
    private final int images;
    private final int values;
    private final double[] mean;

    CentredRows(Tensor vectors) {
        numbers = vectors.values();
        images = vectors.shape().dimension(0);
        values = numbers.length / images;
        mean = new double[values];
        for (int at = 0; at < numbers.length; at++) {
            mean[at % values] += (double) numbers[at] / images;
        }
    }

    int images() {
        return images;
    }

    int values() {
        return values;
    }

    /** How far each image lies along a direction. */
    double[] times(double[] direction) {
        double offset = 0;
        for (int value = 0; value < values; value++) {
            offset += mean[value] * direction[value];
        }
        double[] scores = new double[images];
        for (int image = 0; image < images; image++) {
            double sum = 0;
            int from = image * values;
            for (int value = 0; value < values; value++) {
                sum += numbers[from + value] * direction[value];
            }
            scores[image] = sum - offset;
        }
        return scores;
    }

    /** The sum of all images, each as often as its score says. */
    double[] timesTransposed(double[] scores) {
        double[] sums = new double[values];
        double all = 0;
        for (int image = 0; image < images; image++) {
            double score = scores[image];
            all += score;
            int from = image * values;
            for (int value = 0; value < values; value++) {
                sums[value] += score * numbers[from + value];
            }
        }
        for (int value = 0; value < values; value++) {
            sums[value] -= all * mean[value];
        }
        return sums;
    }

    /** The sum of all squares. */
    double squares() {
        double sum = 0;
        for (int at = 0; at < numbers.length; at++) {
            double x = numbers[at] - mean[at % values];
            sum += x * x;
        }
        return sum;
    }
}
