package org.kernelglass.engine.update;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import org.kernelglass.training.Optimizer;

/** Adagrad: {@code s += g²; w −= rate·g / √(s + ε)}. */
record AdagradRule(Optimizer.Adagrad adagrad, NDArray accumulator) implements UpdateRule {

    @Override
    public void update(Step step) {
        NDArray gradient = step.gradient();
        try (NDArray square = gradient.mul(gradient)) {
            accumulator.addi(square);
        }
        try (NDArray sum = accumulator.add((float) adagrad.epsilon());
                NDArray scale = sum.sqrt()) {
            step.weights().subi(gradient.muli((float) step.rate()).divi(scale));
        }
    }

    @Override
    public Map<String, NDArray> states() {
        return Map.of("accumulator", accumulator);
    }
}
