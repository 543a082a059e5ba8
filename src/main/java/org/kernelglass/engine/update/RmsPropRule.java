package org.kernelglass.engine.update;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Map;
import org.kernelglass.training.Optimizer;

/**
 * RMSprop: {@code v = ρ·v + (1 − ρ)·g²}, change {@code rate·g / √(v + ε)}, gathered by the momentum
 * where there is one.
 */
final class RmsPropRule implements UpdateRule {

    private final Optimizer.RmsProp rmsProp;
    private final NDArray velocity;
    private final Map<String, NDArray> states;

    RmsPropRule(Optimizer.RmsProp rmsProp, NDManager owner, Shape shape) {
        this.rmsProp = rmsProp;
        this.velocity = owner.zeros(shape);
        this.states =
                rmsProp.momentum() > 0
                        ? Map.of("velocity", velocity, "momentum", owner.zeros(shape))
                        : Map.of("velocity", velocity);
    }

    @Override
    public void update(Step step) {
        NDArray gradient = step.gradient();
        try (NDArray square = gradient.mul(gradient)) {
            velocity.muli((float) rmsProp.rho()).addi(square.muli((float) (1 - rmsProp.rho())));
        }
        try (NDArray sum = velocity.add((float) rmsProp.epsilon());
                NDArray scale = sum.sqrt()) {
            NDArray change = gradient.muli((float) step.rate()).divi(scale);
            step.weights().subi(gathered(change));
        }
    }

    private NDArray gathered(NDArray change) {
        NDArray momentum = states.get("momentum");
        return momentum == null ? change : momentum.muli((float) rmsProp.momentum()).addi(change);
    }

    @Override
    public Map<String, NDArray> states() {
        return states;
    }
}
