package org.kernelglass.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How many images of each class were taken for which class. Immutable, any thread.
 *
 * @see ClassFigures
 */
public final class ConfusionMatrix {

    private final long[][] counts;

    private ConfusionMatrix(long[][] counts) {
        this.counts = counts;
    }

    /**
     * Counts predictions. An image whose label is below 0 (unknown) is left out.
     *
     * @param labels the class of each image
     * @param predicted the class predicted for each image
     * @param classes how many there are; every label and prediction must be below
     */
    public static ConfusionMatrix of(int[] labels, int[] predicted, int classes) {
        if (labels.length != predicted.length) {
            throw new IllegalArgumentException(
                    labels.length + " labels, " + predicted.length + " predictions");
        }
        long[][] counts = new long[classes][classes];
        for (int image = 0; image < labels.length; image++) {
            if (labels[image] >= 0) {
                counts[labels[image]][predicted[image]]++;
            }
        }
        return new ConfusionMatrix(counts);
    }

    /**
     * Counts the most probable class of each image; of equally probable ones the first.
     *
     * @param probabilities {@code [images][classes]}
     */
    public static ConfusionMatrix of(int[] labels, float[][] probabilities, int classes) {
        int[] predicted = Arrays.stream(probabilities).mapToInt(Ranking::first).toArray();
        return of(labels, predicted, classes);
    }

    /** Counts images as often as their weights say. */
    static ConfusionMatrix weighted(int[] labels, int[] predicted, int[] weights, int classes) {
        long[][] counts = new long[classes][classes];
        for (int image = 0; image < labels.length; image++) {
            counts[labels[image]][predicted[image]] += weights[image];
        }
        return new ConfusionMatrix(counts);
    }

    public int classes() {
        return counts.length;
    }

    /** Images of the actual class that were taken for the predicted one. */
    public long count(int actual, int predicted) {
        return counts[actual][predicted];
    }

    /** Share of the actual class's images that were taken for the predicted one; NaN of none. */
    public double ofActual(int actual, int predicted) {
        return (double) count(actual, predicted) / support(actual);
    }

    /** Share of the images predicted as a class that are of the actual one; NaN of none. */
    public double ofPredicted(int actual, int predicted) {
        return (double) count(actual, predicted) / predictedAs(predicted);
    }

    /** Images counted. */
    public long total() {
        return IntStream.range(0, classes()).mapToLong(this::support).sum();
    }

    /** Images of the class. */
    public long support(int actual) {
        return Arrays.stream(counts[actual]).sum();
    }

    /** Images predicted as the class. */
    public long predictedAs(int predicted) {
        return Arrays.stream(counts).mapToLong(row -> row[predicted]).sum();
    }

    /** Precision, recall, F1 and support of one class. */
    public ClassFigures figures(int ofClass) {
        return ClassFigures.of(counts[ofClass][ofClass], predictedAs(ofClass), support(ofClass));
    }

    /** The figures of every class, in the order of the labels. */
    public List<ClassFigures> figures() {
        return IntStream.range(0, classes()).mapToObj(this::figures).toList();
    }

    /**
     * The classes that are most often taken for another, the most frequent first; of equal ones in
     * the order of their labels.
     *
     * @param most how many at most; only those that occur
     */
    public List<Confusion> confusions(int most) {
        return IntStream.range(0, classes() * classes())
                .mapToObj(at -> confusion(at / classes(), at % classes()))
                .filter(one -> one.actual() != one.predicted() && one.images() > 0)
                .sorted(Comparator.comparingLong(one -> -one.images()))
                .limit(most)
                .toList();
    }

    private Confusion confusion(int actual, int predicted) {
        return new Confusion(actual, predicted, count(actual, predicted));
    }

    /** Images predicted right. */
    public long right() {
        return IntStream.range(0, classes()).mapToLong(c -> counts[c][c]).sum();
    }

    /** Share of images predicted right, 0–1; NaN without images. */
    public double accuracy() {
        return (double) right() / total();
    }

    /** Mean precision over all classes, each counting the same; those without images too. */
    public double macroPrecision() {
        return macro(ClassFigures::precision);
    }

    /** Mean recall over all classes; where every class has images, the balanced accuracy. */
    public double macroRecall() {
        return macro(ClassFigures::recall);
    }

    /** Mean F1 over all classes. */
    public double macroF1() {
        return macro(ClassFigures::f1);
    }

    /**
     * Matthews correlation of actual and predicted class, −1 to 1, for any number of classes
     * (Gorodkin, Computational Biology and Chemistry 28, 2004); 0 where one of them never varies.
     */
    public double matthews() {
        double all = total();
        double chance = 0;
        double actual = 0;
        double said = 0;
        for (int c = 0; c < classes(); c++) {
            double support = support(c);
            double predicted = predictedAs(c);
            chance += support * predicted;
            actual += support * support;
            said += predicted * predicted;
        }
        double scale = Math.sqrt((all * all - actual) * (all * all - said));
        return scale == 0 ? 0 : (right() * all - chance) / scale;
    }

    private double macro(ToDoubleFunction<ClassFigures> figure) {
        return figures().stream().mapToDouble(figure).average().orElse(Double.NaN);
    }
}
