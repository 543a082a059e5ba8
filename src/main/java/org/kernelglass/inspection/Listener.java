package org.kernelglass.inspection;

import org.kernelglass.message.Message;

/**
 * Whoever asked for a look. Called on the model thread, one call at a time; each must return at
 * once.
 */
@FunctionalInterface
public interface Listener {

    /** The answer, once; the last call. */
    void seen(Sight sight);

    /**
     * How far a long look is.
     *
     * @param share 0–1
     */
    default void progress(double share) {
        // most looks are short
    }

    /** There will be no answer, for this reason; the last call. */
    default void failed(Message reason) {
        // the view stays as it is
    }
}
