package org.kernelglass.ui.train;

import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.kernelglass.training.Optimizer;
import org.kernelglass.training.Schedule;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.training.TrainingPlan.ComputeRequest;
import org.kernelglass.training.TrainingPlan.LayoutRequest;
import org.kernelglass.training.TrainingPlan.Monitor;
import org.kernelglass.training.TrainingPlan.Regularization;
import org.kernelglass.training.TrainingPlan.Stopping;

/** A plan taken apart, so that one thing in it can be changed. */
final class PlanDraft {

    int epochs;
    int batchSize;
    Optimizer optimizer;
    double learningRate;
    Schedule schedule;
    double warmup;
    double l1;
    double l2;
    double clipNorm;
    boolean balanced;
    double smoothing;
    Monitor monitor;
    int patience;
    boolean keepBest;
    long seed;
    OptionalInt threads;
    LayoutRequest layout;
    private final Set<String> frozen;

    private PlanDraft(TrainingPlan plan) {
        epochs = plan.epochs();
        batchSize = plan.batchSize();
        optimizer = plan.optimizer();
        learningRate = plan.learningRate();
        schedule = plan.schedule();
        warmup = plan.warmupEpochs();
        l1 = plan.regularization().l1();
        l2 = plan.regularization().l2();
        clipNorm = plan.regularization().clipNorm();
        balanced = plan.balancedClasses();
        smoothing = plan.labelSmoothing();
        monitor = plan.stopping().monitor();
        patience = plan.stopping().patience();
        keepBest = plan.stopping().keepBest();
        seed = plan.seed();
        threads = plan.compute().threads();
        layout = plan.compute().layout();
        frozen = plan.frozenLayers();
    }

    /** The plan with a change. */
    static TrainingPlan change(TrainingPlan plan, Consumer<PlanDraft> change) {
        PlanDraft draft = new PlanDraft(plan);
        change.accept(draft);
        return draft.plan();
    }

    private TrainingPlan plan() {
        return new TrainingPlan(
                epochs,
                batchSize,
                optimizer,
                learningRate,
                schedule,
                warmup,
                new Regularization(l1, l2, clipNorm),
                balanced,
                smoothing,
                new Stopping(monitor, patience, keepBest),
                seed,
                new ComputeRequest(threads, layout),
                frozen);
    }
}
