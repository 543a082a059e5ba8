package org.kernelglass.experiment;

/**
 * Which images one trial validates on.
 *
 * @param folds k; 0 where the dataset's split is used as a run would
 * @param repeats how often the images are cut into folds; 0 without folds
 * @param repeat from 0
 * @param fold from 0
 */
public record Part(int folds, int repeats, int repeat, int fold) {

    /** The validation split, as a run would draw it. */
    public static final Part HELD_OUT = new Part(0, 0, 0, 0);

    public boolean isFold() {
        return folds > 0;
    }
}
