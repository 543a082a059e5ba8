package org.kernelglass.training;

import java.util.OptionalDouble;
import org.kernelglass.network.NetworkProgram;

/**
 * Says how fast a network would train, by training a scratch copy of it for a moment. Any thread
 * but the model thread.
 */
public interface StepTimer {

    /**
     * Images per second of a training with these settings; empty while the engine has not started
     * or has something else to do, which comes first. Takes a second or two.
     *
     * @param batchSize images per step
     * @param request threads and layout as planned
     */
    OptionalDouble imagesPerSecond(
            NetworkProgram program, int batchSize, TrainingPlan.ComputeRequest request);
}
