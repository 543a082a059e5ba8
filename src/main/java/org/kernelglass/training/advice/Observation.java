package org.kernelglass.training.advice;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kernelglass.training.RunStory;
import org.kernelglass.training.TrainingPlan;

/**
 * What is known of a run.
 *
 * @param plan it learns by
 * @param classImages training images of each class; where that is not known, 1 for each
 * @param dead share of units without any response, one for each ReLU layer; empty where nobody
 *     looked
 * @param confusion {@code [true class][predicted class]}, counts over some validation images
 */
public record Observation(
        RunStory story,
        TrainingPlan plan,
        long[] classImages,
        List<DeadShare> dead,
        Optional<long[][]> confusion) {

    /**
     * @param address the layer's position for people
     * @param share units that respond to no image that was looked at, 0–1
     */
    public record DeadShare(String address, double share) {}

    public Observation {
        dead = List.copyOf(dead);
    }

    /** A run of which only the curves are known. */
    public static Observation of(RunStory story, TrainingPlan plan, int classes) {
        long[] equal = new long[classes];
        Arrays.fill(equal, 1);
        return new Observation(story, plan, equal, List.of(), Optional.empty());
    }

    int classes() {
        return classImages.length;
    }

    /** Share of the most frequent class: what always guessing it gets right. */
    double largestShare() {
        return (double) Arrays.stream(classImages).max().orElse(0) / images();
    }

    /**
     * Loss in nats of a network that looks at nothing: entropy of the classes, or of equal ones
     * where the loss makes them so.
     */
    double guessingLoss() {
        if (plan.balancedClasses()) {
            return Math.log(classes());
        }
        double images = images();
        return Arrays.stream(classImages)
                .filter(count -> count > 0)
                .mapToDouble(count -> -count / images * Math.log(count / images))
                .sum();
    }

    private double images() {
        return Math.max(1, Arrays.stream(classImages).sum());
    }
}
