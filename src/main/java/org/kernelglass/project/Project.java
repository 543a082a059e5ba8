package org.kernelglass.project;

import org.kernelglass.dataset.SplitRule;
import org.kernelglass.network.LayerStack;
import org.kernelglass.training.TrainingPlan;

/** What a person designs: the data, the network and how it learns. */
public record Project(DataSettings data, LayerStack stack, TrainingPlan plan) {

    /**
     * How a run that begins splits the dataset, before anything that was changed by hand.
     *
     * @throws org.kernelglass.message.Refusal if the shares leave nothing to learn from, or the
     *     group's expression is none
     */
    public SplitRule splitRule() {
        return new SplitRule(
                data.validationShare(), data.testShare(), plan.seed(), data.groupRule());
    }
}
