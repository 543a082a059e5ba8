package org.kernelglass.dataset;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/**
 * What is to be prepared, and where it may be kept.
 *
 * @param training images over which {@link Preprocessing.DepthRange#TRAINING_PERCENTILES} are taken
 *     where no fit is given
 * @param fit the ranges of an earlier run, for data that its network is to see
 * @param directory where cache files stand; empty for memory only
 * @param memoryBudget bytes up to which pixels are kept in memory
 * @param memoryLimit bytes up to which they are kept there all the same where no file can be
 *     written
 * @param workers who decode; the thread that waits must not be one of them
 */
public record PixelCacheRequest(
        ImageIndex index,
        Preprocessing preprocessing,
        int[] training,
        Optional<DepthRangeFit> fit,
        Optional<Path> directory,
        long memoryBudget,
        long memoryLimit,
        ExecutorService workers) {

    /** 512 MB. */
    public static final long DEFAULT_BUDGET = 512L << 20;

    private static final double SHARE_OF_SPARE_HEAP = 0.6;

    /** With the default budget, and 60 % of the spare heap as the limit. */
    public static PixelCacheRequest of(
            ImageIndex index,
            Preprocessing preprocessing,
            int[] training,
            Path directory,
            ExecutorService workers) {
        long limit = (long) (SHARE_OF_SPARE_HEAP * spareHeap());
        return new PixelCacheRequest(
                index,
                preprocessing,
                training,
                Optional.empty(),
                Optional.of(directory),
                Math.min(DEFAULT_BUDGET, limit),
                limit,
                workers);
    }

    /** The same with the ranges of an earlier run. */
    public PixelCacheRequest withFit(DepthRangeFit fitted) {
        return new PixelCacheRequest(
                index,
                preprocessing,
                training,
                Optional.of(fitted),
                directory,
                memoryBudget,
                memoryLimit,
                workers);
    }

    private static long spareHeap() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    }

    /** Bytes of all images together. */
    long pixelBytes() {
        return (long) index.images().size() * preprocessing.imageBytes();
    }
}
