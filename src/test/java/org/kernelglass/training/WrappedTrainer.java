package org.kernelglass.training;

import java.util.Map;
import java.util.function.Consumer;
import org.kernelglass.dataset.BatchFeed;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.TrainingEvent.Ended;

/** Does what another trainer does, but for what a test overrides. */
public abstract class WrappedTrainer implements RunTrainer {

    private final RunTrainer inner;

    protected WrappedTrainer(RunTrainer inner) {
        this.inner = inner;
    }

    @Override
    public DeviceInfo device() {
        return inner.device();
    }

    @Override
    public Compute resolve(
            NetworkProgram program, int batchSize, TrainingPlan.ComputeRequest request) {
        return inner.resolve(program, batchSize, request);
    }

    @Override
    public Ended train(TrainingJob job, RunControl control, Consumer<TrainingEvent> events) {
        return inner.train(job, control, events);
    }

    @Override
    public Predictions predict(
            NetworkProgram program,
            Map<String, Tensor> weights,
            Compute compute,
            BatchFeed feed,
            RunControl control) {
        return inner.predict(program, weights, compute, feed, control);
    }
}
