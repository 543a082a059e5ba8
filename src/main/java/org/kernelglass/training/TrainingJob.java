package org.kernelglass.training;

import org.kernelglass.dataset.TrainingData;
import org.kernelglass.network.NetworkProgram;

/**
 * One training, complete.
 *
 * @param program its input is the data's image shape, its output the data's classes
 * @param compute resolved before the run begins
 */
public record TrainingJob(
        NetworkProgram program,
        TrainingPlan plan,
        Compute compute,
        TrainingData data,
        RunStart start,
        CheckpointStore checkpoints) {}
