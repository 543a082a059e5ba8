package org.kernelglass.engine.update;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Map;
import org.kernelglass.training.Optimizer;

/**
 * Stochastic gradient descent: {@code v = momentum·v − rate·g; w += v}, or with Nesterov {@code w
 * += momentum·v − rate·g}.
 */
final class SgdRule implements UpdateRule {

    private final Optimizer.Sgd sgd;
    private final Map<String, NDArray> states;

    SgdRule(Optimizer.Sgd sgd, NDManager owner, Shape shape) {
        this.sgd = sgd;
        this.states = sgd.momentum() > 0 ? Map.of("momentum", owner.zeros(shape)) : Map.of();
    }

    @Override
    public void update(Step step) {
        NDArray scaled = step.gradient().muli((float) step.rate());
        if (sgd.momentum() == 0) {
            step.weights().subi(scaled);
            return;
        }
        NDArray velocity = states.get("momentum");
        velocity.muli((float) sgd.momentum()).subi(scaled);
        if (!sgd.nesterov()) {
            step.weights().addi(velocity);
            return;
        }
        try (NDArray ahead = velocity.mul((float) sgd.momentum())) {
            step.weights().addi(ahead.subi(scaled));
        }
    }

    @Override
    public Map<String, NDArray> states() {
        return states;
    }
}
