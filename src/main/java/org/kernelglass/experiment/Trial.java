package org.kernelglass.experiment;

import java.util.List;
import org.kernelglass.network.LayerStack;
import org.kernelglass.training.TrainingPlan;

/**
 * The unit of work of an experiment: one candidate, one part of the data, one seed. It says all
 * that its result depends on, so that it can be carried out in any process, in any order, any
 * number of times, with the same result.
 *
 * @param part whose images it validates on
 * @param share of the other images, class by class, that it learns from, above 0 to 1
 * @param plan with its seed; threads and layout are fixed in it
 * @param augmentation one text for each augmentation of the training images, in order
 * @param measuresTraining whether the finished network is measured on the images it learned from,
 *     without dropout and augmentation, so that the gap to validation is known
 */
public record Trial(
        TrialData data,
        Part part,
        double share,
        LayerStack stack,
        TrainingPlan plan,
        List<String> augmentation,
        boolean measuresTraining) {

    public Trial {
        augmentation = List.copyOf(augmentation);
    }
}
