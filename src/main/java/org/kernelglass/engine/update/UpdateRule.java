package org.kernelglass.engine.update;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Map;
import org.kernelglass.training.Optimizer;

/**
 * An optimizer at work on one long row of weights, with Keras' formulas. The engine's own updates
 * differ from Keras (weight decay, Nesterov) or are missing (RMSprop, Adagrad). Model thread only.
 */
public interface UpdateRule {

    /** Changes the weights in place. The gradient's numbers are lost. */
    void update(Step step);

    /** What the rule remembers from step to step, each a row as long as the weights. */
    Map<String, NDArray> states();

    /**
     * One step.
     *
     * @param weights all weights
     * @param kernels the part of them that weight decay touches, a view
     * @param gradient of all weights
     * @param rate learning rate
     * @param number counts from 1
     */
    record Step(NDArray weights, NDArray kernels, NDArray gradient, double rate, long number) {}

    /**
     * The rule before its first step.
     *
     * @param owner keeps its states
     * @param size numbers in the row
     */
    static UpdateRule of(Optimizer optimizer, NDManager owner, int size) {
        Shape shape = new Shape(size);
        if (optimizer instanceof Optimizer.Adam adam) {
            return new AdamRule(adam, 0, owner.zeros(shape), owner.zeros(shape));
        }
        if (optimizer instanceof Optimizer.AdamW adamW) {
            Optimizer.Adam adam = new Optimizer.Adam(adamW.beta1(), adamW.beta2(), adamW.epsilon());
            return new AdamRule(adam, adamW.weightDecay(), owner.zeros(shape), owner.zeros(shape));
        }
        if (optimizer instanceof Optimizer.RmsProp rmsProp) {
            return new RmsPropRule(rmsProp, owner, shape);
        }
        if (optimizer instanceof Optimizer.Adagrad adagrad) {
            return new AdagradRule(adagrad, owner.full(shape, (float) adagrad.initial()));
        }
        return new SgdRule((Optimizer.Sgd) optimizer, owner, shape);
    }
}
