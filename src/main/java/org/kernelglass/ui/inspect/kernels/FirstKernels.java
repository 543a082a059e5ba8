package org.kernelglass.ui.inspect.kernels;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.kernelglass.message.Refusal;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.workflow.TimeLapse;
import org.kernelglass.workflow.TimeLapseRecording;

/** Where the kernels of a run began, from its time-lapse; those of the last run are remembered. */
final class FirstKernels {

    private record Known(Path run, Map<String, Tensor> kernels) {}

    private final TimeLapse timeLapse;
    private volatile Known known = new Known(Path.of(""), Map.of());

    FirstKernels(TimeLapse timeLapse) {
        this.timeLapse = timeLapse;
    }

    /**
     * Kernels as they were before the first step; empty where the run keeps no time-lapse, or its
     * first frame cannot be read. Reads files: off the FX thread.
     *
     * @param name as in a checkpoint
     * @param like the same now: those of another shape are no beginning of it
     */
    Optional<Tensor> of(Path run, String name, Tensor like) {
        if (!known.run().equals(run)) {
            read(run).ifPresent(kernels -> known = new Known(run, kernels));
        }
        Known now = known;
        return now.run().equals(run)
                ? Optional.ofNullable(now.kernels().get(name))
                        .filter(first -> first.shape().equals(like.shape()))
                : Optional.empty();
    }

    private Optional<Map<String, Tensor>> read(Path run) {
        try {
            TimeLapseRecording recording = timeLapse.open(run);
            boolean begins = !recording.frames().isEmpty() && recording.frames().get(0).step() == 0;
            return begins ? Optional.of(recording.frame(0).kernels()) : Optional.empty();
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }
}
