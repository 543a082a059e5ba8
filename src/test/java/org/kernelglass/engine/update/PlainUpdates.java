package org.kernelglass.engine.update;

import org.kernelglass.training.Optimizer;

/** Every optimizer as Keras writes it down, in plain loops and double precision. */
final class PlainUpdates {

    private final Optimizer optimizer;
    private final double[] first;
    private final double[] second;

    PlainUpdates(Optimizer optimizer, int size) {
        this.optimizer = optimizer;
        this.first = new double[size];
        this.second = new double[size];
        if (optimizer instanceof Optimizer.Adagrad adagrad) {
            java.util.Arrays.fill(first, adagrad.initial());
        }
    }

    void update(double[] weights, double[] gradient, double rate, int step, int kernels) {
        for (int at = 0; at < weights.length; at++) {
            boolean kernel = at < kernels;
            if (optimizer instanceof Optimizer.Sgd sgd) {
                weights[at] += sgd(sgd, gradient[at], rate, at);
            } else if (optimizer instanceof Optimizer.Adam adam) {
                weights[at] -=
                        adam(
                                adam.beta1(),
                                adam.beta2(),
                                adam.epsilon(),
                                gradient[at],
                                rate,
                                step,
                                at);
            } else if (optimizer instanceof Optimizer.AdamW adam) {
                weights[at] -= kernel ? rate * adam.weightDecay() * weights[at] : 0;
                weights[at] -=
                        adam(
                                adam.beta1(),
                                adam.beta2(),
                                adam.epsilon(),
                                gradient[at],
                                rate,
                                step,
                                at);
            } else if (optimizer instanceof Optimizer.RmsProp rmsProp) {
                weights[at] -= rmsProp(rmsProp, gradient[at], rate, at);
            } else if (optimizer instanceof Optimizer.Adagrad adagrad) {
                first[at] += gradient[at] * gradient[at];
                weights[at] -= rate * gradient[at] / Math.sqrt(first[at] + adagrad.epsilon());
            }
        }
    }

    private double sgd(Optimizer.Sgd sgd, double gradient, double rate, int at) {
        if (sgd.momentum() == 0) {
            return -rate * gradient;
        }
        first[at] = sgd.momentum() * first[at] - rate * gradient;
        return sgd.nesterov() ? sgd.momentum() * first[at] - rate * gradient : first[at];
    }

    private double adam(
            double beta1,
            double beta2,
            double epsilon,
            double gradient,
            double rate,
            int step,
            int at) {
        first[at] += (gradient - first[at]) * (1 - beta1);
        second[at] += (gradient * gradient - second[at]) * (1 - beta2);
        double alpha = rate * Math.sqrt(1 - Math.pow(beta2, step)) / (1 - Math.pow(beta1, step));
        return alpha * first[at] / (Math.sqrt(second[at]) + epsilon);
    }

    private double rmsProp(Optimizer.RmsProp rmsProp, double gradient, double rate, int at) {
        first[at] = rmsProp.rho() * first[at] + (1 - rmsProp.rho()) * gradient * gradient;
        double change = rate * gradient / Math.sqrt(first[at] + rmsProp.epsilon());
        if (rmsProp.momentum() == 0) {
            return change;
        }
        second[at] = rmsProp.momentum() * second[at] + change;
        return second[at];
    }
}
