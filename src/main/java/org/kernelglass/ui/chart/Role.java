package org.kernelglass.ui.chart;

/** What a series means: decides its colour, and its dash, so that colour is never alone. */
public enum Role {
    TRAINING,
    VALIDATION,
    /** A figure of the run that belongs to no split. */
    FIGURE,
    /** The mean of several figures. */
    MEAN,
    /** Of an earlier run: faint. */
    EARLIER
}
