package org.kernelglass.training.advice;

import java.math.BigDecimal;
import java.math.MathContext;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.training.TrainingPlan.Regularization;
import org.kernelglass.training.TrainingPlan.Stopping;

/** Plans with one thing changed; as they are where that is set already. */
final class PlanChanges {

    private PlanChanges() {}

    static TrainingPlan withL2(TrainingPlan plan, double lambda) {
        Regularization old = plan.regularization();
        return old.l2() > 0
                ? plan
                : regularized(plan, new Regularization(old.l1(), lambda, old.clipNorm()));
    }

    static TrainingPlan clip(TrainingPlan plan, double norm) {
        Regularization old = plan.regularization();
        return old.clipNorm() > 0
                ? plan
                : regularized(plan, new Regularization(old.l1(), old.l2(), norm));
    }

    /** The rate to two digits: 0.001 becomes 0.0003 and not 0.00030000000000000003. */
    static TrainingPlan scaleRate(TrainingPlan plan, double factor) {
        double rate =
                new BigDecimal(plan.learningRate() * factor)
                        .round(new MathContext(2))
                        .doubleValue();
        return changed(plan, rate, plan.warmupEpochs(), plan.balancedClasses(), plan.stopping());
    }

    static TrainingPlan stopEarly(TrainingPlan plan, int patience) {
        Stopping old = plan.stopping();
        return old.patience() > 0
                ? plan
                : changed(
                        plan,
                        plan.learningRate(),
                        plan.warmupEpochs(),
                        plan.balancedClasses(),
                        new Stopping(old.monitor(), patience, true));
    }

    static TrainingPlan balance(TrainingPlan plan) {
        return changed(plan, plan.learningRate(), plan.warmupEpochs(), true, plan.stopping());
    }

    static TrainingPlan warmUp(TrainingPlan plan, double epochs) {
        return plan.warmupEpochs() > 0
                ? plan
                : changed(
                        plan, plan.learningRate(), epochs, plan.balancedClasses(), plan.stopping());
    }

    private static TrainingPlan regularized(TrainingPlan plan, Regularization regularization) {
        return new TrainingPlan(
                plan.epochs(),
                plan.batchSize(),
                plan.optimizer(),
                plan.learningRate(),
                plan.schedule(),
                plan.warmupEpochs(),
                regularization,
                plan.balancedClasses(),
                plan.labelSmoothing(),
                plan.stopping(),
                plan.seed(),
                plan.compute(),
                plan.frozenLayers());
    }

    private static TrainingPlan changed(
            TrainingPlan plan, double rate, double warmup, boolean balanced, Stopping stopping) {
        return new TrainingPlan(
                plan.epochs(),
                plan.batchSize(),
                plan.optimizer(),
                rate,
                plan.schedule(),
                warmup,
                plan.regularization(),
                balanced,
                plan.labelSmoothing(),
                stopping,
                plan.seed(),
                plan.compute(),
                plan.frozenLayers());
    }
}
