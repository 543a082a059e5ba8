package org.kernelglass.engine;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.kernelglass.dataset.Batch;
import org.kernelglass.dataset.BatchFeed;
import org.kernelglass.dataset.Split;
import org.kernelglass.dataset.TrainingData;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

/**
 * Grey pictures of noise in which the corner at the top left alone tells the class: stripes across,
 * stripes down, or none.
 */
record CornerData(GeneratedData plain, long seed) implements TrainingData {

    static final int SIDE = 24;
    static final int CORNER = 6;
    static final int CLASSES = 3;

    /** The class of those without stripes: nothing in the picture speaks for it. */
    static final int EMPTY = 2;

    static CornerData of(long seed) {
        TensorShape shape = TensorShape.image(1, SIDE, SIDE);
        return new CornerData(GeneratedData.of(shape, CLASSES, 16, 384, 48), seed);
    }

    @Override
    public TensorShape imageShape() {
        return plain.imageShape();
    }

    @Override
    public int classes() {
        return CLASSES;
    }

    @Override
    public int size(Split split) {
        return plain.size(split);
    }

    @Override
    public int batches(Split split) {
        return plain.batches(split);
    }

    int label(int index) {
        return plain.label(index);
    }

    Tensor image(Split split, int index) {
        SplittableRandom random = new SplittableRandom(seed * 7919 + 31L * index + split.ordinal());
        float[] values = new float[SIDE * SIDE];
        int phase = random.nextInt(4);
        for (int at = 0; at < values.length; at++) {
            values[at] = (float) (0.35 + 0.3 * random.nextDouble());
            int row = at / SIDE;
            int column = at % SIDE;
            int along = label(index) == 0 ? row : column;
            boolean corner = row < CORNER && column < CORNER && label(index) != EMPTY;
            if (corner) {
                values[at] += (along + phase) % 4 < 2 ? 0.35f : -0.35f;
            }
        }
        return new Tensor(imageShape(), values);
    }

    @Override
    public BatchFeed trainingEpoch(int epoch, int firstBatch) {
        return painted(Split.TRAIN, plain.trainingEpoch(epoch, firstBatch));
    }

    @Override
    public BatchFeed inOrder(Split split) {
        return painted(split, plain.inOrder(split));
    }

    /** One channel: the order of the values is the same either way. */
    private BatchFeed painted(Split split, BatchFeed feed) {
        return new BatchFeed() {
            @Override
            public Optional<Batch> next() {
                Optional<Batch> batch = feed.next();
                batch.ifPresent(this::paint);
                return batch;
            }

            private void paint(Batch batch) {
                for (int place = 0; place < batch.size(); place++) {
                    batch.pixels().put(image(split, batch.images()[place]).values());
                }
                batch.pixels().rewind();
            }

            @Override
            public OptionalInt batches() {
                return feed.batches();
            }

            @Override
            public void close() {
                feed.close();
            }
        };
    }
}
