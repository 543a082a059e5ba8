package org.kernelglass.training.advice;

import java.util.List;
import org.kernelglass.network.LayerStack;
import org.kernelglass.training.TrainingPlan;

/**
 * The parts of a project that a {@link Remedy} may change.
 *
 * @param augmentation one text for each augmentation of the training split, in order
 */
public record Setup(LayerStack stack, TrainingPlan plan, List<String> augmentation) {

    public Setup {
        augmentation = List.copyOf(augmentation);
    }

    Setup withStack(LayerStack changed) {
        return new Setup(changed, plan, augmentation);
    }

    Setup withPlan(TrainingPlan changed) {
        return new Setup(stack, changed, augmentation);
    }

    Setup withAugmentation(List<String> changed) {
        return new Setup(stack, plan, changed);
    }
}
