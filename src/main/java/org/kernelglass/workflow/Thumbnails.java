package org.kernelglass.workflow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.dataset.PictureSource;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.parameter.Size;

/**
 * Small pictures of a dataset for whoever looks at it. What was asked for last is decoded first,
 * what is no longer wanted is never decoded, and what was seen lately is kept. Any thread; nothing
 * here waits.
 */
public final class Thumbnails {

    /** So large that no decoder makes the picture smaller, and its own size stays known. */
    private static final Size WHOLE = Size.square(1 << 20);

    private final PictureSource pictures;
    private final List<ImageEntry> images;
    private final int side;
    private final ThumbnailCache cache;
    private final Executor threads;
    private final int most;
    private final Deque<Request> waiting = new ArrayDeque<>();
    private int busy;

    /**
     * @param pictures stays open as long as thumbnails are asked for
     * @param side the longest side of a thumbnail, in pixels
     * @param cacheBytes memory for thumbnails that were seen
     * @param threads which decode
     * @param most how many of the threads at once
     */
    public Thumbnails(
            PictureSource pictures,
            List<ImageEntry> images,
            int side,
            long cacheBytes,
            Executor threads,
            int most) {
        this.pictures = pictures;
        this.images = images;
        this.side = side;
        this.cache = new ThumbnailCache(cacheBytes);
        this.threads = threads;
        this.most = most;
    }

    /** Somebody waits for a thumbnail. */
    public final class Request {

        private final int image;
        private final Consumer<Thumbnail> ready;

        private Request(int image, Consumer<Thumbnail> ready) {
            this.image = image;
            this.ready = ready;
        }

        /** Nobody waits any more: if its turn has not come, the picture is not decoded. */
        public void cancel() {
            synchronized (waiting) {
                waiting.remove(this);
            }
        }
    }

    /** The thumbnail, where it is at hand. */
    public Optional<Thumbnail> atHand(int image) {
        return cache.get(image);
    }

    /**
     * Asks for a thumbnail.
     *
     * @param image index of the image
     * @param ready told on one of the threads, also where the picture cannot be read
     */
    public Request request(int image, Consumer<Thumbnail> ready) {
        Request request = new Request(image, ready);
        boolean helps;
        synchronized (waiting) {
            waiting.push(request);
            helps = busy < most;
            busy += helps ? 1 : 0;
        }
        if (helps) {
            takeTurn();
        }
        return request;
    }

    /** One picture a turn, so that other work on the threads is not held up by a long queue. */
    private void takeTurn() {
        try {
            threads.execute(this::serveOne);
        } catch (RejectedExecutionException e) {
            synchronized (waiting) {
                busy--;
            }
        }
    }

    private void serveOne() {
        Request next;
        synchronized (waiting) {
            next = waiting.poll();
            if (next == null) {
                busy--;
                return;
            }
        }
        try {
            serve(next);
        } finally {
            takeTurn();
        }
    }

    private void serve(Request request) {
        Optional<Thumbnail> kept = cache.get(request.image);
        Thumbnail thumbnail = kept.orElseGet(() -> made(request.image));
        if (kept.isEmpty()) {
            cache.put(request.image, thumbnail);
        }
        request.ready.accept(thumbnail);
    }

    private Thumbnail made(int image) {
        try {
            return Thumbnail.of(pictures.read(images.get(image), WHOLE), side);
        } catch (Refusal e) {
            return Thumbnail.unreadable(e.problem());
        } catch (RuntimeException | OutOfMemoryError e) {
            return Thumbnail.unreadable(Message.of("data.thumbnail.failed", e.toString()));
        }
    }

    /** Requests whose turn has not come. */
    public int waiting() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    long cachedBytes() {
        return cache.bytes();
    }
}
