package org.kernelglass.dataset;

import java.util.List;

/**
 * All images of a dataset as the network gets them, in bytes: decoded once, kept in memory while
 * that is small and in a file otherwise, and found again by the next run with the same contents and
 * preprocessing. Reading: any thread, several at once.
 */
public final class PixelCache implements AutoCloseable {

    private final Preprocessing preprocessing;
    private final PixelStore store;
    private final DepthRangeFit fit;
    private final int images;
    private final List<DatasetProblem> problems;

    PixelCache(
            PixelCacheRequest request,
            PixelStore store,
            DepthRangeFit fit,
            List<DatasetProblem> problems) {
        this.preprocessing = request.preprocessing();
        this.store = store;
        this.fit = fit;
        this.images = request.index().images().size();
        this.problems = List.copyOf(problems);
    }

    /**
     * Finds the file of an earlier run or prepares every image now. Waits until that is done: never
     * call it on a thread that shall stay responsive, nor on one of the workers.
     *
     * @throws org.kernelglass.message.Refusal if images can no longer be read, or there is room for
     *     them neither on disk nor in memory; the sentence says how much is needed
     * @throws java.util.concurrent.CancellationException if the watch asks to stop
     */
    public static PixelCache open(
            PixelCacheRequest request, PictureSource pictures, PreparationWatch watch) {
        return new PixelCacheOpening(request, pictures, watch).open();
    }

    /**
     * Copies one image, {@code [height, width, channels]}.
     *
     * @param image its index
     * @param target exactly as long as one image
     * @throws org.kernelglass.message.Refusal if the cache file cannot be read or was damaged
     */
    public void read(int image, byte[] target) {
        store.read(image, target);
    }

    public Preprocessing preprocessing() {
        return preprocessing;
    }

    /** The ranges of deep images: part of what a run must keep. */
    public DepthRangeFit fit() {
        return fit;
    }

    /** How many images there are. */
    public int size() {
        return images;
    }

    /** What a person should know: for instance that no cache file could be written. */
    public List<DatasetProblem> problems() {
        return problems;
    }

    boolean isInMemory() {
        return store instanceof MemoryPixels;
    }

    @Override
    public void close() {
        store.close();
    }
}
