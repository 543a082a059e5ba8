package org.kernelglass.dataset;

/**
 * The three parts of a dataset: one to learn from, one to choose by, one to be looked at once at
 * the end.
 */
public enum Split {
    TRAIN,
    VALIDATION,
    TEST
}
