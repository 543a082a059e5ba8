package org.kernelglass.ui.evaluate.model;

/**
 * A cell of the confusion matrix.
 *
 * @param actual label of the true class
 * @param predicted label of the class it was taken for
 */
public record Cell(int actual, int predicted) {

    /** Whether its images are right. */
    public boolean right() {
        return actual == predicted;
    }
}
