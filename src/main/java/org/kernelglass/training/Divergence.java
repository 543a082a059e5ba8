package org.kernelglass.training;

import org.kernelglass.message.Message;

/**
 * The one failure that belongs to a training itself: its numbers ran away, and the same again would
 * end the same. All others (memory, disk, images that are gone) may pass. Any thread.
 */
public final class Divergence {

    /** What to do about it; by this the reason of such a run is known. */
    public static final Message HINT = Message.of("engine.hint.diverged");

    private Divergence() {}

    /** Whether a run that failed with that reason diverged. */
    public static boolean explains(Message reason) {
        return reason.arguments().contains(HINT);
    }
}
