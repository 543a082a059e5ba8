package org.kernelglass.experiment;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kernelglass.training.Predictions;

/** What networks that did not learn from an image say of it, averaged over repeats and seeds. */
public final class OutOfFold {

    private OutOfFold() {}

    private static final class Sum {
        private int label;
        private int count;
        private double[] probabilities;

        void add(int ofLabel, float[] row) {
            label = ofLabel;
            count++;
            probabilities = probabilities == null ? new double[row.length] : probabilities;
            for (int c = 0; c < row.length; c++) {
                probabilities[c] += row[c];
            }
        }

        float[] mean() {
            float[] mean = new float[probabilities.length];
            for (int c = 0; c < mean.length; c++) {
                mean[c] = (float) (probabilities[c] / count);
            }
            return mean;
        }
    }

    /**
     * Of one candidate, in the order of the images; empty without folds or before any is done.
     *
     * @param candidate its number
     */
    public static Optional<Predictions> of(
            Experiment experiment, Map<Trial, TrialResult> results, int candidate) {
        Map<Integer, Sum> sums = new TreeMap<>();
        if (experiment.repetition().folds() > 0) {
            Rung last = new Rung(experiment.possible(), 1);
            last.trials(experiment, candidate).stream()
                    .filter(results::containsKey)
                    .forEach(trial -> add(sums, results.get(trial).predictions()));
        }
        return sums.isEmpty() ? Optional.empty() : Optional.of(means(sums));
    }

    private static void add(Map<Integer, Sum> sums, Predictions predictions) {
        for (int place = 0; place < predictions.size(); place++) {
            sums.computeIfAbsent(predictions.images()[place], image -> new Sum())
                    .add(predictions.labels()[place], predictions.probabilities()[place]);
        }
    }

    private static Predictions means(Map<Integer, Sum> sums) {
        return new Predictions(
                sums.keySet().stream().mapToInt(Integer::intValue).toArray(),
                sums.values().stream().mapToInt(sum -> sum.label).toArray(),
                sums.values().stream().map(Sum::mean).toArray(float[][]::new));
    }
}
