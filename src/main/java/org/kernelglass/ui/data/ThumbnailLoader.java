package org.kernelglass.ui.data;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kernelglass.ui.base.FxThread;
import org.kernelglass.workflow.Thumbnail;
import org.kernelglass.workflow.Thumbnails;

/** Brings thumbnails to the tiles that wait for them, many at a time. FX thread. */
final class ThumbnailLoader {

    private final Thumbnails thumbnails;
    private final FxThread fx;
    private final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean called = new AtomicBoolean();

    private record Arrival(TileView tile, int image, Thumbnail thumbnail) {}

    ThumbnailLoader(Thumbnails thumbnails, FxThread fx) {
        this.thumbnails = thumbnails;
        this.fx = fx;
    }

    /** Shows the image on the tile: at once where it is at hand, otherwise when it is decoded. */
    void load(TileView tile, int image) {
        thumbnails
                .atHand(image)
                .ifPresentOrElse(
                        tile::arrived,
                        () ->
                                tile.waitFor(
                                        thumbnails.request(
                                                image, made -> arrive(tile, image, made))));
    }

    /** On a decoder's thread. */
    private void arrive(TileView tile, int image, Thumbnail made) {
        arrivals.add(new Arrival(tile, image, made));
        if (called.compareAndSet(false, true)) {
            fx.execute(this::deliver);
        }
    }

    private void deliver() {
        called.set(false);
        Arrival next;
        while ((next = arrivals.poll()) != null) {
            if (next.tile.shows(next.image, this)) {
                next.tile.arrived(next.thumbnail);
            }
        }
    }
}
