package org.kernelglass.training;

import org.kernelglass.dataset.TrainingData;
import org.kernelglass.network.NetworkProgram;

/**
 * One training, complete.
 *
 * @param program its input is the data's image shape, its output the data's classes
 * @param compute resolved before the run begins
 * @param snapshots keeps the time-lapse; frames leave no trace in what is learned
 */
public record TrainingJob(
        NetworkProgram program,
        TrainingPlan plan,
        Compute compute,
        TrainingData data,
        RunStart start,
        CheckpointStore checkpoints,
        SnapshotStore snapshots) {

    /** A training of which no time-lapse is kept. */
    public TrainingJob(
            NetworkProgram program,
            TrainingPlan plan,
            Compute compute,
            TrainingData data,
            RunStart start,
            CheckpointStore checkpoints) {
        this(program, plan, compute, data, start, checkpoints, SnapshotStore.NONE);
    }
}
