package org.kernelglass.ui.evaluate.suspects;

import org.kernelglass.ui.evaluate.amend.Amendable;

/**
 * An image whose label may be wrong.
 *
 * @param number of the image in the dataset
 * @param label name of the class that it is said to be of
 * @param labelShare what networks that did not learn from it give that class, 0–1
 * @param predicted name of the class that they take it for
 */
record Suspect(
        int number,
        Amendable image,
        String label,
        double labelShare,
        String predicted,
        double predictedShare) {

    /** Whether it is taken for another class than it is said to be of. */
    boolean taken() {
        return !label.equals(predicted);
    }
}
