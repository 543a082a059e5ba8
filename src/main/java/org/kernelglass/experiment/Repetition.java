package org.kernelglass.experiment;

import java.util.ArrayList;
import java.util.List;

/**
 * How often each candidate is trained, and on which parts of the data: the same for all.
 *
 * @param folds k; 0 for the dataset's own split
 * @param repeats how often the images are cut into folds; 0 without folds
 * @param seeds trainings of each part, with the seeds that follow the plan's own, at least 1
 */
public record Repetition(int folds, int repeats, int seeds) {

    /** One training of one part, the how-many-eth seed it has. */
    public record Unit(Part part, int seed) {}

    /** All of them, in the order in which they are carried out. */
    public List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        for (Part part : parts()) {
            for (int seed = 0; seed < seeds; seed++) {
                units.add(new Unit(part, seed));
            }
        }
        return units;
    }

    private List<Part> parts() {
        if (folds == 0) {
            return List.of(Part.HELD_OUT);
        }
        List<Part> parts = new ArrayList<>();
        for (int repeat = 0; repeat < repeats; repeat++) {
            for (int fold = 0; fold < folds; fold++) {
                parts.add(new Part(folds, repeats, repeat, fold));
            }
        }
        return parts;
    }
}
