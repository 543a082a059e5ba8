package org.kernelglass.engine;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import java.util.List;
import java.util.Map;
import org.kernelglass.dataset.Batch;
import org.kernelglass.engine.update.UpdateRule;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.Optimizer;
import org.kernelglass.training.TrainingPlan.Regularization;

/**
 * Learns from one batch at a time: forward, loss, backward, update. Everything native that a step
 * makes is gone when it returns. Model thread only.
 */
final class Learner implements AutoCloseable {

    private final NDManager owner;
    private final List<ProgramStep> steps;
    private final Weights weights;
    private final Pixels pixels;
    private final UpdateRule rule;
    private final Regularization regularization;
    private final long seed;
    private final NDArray kernels;

    /**
     * @param seed of all that is drawn at random while learning
     */
    Learner(
            NDManager parent,
            Network network,
            Optimizer optimizer,
            Regularization regularization,
            long seed) {
        this.owner = parent.newSubManager();
        this.steps = network.steps();
        this.weights = network.weights();
        this.pixels = network.pixels();
        this.rule = UpdateRule.of(optimizer, owner, weights.layout().size());
        this.regularization = regularization;
        this.seed = seed;
        this.kernels = weights.kernels(weights.row());
    }

    UpdateRule rule() {
        return rule;
    }

    /**
     * Takes up the optimizer's memory where a run left it.
     *
     * @param states by {@code name#state}
     * @throws org.kernelglass.message.Refusal if one is missing or has another shape
     */
    void restore(Map<String, Tensor> states) {
        FlatLayout layout = weights.layout();
        rule.states()
                .forEach(
                        (name, row) -> {
                            float[] values = layout.gather(states, "#" + name);
                            NativeArrays.replace(row, values);
                        });
    }

    /**
     * One step.
     *
     * @param number of the step, from 1: seeds what is drawn at random in it, so that a run goes on
     *     from any step as if it had never stopped
     */
    StepResult learn(Batch batch, long number, double rate) {
        try (NDManager scope = owner.newSubManager()) {
            JniUtils.setSeed(Seeds.of(seed, number));
            NDArray leaf = weights.leaf(scope);
            float[] logits;
            double loss;
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                Forward forward = Forward.learning(weights.values(leaf), weights.frozen());
                NDArray output = forward.run(steps, pixels.of(scope, batch));
                NDArray mean = Loss.of(output, batch);
                collector.backward(mean);
                logits = output.toFloatArray();
                loss = mean.getFloat();
            }
            return update(leaf.getGradient(), result(batch, logits, loss), number, rate);
        }
    }

    private static StepResult result(Batch batch, float[] logits, double loss) {
        int classes = logits.length / batch.size();
        int top1 = 0;
        int top5 = 0;
        for (int image = 0; image < batch.size(); image++) {
            int right = Ranks.largest(batch.targets(), image, classes);
            int rank = Ranks.rank(logits, image, classes, right);
            top1 += rank == 0 ? 1 : 0;
            top5 += rank < 5 ? 1 : 0;
        }
        return new StepResult(loss, 0, 0, top1, top5);
    }

    private StepResult update(NDArray gradient, StepResult found, long number, double rate) {
        double penalty = penalize(gradient);
        double norm = gradient.norm().getFloat();
        StepResult result = new StepResult(found.loss(), penalty, norm, found.top1(), found.top5());
        if (!result.finite()) {
            return result;
        }
        if (regularization.clipNorm() > 0 && norm > regularization.clipNorm()) {
            gradient.muli((float) (regularization.clipNorm() / norm));
        }
        rule.update(new UpdateRule.Step(weights.row(), kernels, gradient, rate, number));
        return result;
    }

    /** Adds the penalties' gradients and returns their value. */
    private double penalize(NDArray gradient) {
        double penalty = 0;
        if (regularization.l1() > 0) {
            penalty += regularization.l1() * sum(kernels.abs());
            add(gradient, kernels.sign(), regularization.l1());
        }
        if (regularization.l2() > 0) {
            penalty += regularization.l2() * sum(kernels.square());
            add(gradient, kernels.duplicate(), 2 * regularization.l2());
        }
        return penalty;
    }

    private static double sum(NDArray values) {
        try (values;
                NDArray sum = values.sum()) {
            return sum.getFloat();
        }
    }

    private void add(NDArray gradient, NDArray term, double factor) {
        try (term) {
            weights.kernels(gradient).addi(term.muli((float) factor));
        }
    }

    @Override
    public void close() {
        owner.close();
    }
}
