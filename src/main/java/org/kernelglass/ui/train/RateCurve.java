package org.kernelglass.ui.train;

import org.kernelglass.training.TrainingPlan;

/**
 * The learning rate over the epochs as a plan has it, before any plateau is found.
 *
 * @param rates at even distances from the first batch to the end
 */
record RateCurve(double[] rates) {

    /**
     * @param points at least 2
     */
    static RateCurve of(TrainingPlan plan, int points) {
        double[] rates = new double[points];
        for (int index = 0; index < points; index++) {
            // the very end lies in no epoch: a step there would be drawn that is never taken
            double epoch =
                    Math.min(plan.epochs() * (1 - 1e-9), plan.epochs() * index / (points - 1.0));
            double warm = plan.warmupEpochs() > 0 ? Math.min(1, epoch / plan.warmupEpochs()) : 1;
            rates[index] =
                    plan.learningRate() * plan.schedule().factor(epoch, plan.epochs(), 0) * warm;
        }
        return new RateCurve(rates);
    }

    double greatest() {
        double greatest = 0;
        for (double rate : rates) {
            greatest = Math.max(greatest, rate);
        }
        return greatest;
    }

    double last() {
        return rates[rates.length - 1];
    }
}
