package org.kernelglass.workflow;

import java.util.function.IntFunction;
import org.kernelglass.network.LayerStack;
import org.kernelglass.project.DataSettings;
import org.kernelglass.training.TrainingPlan;

/**
 * What a run begins with before anything is changed.
 *
 * @param data settings of the dataset; its location is empty where a template knows none
 * @param stack for a number of classes; a project's stack is what it is, whatever the number
 * @param classes the number that the stack is made for by itself
 */
public record Design(
        DataSettings data, IntFunction<LayerStack> stack, int classes, TrainingPlan plan) {}
