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
    EARLIER,
    /** Of one of several runs that stand side by side. */
    RUN;

    /** Whether each series of this role has its own colour, in turn. */
    boolean inTurn() {
        return this == EARLIER || this == RUN;
    }
}
