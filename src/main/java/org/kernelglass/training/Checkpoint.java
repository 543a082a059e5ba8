package org.kernelglass.training;

import java.util.Map;
import org.kernelglass.tensor.Tensor;

/**
 * All that a run needs to go on as if it had never stopped.
 *
 * @param weights every parameter array by its name ({@code layerId/operation/array}), statistics
 *     included
 * @param optimizer state arrays by {@code name#state}; empty in a checkpoint kept only for its
 *     weights
 * @param progress counters
 */
public record Checkpoint(
        Map<String, Tensor> weights, Map<String, Tensor> optimizer, Progress progress) {

    /**
     * Where the run stands.
     *
     * @param step batches learned since the run began
     * @param epoch the epoch in which the next batch lies, from 0; equal to the plan's epochs when
     *     all is done
     * @param batch the next batch within it, from 0
     * @param seconds computing time so far
     * @param running sums over the batches of the unfinished epoch
     * @param chosen the best epoch so far and what waits on it
     * @param compute threads and layout: a resume uses the same
     * @param stoppedEarly whether early stopping has ended the run
     */
    public record Progress(
            long step,
            int epoch,
            int batch,
            double seconds,
            RunningSums running,
            Chosen chosen,
            Compute compute,
            boolean stoppedEarly) {}

    /**
     * Sums over the batches of an unfinished epoch.
     *
     * @param loss sum of weighted losses
     * @param top1 images right at first place
     * @param top5 images right within five places
     * @param images images learned
     * @param seconds time spent in them
     */
    public record RunningSums(double loss, long top1, long top5, long images, double seconds) {

        public static final RunningSums ZERO = new RunningSums(0, 0, 0, 0, 0);
    }

    /**
     * What validation has chosen so far.
     *
     * @param bestEpoch from 0; −1 before the first epoch's end
     * @param bestValue the monitored value there; NaN before
     * @param waited epochs since it improved (early stopping)
     * @param plateauBest the value that a plateau is measured from; NaN before
     * @param plateauWaited epochs since that improved
     * @param reductions how often the schedule has found a plateau
     */
    public record Chosen(
            int bestEpoch,
            double bestValue,
            int waited,
            double plateauBest,
            int plateauWaited,
            int reductions) {

        public static final Chosen NOTHING = new Chosen(-1, Double.NaN, 0, Double.NaN, 0, 0);
    }
}
