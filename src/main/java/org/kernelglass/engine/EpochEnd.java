package org.kernelglass.engine;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.kernelglass.dataset.Split;
import org.kernelglass.dataset.TrainingData;
import org.kernelglass.training.Metrics;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.training.TrainingPlan.Monitor;

/** Validation and verdict at the end of an epoch. Model thread only. */
record EpochEnd(
        TrainingData data,
        TrainingPlan plan,
        RunState state,
        Evaluation evaluation,
        CheckpointKeeper keeper,
        SnapshotKeeper frames,
        Consumer<TrainingEvent> events) {

    /**
     * Validates, chooses and tells.
     *
     * @param rate learning rate of the epoch's last batch
     * @param proceeds asked between batches of validation; false to stop
     * @return false if stopped: the epoch is then not over
     */
    boolean finish(double rate, BooleanSupplier proceeds) {
        Optional<Metrics> validation = Optional.empty();
        if (validates()) {
            events.accept(
                    new TrainingEvent.Validating(state.step(), state.seconds(), state.epoch()));
            validation =
                    evaluation.metrics(data.inOrder(Split.VALIDATION), data.classes(), proceeds);
            if (validation.isEmpty()) {
                return false;
            }
        }
        conclude(validation, rate);
        return true;
    }

    private void conclude(Optional<Metrics> validation, double rate) {
        int epoch = state.epoch();
        Metrics training = state.training(data.classes());
        double speed = state.sums().images() / state.sums().seconds();
        EpochVerdict verdict = EpochVerdict.of(state.chosen(), epoch, monitored(validation), plan);
        state.epochDone(verdict);
        frames.takeIfWanted(true);
        if (verdict.best() || !chooses()) {
            keeper.choose();
        }
        events.accept(
                new TrainingEvent.EpochDone(
                        state.step(),
                        state.seconds(),
                        epoch,
                        training,
                        validation,
                        rate,
                        speed,
                        verdict.best()));
        keeper.trySave();
    }

    private OptionalDouble monitored(Optional<Metrics> validation) {
        return validation
                .map(
                        metrics ->
                                plan.stopping().monitor() == Monitor.VAL_LOSS
                                        ? metrics.loss()
                                        : metrics.top1())
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    boolean validates() {
        return data.size(Split.VALIDATION) > 0;
    }

    /** Whether the best epoch's weights are the result, and not the last one's. */
    boolean chooses() {
        return validates() && plan.stopping().keepBest();
    }
}
