package org.kernelglass.training;

import java.util.Map;
import java.util.function.Consumer;
import org.kernelglass.dataset.BatchFeed;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.tensor.Tensor;

/**
 * The engine, as the rest of the house sees it. Methods may be called on any thread but the model
 * thread; they wait their turn there and return when done.
 */
public interface RunTrainer {

    /** What computes: starts the engine if it has not started. */
    DeviceInfo device();

    /**
     * Chooses threads and layout by timing batches of a scratch model for about a second, unless
     * the request fixes both or an earlier choice for the same stack, batch size and machine is
     * remembered.
     */
    Compute resolve(NetworkProgram program, int batchSize, TrainingPlan.ComputeRequest request);

    /**
     * Trains to the end, a stop, or a failure, which is the last event and not an exception.
     *
     * @param events called on the model thread
     */
    TrainingEvent.Ended train(TrainingJob job, RunControl control, Consumer<TrainingEvent> events);

    /**
     * Predictions for every image of a feed, which is closed. A stop request ends it early with
     * what there is.
     *
     * @param weights as in a checkpoint
     */
    Predictions predict(
            NetworkProgram program,
            Map<String, Tensor> weights,
            Compute compute,
            BatchFeed feed,
            RunControl control);
}
