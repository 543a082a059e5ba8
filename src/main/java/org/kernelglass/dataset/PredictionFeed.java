package org.kernelglass.dataset;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Pictures that are to be predicted, in the order given: decoded, prepared and forgotten. The
 * targets are one-hot, and 0 for a picture whose label is −1. Workers make batches ahead.
 *
 * @param pictures what to read; {@link Batch#images()} are places in this list
 * @param source reads them; closed by whoever opened it
 * @param preparer with the preprocessing and the ranges of the run whose network is asked
 * @param classes of that network
 * @param batchSize at least 1
 * @param workers who make batches ahead
 * @param lookAhead batches in the making at most
 */
public record PredictionFeed(
        List<ImageEntry> pictures,
        PictureSource source,
        PixelPreparer preparer,
        int classes,
        int batchSize,
        Executor workers,
        int lookAhead) {

    public PredictionFeed {
        pictures = List.copyOf(pictures);
    }

    /** A feed from the first picture on; {@code next} refuses a picture that cannot be read. */
    public BatchFeed open() {
        BatchLayout layout = new BatchLayout(pictures.size(), batchSize);
        return new LookAheadFeed(
                (batch, buffer) -> make(layout.begin(batch), layout.size(batch), buffer),
                0,
                layout.count(),
                lookAhead,
                workers,
                BufferPool.forBatches(layout.largest(), preparer.preprocessing()));
    }

    private Batch make(int begin, int size, FloatBuffer buffer) {
        int length = preparer.preprocessing().imageBytes();
        FloatBuffer pixels = buffer.slice(0, size * length);
        float[] values = new float[length];
        int[] labels = new int[size];
        int[] images = new int[size];
        for (int place = 0; place < size; place++) {
            images[place] = begin + place;
            ImageEntry entry = pictures.get(begin + place);
            labels[place] = entry.label();
            UnitValues.of(preparer.prepare(source.read(entry, preparer.size())), values);
            pixels.put(place * length, values);
        }
        float[] weights = new float[size];
        Arrays.fill(weights, 1f);
        return new Batch(size, pixels, Targets.of(labels, classes, 0), weights, labels, images);
    }
}
