package org.kernelglass.engine;

import ai.djl.ndarray.NDManager;
import java.util.Optional;
import java.util.function.Supplier;
import org.kernelglass.dataset.Batch;
import org.kernelglass.dataset.BatchFeed;
import org.kernelglass.inspection.Listener;
import org.kernelglass.inspection.Sight;

/**
 * Gathers something from every image of a feed, some images a slice, all with the network as it was
 * in the beginning. Model thread only.
 */
final class FeedTask implements ProbeTask {

    /** What is gathered. */
    interface Gathering {

        /**
         * Looks at some images.
         *
         * @param scope owner of what is computed
         */
        void add(StillNetwork network, NDManager scope, Batch part);

        /** How many more images are of use; at least 0. */
        default int wanted() {
            return Integer.MAX_VALUE;
        }

        /**
         * How many images may be looked at together, at least 1. How many come together changes the
         * last bits, and how many do depends on time.
         */
        default int together() {
            return Integer.MAX_VALUE;
        }

        /** All that was gathered. */
        Sight sight(long step);
    }

    private final StillNetwork network;
    private final FeedParts parts;
    private final SliceSize size;
    private final Gathering gathering;
    private final Listener listener;
    private long began = -1;

    /** Opens the feed with the first slice. */
    FeedTask(ProbeEye eye, Supplier<BatchFeed> images, Gathering gathering, Listener listener) {
        this.network = eye.still();
        this.parts = new FeedParts(images, network.program().input());
        this.size = new SliceSize(SliceMemory.images(network.program()));
        this.gathering = gathering;
        this.listener = listener;
    }

    @Override
    public Optional<Sight> slice(long step) {
        began = began < 0 ? step : began;
        long start = System.nanoTime();
        int most = Math.min(together(), gathering.wanted());
        Optional<Batch> part = most == 0 ? Optional.empty() : parts.next(most);
        if (part.isEmpty()) {
            return Optional.of(gathering.sight(began));
        }
        try (NDManager scope = network.scope()) {
            gathering.add(network, scope, part.get());
        }
        size.took((System.nanoTime() - start) / 1e9, part.get().size());
        listener.progress(parts.share());
        return Optional.empty();
    }

    private int together() {
        return Math.min(size.images(), gathering.together());
    }

    @Override
    public void close() {
        parts.close();
        network.close();
    }
}
