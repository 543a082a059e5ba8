package org.kernelglass.engine;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.kernelglass.dataset.Batch;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.training.Compute;
import org.kernelglass.training.Optimizer;
import org.kernelglass.training.TrainingPlan.Regularization;

/** Times training steps of a scratch copy of a network. Model thread only. */
record StepTiming(NDManager owner, NetworkProgram program, Compute compute) {

    private static final long BUDGET_NANOSECONDS = 400_000_000L;
    private static final int FEWEST = 3;

    /**
     * The median speed; the first step warms up and does not count.
     *
     * @param given whether somebody else wants the engine: ends the timing early
     */
    double imagesPerSecond(int batchSize, BooleanSupplier given) {
        JniUtils.setNumThreads(compute.threads());
        Batch batch = ScratchBatch.of(program, batchSize);
        Learner learner = learner();
        step(learner, batch);
        List<Long> nanoseconds = new ArrayList<>();
        long end = System.nanoTime() + BUDGET_NANOSECONDS;
        do {
            nanoseconds.add(step(learner, batch));
        } while (!given.getAsBoolean() && (System.nanoTime() < end || nanoseconds.size() < FEWEST));
        Collections.sort(nanoseconds);
        return batchSize * 1e9 / nanoseconds.get(nanoseconds.size() / 2);
    }

    private Learner learner() {
        Map<String, org.kernelglass.tensor.Tensor> initial =
                InitialWeights.of(program, Map.of(), 0).arrays();
        Weights weights = new Weights(owner, program, Set.of(), initial, compute.layout());
        Pixels pixels = new Pixels(program.input(), compute.layout());
        Network network = Network.of(program, weights, pixels);
        Optimizer adam = new Optimizer.Adam(0.9, 0.999, 1e-7);
        return new Learner(owner, network, adam, Regularization.NONE, 0);
    }

    private static long step(Learner learner, Batch batch) {
        long began = System.nanoTime();
        learner.learn(batch, 1, 1e-6);
        return System.nanoTime() - began;
    }
}
