package org.kernelglass.engine.update;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Map;
import org.kernelglass.training.Optimizer;

/**
 * Adam and AdamW: {@code m = β₁·m + (1 − β₁)·g; v = β₂·v + (1 − β₂)·g²; w −= rate·√(1 − β₂ᵗ) / (1 −
 * β₁ᵗ)·m / (√v + ε)}; with decay first {@code w −= rate·decay·w} on kernels.
 */
record AdamRule(Optimizer.Adam adam, double weightDecay, NDArray mean, NDArray variance)
        implements UpdateRule {

    @Override
    public void update(Step step) {
        if (weightDecay > 0) {
            step.kernels().muli((float) (1 - step.rate() * weightDecay));
        }
        if (AdamPass.canReach(step.weights())) {
            AdamPass.update(step, this, factors(step), JniUtils.getNumThreads());
        } else {
            byEngine(step);
        }
    }

    private AdamPass.Factors factors(Step step) {
        return new AdamPass.Factors(
                (float) adam.beta1(),
                (float) (1 - adam.beta1()),
                (float) adam.beta2(),
                (float) (1 - adam.beta2()),
                (float) adam.epsilon(),
                (float) corrected(step));
    }

    /** The same where the numbers lie on another device; the gradient's are lost. */
    void byEngine(Step step) {
        NDArray gradient = step.gradient();
        try (NDArray fresh = gradient.mul((float) (1 - adam.beta1()))) {
            mean.muli((float) adam.beta1()).addi(fresh);
        }
        gradient.muli(gradient).muli((float) (1 - adam.beta2()));
        variance.muli((float) adam.beta2()).addi(gradient);
        try (NDArray scale = variance.sqrt().addi((float) adam.epsilon());
                NDArray change = mean.div(scale)) {
            step.weights().subi(change.muli((float) corrected(step)));
        }
    }

    private double corrected(Step step) {
        double meanShare = 1 - Math.pow(adam.beta1(), step.number());
        double varianceShare = 1 - Math.pow(adam.beta2(), step.number());
        return step.rate() * Math.sqrt(varianceShare) / meanShare;
    }

    @Override
    public Map<String, NDArray> states() {
        return Map.of("m", mean, "v", variance);
    }
}
