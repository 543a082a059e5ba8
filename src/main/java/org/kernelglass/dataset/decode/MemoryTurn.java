package org.kernelglass.dataset.decode;

import java.io.IOException;
import org.kernelglass.dataset.Picture;

/**
 * Keeps large pictures from being decoded side by side: each needs up to a gigabyte, and whether a
 * picture is readable must not depend on what its neighbours happen to be. Any thread.
 */
final class MemoryTurn {

    private static final long LARGE_PIXELS = 16_000_000;
    private static final Object TURN = new Object();

    private MemoryTurn() {}

    /** Something that takes memory for a picture. */
    interface Decoding {
        Picture run() throws IOException;
    }

    /** Runs it: at once for a small picture, else when no other large one is being decoded. */
    static Picture take(long pixels, Decoding decoding) throws IOException {
        if (pixels >= LARGE_PIXELS) {
            return alone(decoding);
        }
        try {
            return decoding.run();
        } catch (OutOfMemoryError crowdedOut) {
            return alone(decoding);
        }
    }

    private static Picture alone(Decoding decoding) throws IOException {
        synchronized (TURN) {
            return decoding.run();
        }
    }
}
