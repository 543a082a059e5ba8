package org.kernelglass.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kernelglass.dataset.Batch;
import org.kernelglass.dataset.BatchFeed;
import org.kernelglass.training.Predictions;
import org.kernelglass.training.RunControl;

/** Gathers what a network says of every image of a feed. Model thread only. */
record Prediction(Evaluation evaluation) {

    /** Until the feed or the control ends it. */
    Predictions of(BatchFeed feed, RunControl control) {
        List<int[]> images = new ArrayList<>();
        List<int[]> labels = new ArrayList<>();
        List<float[]> rows = new ArrayList<>();
        Optional<Batch> next = control.stopRequested() ? Optional.empty() : feed.next();
        while (next.isPresent()) {
            Batch batch = next.get();
            images.add(Arrays.copyOf(batch.images(), batch.size()));
            labels.add(Arrays.copyOf(batch.labels(), batch.size()));
            addRows(rows, evaluation.probabilities(batch), batch.size());
            next = control.stopRequested() ? Optional.empty() : feed.next();
        }
        return new Predictions(joined(images), joined(labels), rows.toArray(float[][]::new));
    }

    private static void addRows(List<float[]> rows, float[] values, int size) {
        int classes = values.length / size;
        for (int image = 0; image < size; image++) {
            rows.add(Arrays.copyOfRange(values, image * classes, (image + 1) * classes));
        }
    }

    private static int[] joined(List<int[]> parts) {
        return parts.stream().flatMapToInt(Arrays::stream).toArray();
    }
}
