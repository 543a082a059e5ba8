package org.kernelglass.engine;

import org.kernelglass.training.TrainingPlan;

/** The learning rate of each step: the plan's rate, times its schedule, times its warm-up. */
record LearningRate(TrainingPlan plan, int batchesPerEpoch) {

    /**
     * The rate of one batch. During warm-up the rate grows with every batch in a straight line that
     * begins at 0 before the first batch, so that the first batch already teaches something.
     *
     * @param epoch from 0
     * @param batch from 0 within the epoch
     * @param reductions plateaus found so far
     */
    double of(int epoch, int batch, int reductions) {
        double done = epoch + (double) batch / batchesPerEpoch;
        double factor = plan.schedule().factor(done, plan.epochs(), reductions);
        return plan.learningRate() * factor * warmup(done + 1.0 / batchesPerEpoch);
    }

    private double warmup(double doneAfter) {
        return plan.warmupEpochs() > 0 ? Math.min(1, doneAfter / plan.warmupEpochs()) : 1;
    }
}
