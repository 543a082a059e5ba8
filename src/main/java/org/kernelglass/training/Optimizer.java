package org.kernelglass.training;

import java.util.List;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.parameter.ParameterType.Decimal;
import org.kernelglass.parameter.ParameterType.Flag;
import org.kernelglass.parameter.Parameterized;

/**
 * The rule that turns gradients into new weights, with Keras' formulas and defaults. The learning
 * rate is the plan's: it changes from step to step.
 */
public sealed interface Optimizer extends Parameterized<Optimizer> {

    /** Keras' defaults of every rule, in the order in which people see them. */
    List<Optimizer> ALL =
            List.of(
                    new Sgd(0.0, false),
                    new Adam(0.9, 0.999, 1e-7),
                    new AdamW(0.9, 0.999, 1e-7, 0.004),
                    new RmsProp(0.9, 0.0, 1e-7),
                    new Adagrad(0.1, 1e-7));

    /** How many numbers the rule keeps for each weight. */
    int statesPerWeight();

    private static Decimal share() {
        return new Decimal(0, true, 1, false);
    }

    private static Decimal small() {
        return new Decimal(0, false, 1, true);
    }

    /**
     * Stochastic gradient descent: {@code v = momentum·v − rate·g; w += v}, with Nesterov {@code w
     * += momentum·v − rate·g} (Sutskever et al. 2013).
     */
    record Sgd(double momentum, boolean nesterov) implements Optimizer {

        @Override
        public String id() {
            return "sgd";
        }

        @Override
        public int statesPerWeight() {
            return momentum > 0 ? 1 : 0;
        }

        @Override
        public List<Parameter<Optimizer, ?>> parameters() {
            return List.of(
                    new Parameter<>("momentum", share(), momentum, v -> new Sgd(v, nesterov)),
                    new Parameter<>("nesterov", new Flag(), nesterov, v -> new Sgd(momentum, v)));
        }
    }

    /**
     * Adam (Kingma and Ba 2015), with Keras' epsilon outside the root of the corrected variance.
     */
    record Adam(double beta1, double beta2, double epsilon) implements Optimizer {

        @Override
        public String id() {
            return "adam";
        }

        @Override
        public int statesPerWeight() {
            return 2;
        }

        @Override
        public List<Parameter<Optimizer, ?>> parameters() {
            return List.of(
                    new Parameter<>("beta1", share(), beta1, v -> new Adam(v, beta2, epsilon)),
                    new Parameter<>("beta2", share(), beta2, v -> new Adam(beta1, v, epsilon)),
                    new Parameter<>("epsilon", small(), epsilon, v -> new Adam(beta1, beta2, v)));
        }
    }

    /**
     * Adam with decoupled weight decay: before the step, {@code w −= rate·decay·w}, on kernels only
     * (Loshchilov 2019).
     */
    record AdamW(double beta1, double beta2, double epsilon, double weightDecay)
            implements Optimizer {

        @Override
        public String id() {
            return "adamw";
        }

        @Override
        public int statesPerWeight() {
            return 2;
        }

        @Override
        public List<Parameter<Optimizer, ?>> parameters() {
            return List.of(
                    new Parameter<>(
                            "beta1",
                            share(),
                            beta1,
                            v -> new AdamW(v, beta2, epsilon, weightDecay)),
                    new Parameter<>(
                            "beta2",
                            share(),
                            beta2,
                            v -> new AdamW(beta1, v, epsilon, weightDecay)),
                    new Parameter<>(
                            "epsilon",
                            small(),
                            epsilon,
                            v -> new AdamW(beta1, beta2, v, weightDecay)),
                    new Parameter<>(
                            "weight_decay",
                            Decimal.between(0, 1),
                            weightDecay,
                            v -> new AdamW(beta1, beta2, epsilon, v)));
        }
    }

    /**
     * RMSprop: {@code s = rho·s + (1 − rho)·g²}, step {@code rate·g / √(s + epsilon)}, gathered by
     * a momentum where there is one (Tieleman and Hinton 2012).
     */
    record RmsProp(double rho, double momentum, double epsilon) implements Optimizer {

        @Override
        public String id() {
            return "rmsprop";
        }

        @Override
        public int statesPerWeight() {
            return momentum > 0 ? 2 : 1;
        }

        @Override
        public List<Parameter<Optimizer, ?>> parameters() {
            return List.of(
                    new Parameter<>("rho", share(), rho, v -> new RmsProp(v, momentum, epsilon)),
                    new Parameter<>(
                            "momentum", share(), momentum, v -> new RmsProp(rho, v, epsilon)),
                    new Parameter<>(
                            "epsilon", small(), epsilon, v -> new RmsProp(rho, momentum, v)));
        }
    }

    /**
     * Adagrad: {@code s += g²}, step {@code rate·g / √(s + epsilon)}; s starts at the initial value
     * (Duchi et al. 2011).
     */
    record Adagrad(double initial, double epsilon) implements Optimizer {

        @Override
        public String id() {
            return "adagrad";
        }

        @Override
        public int statesPerWeight() {
            return 1;
        }

        @Override
        public List<Parameter<Optimizer, ?>> parameters() {
            return List.of(
                    new Parameter<>(
                            "initial",
                            Decimal.between(0, 1e6),
                            initial,
                            v -> new Adagrad(v, epsilon)),
                    new Parameter<>("epsilon", small(), epsilon, v -> new Adagrad(initial, v)));
        }
    }
}
