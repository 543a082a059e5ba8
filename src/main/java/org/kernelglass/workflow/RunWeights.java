package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.Map;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.project.RunCheckpoints;
import org.kernelglass.project.RunRecord;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.CheckpointStore.Pointer;

/**
 * What a run has learned: its network and the best epoch's weights.
 *
 * @param arrays by {@code layerId/operation/array}
 * @param step of the run after which they were kept
 */
record RunWeights(
        Path run, RunRecord record, NetworkProgram program, Map<String, Tensor> arrays, long step) {

    /**
     * @throws Refusal if no epoch of the run is finished, or the weights are damaged or gone
     */
    static RunWeights of(Path run, RunRecord record) {
        return new RunCheckpoints(run)
                .loadWeights(Pointer.BEST)
                .map(
                        best ->
                                new RunWeights(
                                        run,
                                        record,
                                        ResumeRun.program(record),
                                        best.weights(),
                                        best.progress().step()))
                .orElseThrow(() -> LostCheckpoint.best(run, record));
    }
}
