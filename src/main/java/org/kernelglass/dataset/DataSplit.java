package org.kernelglass.dataset;

import java.util.Arrays;
import java.util.List;

/**
 * Which image is learned from, chosen by, and tested on. Images that may be in none (the same
 * content under two labels, a copy of a test image) are in none.
 *
 * @param train indices into {@link ImageIndex#images()}, ascending, like the other two
 * @param problems what was left out, and what a person should know before trusting the figures
 */
public record DataSplit(int[] train, int[] validation, int[] test, List<DatasetProblem> problems) {

    public DataSplit {
        problems = List.copyOf(problems);
    }

    /** The images of one part; not a copy. */
    public int[] images(Split split) {
        return switch (split) {
            case TRAIN -> train;
            case VALIDATION -> validation;
            case TEST -> test;
        };
    }

    /** The problems, without the classes that are missing in a part that is not used as it is. */
    public List<DatasetProblem> problemsWithout(Split unused) {
        return problems.stream()
                .filter(problem -> !PoolSplit.isMissingIn(unused, problem.reason()))
                .toList();
    }

    /** The same images in the same parts, with the same problems. */
    @Override
    public boolean equals(Object other) {
        return other instanceof DataSplit split
                && Arrays.equals(train, split.train)
                && Arrays.equals(validation, split.validation)
                && Arrays.equals(test, split.test)
                && problems.equals(split.problems);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(train) * 31 + Arrays.hashCode(test);
    }

    @Override
    public String toString() {
        return "DataSplit[%d, %d, %d]".formatted(train.length, validation.length, test.length);
    }
}
