package org.kernelglass.project;

import org.kernelglass.network.LayerStack;
import org.kernelglass.training.TrainingPlan;

/** What a person designs: the data, the network and how it learns. */
public record Project(DataSettings data, LayerStack stack, TrainingPlan plan) {}
