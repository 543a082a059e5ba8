package org.kernelglass.workflow.bench;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.kernelglass.training.TrainingPlan.ComputeRequest;

/**
 * What is to be measured.
 *
 * @param workloads in any order
 * @param data the images of the article's network; empty for the sample that comes with the program
 * @param repeats how often each is measured, at least 1
 * @param compute threads and layout, as for a run
 * @param size of the work
 */
public record BenchRequest(
        Set<BenchWorkload> workloads,
        Optional<Path> data,
        int repeats,
        ComputeRequest compute,
        BenchSize size) {

    public BenchRequest {
        workloads = Set.copyOf(workloads);
    }
}
