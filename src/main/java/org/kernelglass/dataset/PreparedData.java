package org.kernelglass.dataset;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.kernelglass.dataset.augmentation.Augmenter;
import org.kernelglass.dataset.augmentation.BatchMixture;
import org.kernelglass.dataset.augmentation.PixelGrid;
import org.kernelglass.dataset.random.SplitMix64;
import org.kernelglass.tensor.TensorShape;

/** {@link TrainingData} out of a {@link PixelCache}, its batches made ahead by workers. */
public final class PreparedData implements TrainingData {

    private final PreparedDataSettings settings;
    private final int classes;
    private final Preprocessing preprocessing;
    private final Augmenter augmenter;
    private final float[] classWeights;
    private final BufferPool buffers;

    /**
     * @throws org.kernelglass.message.Refusal if an augmentation is there twice, or a batch is too
     *     large
     */
    public PreparedData(PreparedDataSettings settings) {
        this.settings = settings;
        classes = settings.index().classes().size();
        preprocessing = settings.pixels().preprocessing();
        augmenter =
                new Augmenter(
                        settings.augmentations(),
                        new PixelGrid(
                                preprocessing.height(),
                                preprocessing.width(),
                                preprocessing.color().channels()),
                        settings.seed());
        classWeights = classWeights();
        buffers = BufferPool.forBatches(largestBatch(), preprocessing);
    }

    private float[] classWeights() {
        float[] weights = new float[classes];
        Arrays.fill(weights, 1f);
        if (!settings.balancedClasses()) {
            return weights;
        }
        int[] images = new int[classes];
        for (int image : settings.split().train()) {
            images[label(image)]++;
        }
        return ClassWeights.balanced(images);
    }

    private int largestBatch() {
        int largest = 1;
        for (Split split : Split.values()) {
            largest = Math.max(largest, layout(split).largest());
        }
        return largest;
    }

    @Override
    public TensorShape imageShape() {
        return preprocessing.shape();
    }

    @Override
    public int classes() {
        return classes;
    }

    @Override
    public int size(Split split) {
        return settings.split().images(split).length;
    }

    @Override
    public int batches(Split split) {
        return layout(split).count();
    }

    private BatchLayout layout(Split split) {
        return new BatchLayout(size(split), settings.batchSize());
    }

    @Override
    public BatchFeed trainingEpoch(int epoch, int firstBatch) {
        int[] order = settings.split().train().clone();
        SplitMix64.of(settings.seed(), epoch).shuffle(order);
        BatchLayout layout = layout(Split.TRAIN);
        return feed(
                (batch, buffer) -> training(epoch, batch, images(order, layout, batch), buffer),
                firstBatch,
                layout.count());
    }

    @Override
    public BatchFeed inOrder(Split split) {
        int[] order = settings.split().images(split);
        BatchLayout layout = layout(split);
        return feed(
                (batch, buffer) -> plain(images(order, layout, batch), buffer), 0, layout.count());
    }

    private BatchFeed feed(LookAheadFeed.BatchMaker maker, int first, int end) {
        return new LookAheadFeed(
                maker, first, end, settings.lookAhead(), settings.workers(), buffers);
    }

    private static int[] images(int[] order, BatchLayout layout, int batch) {
        int begin = layout.begin(batch);
        return Arrays.copyOfRange(order, begin, begin + layout.size(batch));
    }

    private Batch plain(int[] images, FloatBuffer buffer) {
        FloatBuffer pixels = buffer.slice(0, images.length * preprocessing.imageBytes());
        byte[] bytes = new byte[preprocessing.imageBytes()];
        float[] values = new float[bytes.length];
        for (int place = 0; place < images.length; place++) {
            settings.pixels().read(images[place], bytes);
            UnitValues.of(bytes, values);
            pixels.put(place * values.length, values);
        }
        float[] weights = new float[images.length];
        Arrays.fill(weights, 1f);
        int[] labels = labels(images);
        return new Batch(
                images.length, pixels, Targets.of(labels, classes, 0), weights, labels, images);
    }

    private Batch training(int epoch, int batch, int[] images, FloatBuffer buffer) {
        Batch whole = smoothed(plain(images, buffer));
        augment(whole, epoch);
        Optional<BatchMixture> mixture = augmenter.mixture(epoch, batch, images.length);
        return mixture.isPresent() ? mixed(whole, mixture.get()) : whole;
    }

    private Batch smoothed(Batch batch) {
        float[] weights = new float[batch.size()];
        for (int place = 0; place < weights.length; place++) {
            weights[place] = classWeights[batch.labels()[place]];
        }
        float[] targets = Targets.of(batch.labels(), classes, settings.labelSmoothing());
        return new Batch(
                batch.size(), batch.pixels(), targets, weights, batch.labels(), batch.images());
    }

    private void augment(Batch batch, int epoch) {
        if (settings.augmentations().isEmpty()) {
            return;
        }
        float[] image = new float[preprocessing.imageBytes()];
        float[] scratch = new float[image.length];
        for (int place = 0; place < batch.size(); place++) {
            batch.pixels().get(place * image.length, image);
            augmenter.augment(image, scratch, epoch, batch.images()[place]);
            batch.pixels().put(place * image.length, image);
        }
    }

    private static Batch mixed(Batch batch, BatchMixture mixture) {
        float[] pixels = new float[batch.pixels().capacity()];
        batch.pixels().get(0, pixels);
        batch.pixels().put(0, mixture.mix(pixels));
        return new Batch(
                batch.size(),
                batch.pixels(),
                mixture.mix(batch.targets()),
                mixture.mix(batch.weights()),
                batch.labels(),
                batch.images());
    }

    private int label(int image) {
        return settings.index().images().get(image).label();
    }

    private int[] labels(int[] images) {
        return Arrays.stream(images).map(this::label).toArray();
    }
}
