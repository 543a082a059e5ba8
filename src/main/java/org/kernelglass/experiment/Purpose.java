package org.kernelglass.experiment;

/** What an experiment is to find out. */
public enum Purpose {
    /** Which settings are best. */
    SWEEP,
    /** How good a recipe is, whatever images it is judged on. */
    KFOLD,
    /** What more images would bring. */
    LEARNING_CURVE,
    /** What helps against overfitting. */
    REMEDIES
}
