package org.kernelglass.project;

import java.util.Optional;

/**
 * The change of the data that a run learned from.
 *
 * @param before name of the run, beside this one, whose errors led to the change
 * @param looked the cell of its confusion matrix that was looked at; empty for none
 * @param read whether a person has read what the change did and put it away
 */
public record LearnedChange(String before, Optional<Looked> looked, boolean read) {

    /**
     * A cell of the confusion matrix.
     *
     * @param actual label of the true class
     * @param predicted label of the class it was taken for
     */
    public record Looked(int actual, int predicted) {}

    /** A change of which nobody knows yet what it did. */
    public LearnedChange(String before, Optional<Looked> looked) {
        this(before, looked, false);
    }

    /** The same once its effect was read. */
    public LearnedChange putAway() {
        return new LearnedChange(before, looked, true);
    }
}
