package org.kernelglass.workflow;

import java.nio.file.Path;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.MetricsFile;
import org.kernelglass.project.RunCheckpoints;
import org.kernelglass.project.RunRecord;
import org.kernelglass.project.RunResults;
import org.kernelglass.project.RunState;
import org.kernelglass.training.CheckpointStore.Pointer;

/** Tells a checkpoint that is gone from one that there never was. Waits for the disk. */
final class LostCheckpoint {

    private LostCheckpoint() {}

    /** Why there are no weights of a best epoch. */
    static Refusal best(Path run, RunRecord record) {
        return hasLearned(run, record)
                ? new RunCheckpoints(run).missing(Pointer.BEST)
                : new Refusal(
                        Message.of("workflow.problem.no-weights", run.toString()),
                        Message.of("workflow.hint.no-weights"));
    }

    /** Whether a whole epoch of the run is over, as its record or its curves say. */
    static boolean hasLearned(Path run, RunRecord record) {
        return isComplete(record)
                || record.results().map(RunResults::epochs).orElse(0) > 0
                || hasRows(run);
    }

    static boolean isComplete(RunRecord record) {
        return record.state().phase() == RunState.Phase.COMPLETED;
    }

    /** Curves that cannot be read were written by something. */
    private static boolean hasRows(Path run) {
        try {
            return !MetricsFile.read(run).isEmpty();
        } catch (Refusal damaged) {
            return true;
        }
    }
}
