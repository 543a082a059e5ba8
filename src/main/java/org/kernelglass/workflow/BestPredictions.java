package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.KeptPredictions;
import org.kernelglass.project.PredictionRow;
import org.kernelglass.project.RunCheckpoints;
import org.kernelglass.project.RunPredictions;
import org.kernelglass.training.CheckpointStore.Pointer;

/** What a run's best weights said of one of its splits, as it was kept. */
final class BestPredictions {

    private BestPredictions() {}

    /**
     * Empty where nothing was kept, or other weights have become the best since.
     *
     * @throws Refusal if the file is damaged
     */
    static Optional<List<PredictionRow>> of(Path run, Split split) {
        Optional<Long> best = new RunCheckpoints(run).step(Pointer.BEST);
        return RunPredictions.read(run, split)
                .filter(predictions -> best.equals(Optional.of(predictions.step())))
                .map(KeptPredictions::rows);
    }

    /**
     * Keeps them. That they cannot be kept costs a later comparison, and not the answer.
     *
     * @param predictions kept only where they are of the whole split
     * @param whole images of the split
     */
    static void keep(
            RunWeights weights,
            Split split,
            List<PredictionRow> predictions,
            int whole,
            RunWatch watch) {
        if (predictions.size() < whole) {
            return;
        }
        try {
            RunPredictions.write(
                    weights.run(), split, new KeptPredictions(weights.step(), predictions));
        } catch (Refusal refusal) {
            watch.notice(refusal.problem());
        }
    }
}
