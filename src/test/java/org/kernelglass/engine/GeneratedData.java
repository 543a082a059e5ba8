package org.kernelglass.engine;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;
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
 * Pictures of noise with a bright spot whose place tells the class, the same for the same seed.
 * Training order depends on (seed, epoch).
 */
final class GeneratedData implements TrainingData {

    private final TensorShape shape;
    private final int classes;
    private final int batchSize;
    private final Map<Split, Integer> sizes;
    private final long seed;
    private final Targets targets;

    /** What a test may do to targets and weights of a training batch. */
    interface Targets {

        void change(float[] targets, float[] weights);
    }

    GeneratedData(
            TensorShape shape,
            int classes,
            int batchSize,
            Map<Split, Integer> sizes,
            Targets targets) {
        this.shape = shape;
        this.classes = classes;
        this.batchSize = batchSize;
        this.sizes = sizes;
        this.seed = 7;
        this.targets = targets;
    }

    static GeneratedData of(
            TensorShape shape, int classes, int batchSize, int train, int validation) {
        return new GeneratedData(
                shape,
                classes,
                batchSize,
                Map.of(Split.TRAIN, train, Split.VALIDATION, validation),
                (targets, weights) -> {});
    }

    @Override
    public TensorShape imageShape() {
        return shape;
    }

    @Override
    public int classes() {
        return classes;
    }

    @Override
    public int size(Split split) {
        return sizes.getOrDefault(split, 0);
    }

    @Override
    public int batches(Split split) {
        return (size(split) + batchSize - 1) / batchSize;
    }

    @Override
    public BatchFeed trainingEpoch(int epoch, int firstBatch) {
        int size = size(Split.TRAIN);
        int[] order = new int[size];
        SplittableRandom random = new SplittableRandom(seed * 1000 + epoch);
        for (int index = 0; index < size; index++) {
            int other = random.nextInt(index + 1);
            order[index] = order[other];
            order[other] = index;
        }
        return new Feed(Split.TRAIN, order, firstBatch, true);
    }

    @Override
    public BatchFeed inOrder(Split split) {
        int[] order = new int[size(split)];
        for (int index = 0; index < order.length; index++) {
            order[index] = index;
        }
        return new Feed(split, order, 0, false);
    }

    /** Pixels of one image, channels innermost. */
    float[] image(Split split, int index) {
        SplittableRandom random =
                new SplittableRandom(seed + 31L * index + 1_000_003L * split.ordinal());
        float[] pixels = new float[(int) shape.size()];
        for (int at = 0; at < pixels.length; at++) {
            pixels[at] = (float) (random.nextDouble() * 0.5);
        }
        int spot = label(index) * (pixels.length / classes);
        for (int at = spot; at < spot + pixels.length / classes; at++) {
            pixels[at] += 0.4f;
        }
        return pixels;
    }

    /** One image as looks get it, {@code [channels, height, width]}. */
    Tensor tensor(Split split, int index) {
        float[] innermost = image(split, index);
        int channels = shape.channels();
        int places = innermost.length / channels;
        float[] values = new float[innermost.length];
        for (int at = 0; at < innermost.length; at++) {
            values[at % channels * places + at / channels] = innermost[at];
        }
        return new Tensor(shape, values);
    }

    int label(int index) {
        return index % classes;
    }

    private final class Feed implements BatchFeed {

        private final Split split;
        private final int[] order;
        private final boolean training;
        private int next;

        Feed(Split split, int[] order, int firstBatch, boolean training) {
            this.split = split;
            this.order = order;
            this.training = training;
            this.next = firstBatch * batchSize;
        }

        @Override
        public Optional<Batch> next() {
            if (next >= order.length) {
                return Optional.empty();
            }
            int size = Math.min(batchSize, order.length - next);
            FloatBuffer pixels =
                    ByteBuffer.allocateDirect(size * (int) shape.size() * Float.BYTES)
                            .order(ByteOrder.nativeOrder())
                            .asFloatBuffer();
            float[] wanted = new float[size * classes];
            float[] weights = new float[size];
            int[] labels = new int[size];
            int[] images = new int[size];
            for (int at = 0; at < size; at++) {
                images[at] = order[next + at];
                labels[at] = label(images[at]);
                wanted[at * classes + labels[at]] = 1;
                weights[at] = 1;
                pixels.put(image(split, images[at]));
            }
            if (training) {
                targets.change(wanted, weights);
            }
            next += size;
            return Optional.of(new Batch(size, pixels.rewind(), wanted, weights, labels, images));
        }

        @Override
        public OptionalInt batches() {
            return OptionalInt.of(GeneratedData.this.batches(split));
        }

        @Override
        public void close() {
            next = order.length;
        }
    }
}
