package org.kernelglass.training;

import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.kernelglass.training.TrainingPlan.ComputeRequest;
import org.kernelglass.training.TrainingPlan.LayoutRequest;
import org.kernelglass.training.TrainingPlan.Monitor;
import org.kernelglass.training.TrainingPlan.Regularization;
import org.kernelglass.training.TrainingPlan.Stopping;

/** A plan taken apart, so that one thing in it can be changed. One thread at a time. */
public final class PlanDraft {

    public int epochs;
    public int batchSize;
    public Optimizer optimizer;
    public double learningRate;
    public Schedule schedule;
    public double warmup;
    public double l1;
    public double l2;
    public double clipNorm;
    public boolean balanced;
    public double smoothing;
    public Monitor monitor;
    public int patience;
    public boolean keepBest;
    public long seed;
    public OptionalInt threads;
    public LayoutRequest layout;
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
    public static TrainingPlan change(TrainingPlan plan, Consumer<PlanDraft> change) {
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
