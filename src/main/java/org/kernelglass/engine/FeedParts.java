package org.kernelglass.engine;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.kernelglass.dataset.Batch;
import org.kernelglass.dataset.BatchFeed;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.tensor.TensorShape;

/** The images of a feed in parts that are no larger than asked for. Model thread only. */
final class FeedParts implements AutoCloseable {

    private final Supplier<BatchFeed> opener;
    private final int numbers;
    private BatchFeed feed;
    private Optional<Batch> batch = Optional.empty();
    private int taken;
    private int batchesTaken;

    /**
     * Opens nothing yet.
     *
     * @param image shape of each image
     */
    FeedParts(Supplier<BatchFeed> opener, TensorShape image) {
        this.opener = opener;
        this.numbers = Math.toIntExact(image.size());
    }

    /**
     * The next images, without targets and weights; their pixels are valid until the next call.
     * Empty after the last.
     *
     * @throws Refusal if there are no images at all, or one can no longer be read
     */
    Optional<Batch> next(int most) {
        if (taken == size()) {
            takeBatch();
        }
        int from = taken;
        taken = Math.min(size(), from + most);
        return batch.map(whole -> part(whole, from, taken - from));
    }

    private int size() {
        return batch.map(Batch::size).orElse(0);
    }

    private void takeBatch() {
        if (feed == null) {
            feed = opener.get();
        }
        batch = feed.next();
        if (batch.isEmpty() && batchesTaken == 0) {
            throw new Refusal(Message.of("engine.look.no-images"));
        }
        taken = 0;
        batchesTaken++;
    }

    private Batch part(Batch whole, int from, int size) {
        return new Batch(
                size,
                whole.pixels().slice(from * numbers, size * numbers),
                new float[0],
                new float[0],
                Arrays.copyOfRange(whole.labels(), from, from + size),
                Arrays.copyOfRange(whole.images(), from, from + size));
    }

    /** How much of the feed was handed out, 0–1; 0 where the feed does not tell its length. */
    double share() {
        int batches = feed == null ? 0 : feed.batches().orElse(0);
        double done = batchesTaken - 1 + (double) taken / Math.max(1, size());
        return batches == 0 ? 0 : Math.min(1, Math.max(0, done / batches));
    }

    @Override
    public void close() {
        if (feed != null) {
            feed.close();
        }
    }
}
