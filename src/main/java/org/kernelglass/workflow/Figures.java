package org.kernelglass.workflow;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.kernelglass.evaluation.ConfusionMatrix;
import org.kernelglass.evaluation.LabelledPredictions;
import org.kernelglass.evaluation.Scores;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.project.MetricsRow;
import org.kernelglass.training.Metrics;
import org.kernelglass.training.Predictions;

/** Figures of runs, out of what the engine and the files say. */
final class Figures {

    private static final int FIVE = 5;

    private Figures() {}

    static TestFigures of(Predictions predictions, int classes) {
        int[] labels = predictions.labels();
        float[][] rows = predictions.probabilities();
        ConfusionMatrix confusion = ConfusionMatrix.of(labels, rows, classes);
        double top5 = classes > FIVE ? Scores.topAccuracy(labels, rows, FIVE) : Double.NaN;
        Metrics metrics =
                new Metrics(Scores.crossEntropy(labels, rows), confusion.accuracy(), top5);
        return new TestFigures(predictions.size(), metrics, confusion, confusion.figures());
    }

    static LabelledPredictions labelled(Predictions predictions, int classes) {
        return LabelledPredictions.known(
                predictions.labels(), predictions.probabilities(), classes);
    }

    /** Images per second of the middle epoch; NaN before an epoch is done. */
    static double medianSpeed(List<MetricsRow> epochs) {
        double[] speeds =
                epochs.stream().mapToDouble(MetricsRow::imagesPerSecond).sorted().toArray();
        return speeds.length == 0 ? Double.NaN : speeds[speeds.length / 2];
    }

    /** All values that a network stores, statistics included, as Keras counts them. */
    static long parameters(NetworkProgram program) {
        AtomicLong sum = new AtomicLong();
        program.forEachParameter((name, array) -> sum.addAndGet(array.shape().size()));
        return sum.get();
    }
}
