package org.kernelglass.training;

import java.util.List;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.parameter.ParameterType.Decimal;
import org.kernelglass.parameter.ParameterType.WholeNumber;
import org.kernelglass.parameter.Parameterized;

/**
 * How the learning rate moves during a run, as a factor of the plan's learning rate. Warm-up is the
 * plan's and multiplies with any schedule.
 */
public sealed interface Schedule extends Parameterized<Schedule> {

    /** Every schedule with its defaults, in the order in which people see them. */
    List<Schedule> ALL =
            List.of(
                    new Constant(),
                    new Step(10, 0.1),
                    new Cosine(0.0),
                    new ReduceOnPlateau(0.1, 5, 1e-4, 0.0));

    /**
     * The factor for a step.
     *
     * @param epoch epochs done, with the fraction of the present one
     * @param epochs epochs of the whole run
     * @param reductions how often a plateau has been found so far
     */
    double factor(double epoch, int epochs, int reductions);

    private static WholeNumber epochs() {
        return new WholeNumber(1, 100_000);
    }

    private static Decimal share() {
        return new Decimal(0, true, 1, false);
    }

    /** The same rate throughout. */
    record Constant() implements Schedule {

        @Override
        public String id() {
            return "constant";
        }

        @Override
        public double factor(double epoch, int epochs, int reductions) {
            return 1;
        }

        @Override
        public List<Parameter<Schedule, ?>> parameters() {
            return List.of();
        }
    }

    /** Multiplied by gamma after every so many epochs. */
    record Step(int every, double gamma) implements Schedule {

        @Override
        public String id() {
            return "step";
        }

        @Override
        public double factor(double epoch, int epochs, int reductions) {
            return Math.pow(gamma, Math.floor(epoch / every));
        }

        @Override
        public List<Parameter<Schedule, ?>> parameters() {
            return List.of(
                    new Parameter<>("every", epochs(), every, v -> new Step(v, gamma)),
                    new Parameter<>("gamma", share(), gamma, v -> new Step(every, v)));
        }
    }

    /** Half a cosine from 1 down to the floor at the end (Loshchilov and Hutter 2017). */
    record Cosine(double floor) implements Schedule {

        @Override
        public String id() {
            return "cosine";
        }

        @Override
        public double factor(double epoch, int epochs, int reductions) {
            return floor + (1 - floor) * (1 + Math.cos(Math.PI * epoch / epochs)) / 2;
        }

        @Override
        public List<Parameter<Schedule, ?>> parameters() {
            return List.of(new Parameter<>("floor", share(), floor, Cosine::new));
        }
    }

    /**
     * Multiplied by the factor when the monitored metric has not improved by delta for so many
     * epochs (as Keras).
     */
    record ReduceOnPlateau(double by, int patience, double delta, double floor)
            implements Schedule {

        @Override
        public String id() {
            return "plateau";
        }

        @Override
        public double factor(double epoch, int epochs, int reductions) {
            return Math.max(Math.pow(by, reductions), floor);
        }

        @Override
        public List<Parameter<Schedule, ?>> parameters() {
            return List.of(
                    new Parameter<>(
                            "by", share(), by, v -> new ReduceOnPlateau(v, patience, delta, floor)),
                    new Parameter<>(
                            "patience",
                            epochs(),
                            patience,
                            v -> new ReduceOnPlateau(by, v, delta, floor)),
                    new Parameter<>(
                            "delta",
                            Decimal.between(0, 1e6),
                            delta,
                            v -> new ReduceOnPlateau(by, patience, v, floor)),
                    new Parameter<>(
                            "floor",
                            share(),
                            floor,
                            v -> new ReduceOnPlateau(by, patience, delta, v)));
        }
    }
}
