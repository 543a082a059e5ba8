package org.kernelglass.training.advice;

import java.math.BigDecimal;
import java.math.MathContext;
import org.kernelglass.training.PlanDraft;
import org.kernelglass.training.TrainingPlan;

/** Plans with one thing changed; as they are where that is set already. */
final class PlanChanges {

    private PlanChanges() {}

    static TrainingPlan withL2(TrainingPlan plan, double lambda) {
        return plan.regularization().l2() > 0
                ? plan
                : PlanDraft.change(plan, draft -> draft.l2 = lambda);
    }

    static TrainingPlan clip(TrainingPlan plan, double norm) {
        return plan.regularization().clipNorm() > 0
                ? plan
                : PlanDraft.change(plan, draft -> draft.clipNorm = norm);
    }

    /** The rate to two digits: 0.001 becomes 0.0003 and not 0.00030000000000000003. */
    static TrainingPlan scaleRate(TrainingPlan plan, double factor) {
        double rate =
                new BigDecimal(plan.learningRate() * factor)
                        .round(new MathContext(2))
                        .doubleValue();
        return PlanDraft.change(plan, draft -> draft.learningRate = rate);
    }

    static TrainingPlan stopEarly(TrainingPlan plan, int patience) {
        return plan.stopping().patience() > 0
                ? plan
                : PlanDraft.change(
                        plan,
                        draft -> {
                            draft.patience = patience;
                            draft.keepBest = true;
                        });
    }

    static TrainingPlan balance(TrainingPlan plan) {
        return PlanDraft.change(plan, draft -> draft.balanced = true);
    }

    static TrainingPlan warmUp(TrainingPlan plan, double epochs) {
        return plan.warmupEpochs() > 0
                ? plan
                : PlanDraft.change(plan, draft -> draft.warmup = epochs);
    }
}
