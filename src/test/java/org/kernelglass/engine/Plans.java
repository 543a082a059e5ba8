package org.kernelglass.engine;

import java.util.Set;
import org.kernelglass.training.Optimizer;
import org.kernelglass.training.Schedule;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.training.TrainingPlan.ComputeRequest;
import org.kernelglass.training.TrainingPlan.Monitor;
import org.kernelglass.training.TrainingPlan.Regularization;
import org.kernelglass.training.TrainingPlan.Stopping;

/** Plans for tests, changed from a plain one. */
record Plans(TrainingPlan plan) {

    static Plans adam(int epochs, int batchSize) {
        return new Plans(
                new TrainingPlan(
                        epochs,
                        batchSize,
                        new Optimizer.Adam(0.9, 0.999, 1e-7),
                        0.01,
                        new Schedule.Constant(),
                        0,
                        Regularization.NONE,
                        false,
                        0,
                        new Stopping(Monitor.VAL_LOSS, 0, true),
                        42,
                        ComputeRequest.AUTO,
                        Set.of()));
    }

    Plans optimizer(Optimizer optimizer) {
        return with(optimizer, plan.learningRate(), plan.schedule(), plan.regularization());
    }

    Plans rate(double rate) {
        return with(plan.optimizer(), rate, plan.schedule(), plan.regularization());
    }

    Plans schedule(Schedule schedule) {
        return with(plan.optimizer(), plan.learningRate(), schedule, plan.regularization());
    }

    Plans regularization(Regularization regularization) {
        return with(plan.optimizer(), plan.learningRate(), plan.schedule(), regularization);
    }

    Plans stopping(Stopping stopping) {
        return new Plans(
                new TrainingPlan(
                        plan.epochs(),
                        plan.batchSize(),
                        plan.optimizer(),
                        plan.learningRate(),
                        plan.schedule(),
                        plan.warmupEpochs(),
                        plan.regularization(),
                        false,
                        0,
                        stopping,
                        plan.seed(),
                        plan.compute(),
                        plan.frozenLayers()));
    }

    Plans warmup(double epochs) {
        return new Plans(
                new TrainingPlan(
                        plan.epochs(),
                        plan.batchSize(),
                        plan.optimizer(),
                        plan.learningRate(),
                        plan.schedule(),
                        epochs,
                        plan.regularization(),
                        false,
                        0,
                        plan.stopping(),
                        plan.seed(),
                        plan.compute(),
                        plan.frozenLayers()));
    }

    Plans seed(long seed) {
        return new Plans(
                new TrainingPlan(
                        plan.epochs(),
                        plan.batchSize(),
                        plan.optimizer(),
                        plan.learningRate(),
                        plan.schedule(),
                        plan.warmupEpochs(),
                        plan.regularization(),
                        false,
                        0,
                        plan.stopping(),
                        seed,
                        plan.compute(),
                        plan.frozenLayers()));
    }

    Plans frozen(String... layers) {
        return new Plans(
                new TrainingPlan(
                        plan.epochs(),
                        plan.batchSize(),
                        plan.optimizer(),
                        plan.learningRate(),
                        plan.schedule(),
                        plan.warmupEpochs(),
                        plan.regularization(),
                        false,
                        0,
                        plan.stopping(),
                        plan.seed(),
                        plan.compute(),
                        Set.of(layers)));
    }

    private Plans with(
            Optimizer optimizer, double rate, Schedule schedule, Regularization regularization) {
        return new Plans(
                new TrainingPlan(
                        plan.epochs(),
                        plan.batchSize(),
                        optimizer,
                        rate,
                        schedule,
                        plan.warmupEpochs(),
                        regularization,
                        false,
                        0,
                        plan.stopping(),
                        plan.seed(),
                        plan.compute(),
                        plan.frozenLayers()));
    }
}
