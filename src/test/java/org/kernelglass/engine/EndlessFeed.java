package org.kernelglass.engine;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.kernelglass.dataset.Batch;
import org.kernelglass.dataset.BatchFeed;
import org.kernelglass.dataset.Split;
import org.kernelglass.dataset.TrainingData;

/** The training batches again and again until it is told to end. */
final class EndlessFeed implements BatchFeed {

    private final TrainingData data;
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger read = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean ending;
    private BatchFeed round;

    EndlessFeed(TrainingData data) {
        this.data = data;
        this.round = data.inOrder(Split.TRAIN);
    }

    BatchFeed open() {
        opened.incrementAndGet();
        return this;
    }

    /** No more than what was read by now. */
    void end() {
        ending = true;
    }

    int opened() {
        return opened.get();
    }

    /** Batches by now. */
    int read() {
        return read.get();
    }

    CountDownLatch closed() {
        return closed;
    }

    @Override
    public Optional<Batch> next() {
        if (ending) {
            return Optional.empty();
        }
        Optional<Batch> next = round.next();
        if (next.isEmpty()) {
            round = data.inOrder(Split.TRAIN);
            next = round.next();
        }
        read.incrementAndGet();
        return next;
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
