package org.kernelglass.inspection.projection;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;
import tagbio.umap.ProgressListener;
import tagbio.umap.Umap;
import tagbio.umap.UmapProgress;

/**
 * UMAP: neighbours stay neighbours; distances between far points mean little. One at a time in the
 * whole process, since the library tells of its progress in one place for all.
 *
 * <p>Source: McInnes, Healy and Melville 2018, "UMAP: Uniform Manifold Approximation and Projection
 * for Dimension Reduction".
 *
 * @param neighbours how many an image is compared with, at least 2; no more than there are others
 * @param least how close points may lie, above 0
 * @param seed the same gives the same plane
 */
public record UniformManifold(int neighbours, float least, long seed) implements Projection {

    /** The authors' own settings. */
    public static final UniformManifold DEFAULT = new UniformManifold(15, 0.1f, 1);

    /** Fewer images have no neighbourhoods. */
    private static final int LEAST_IMAGES = 4;

    @Override
    public int leastImages() {
        return LEAST_IMAGES;
    }

    /**
     * @throws IllegalArgumentException for less than {@link #leastImages} images
     */
    @Override
    public Plane of(Tensor vectors, DoubleConsumer progress) {
        int images = vectors.shape().dimension(0);
        if (images < LEAST_IMAGES) {
            throw new IllegalArgumentException(images + " images");
        }
        float[][] plane = fit(rows(vectors, images), progress);
        float[] points = new float[2 * images];
        for (int image = 0; image < images; image++) {
            System.arraycopy(plane[image], 0, points, 2 * image, 2);
        }
        return new Plane(new Tensor(TensorShape.of(images, 2), points), OptionalDouble.empty());
    }

    private float[][] fit(float[][] rows, DoubleConsumer progress) {
        synchronized (UmapProgress.class) {
            ProgressListener listener =
                    state -> progress.accept(share(state.getCount(), state.getTotal()));
            UmapProgress.addProgressListener(listener);
            try {
                return new Umap()
                        .setNumberComponents(2)
                        .setNumberNearestNeighbours(Math.min(neighbours, rows.length - 1))
                        .setMinDist(least)
                        .setSeed(seed)
                        .setThreads(1)
                        .setVerbose(false)
                        .fitTransform(rows);
            } finally {
                UmapProgress.removeProgressListener(listener);
            }
        }
    }

    private static double share(int count, int total) {
        return total <= 0 ? 0 : Math.min(1, (double) count / total);
    }

    private static float[][] rows(Tensor vectors, int images) {
        int values = vectors.values().length / images;
        float[][] rows = new float[images][];
        Arrays.setAll(
                rows,
                image ->
                        Arrays.copyOfRange(vectors.values(), image * values, (image + 1) * values));
        return rows;
    }
}
