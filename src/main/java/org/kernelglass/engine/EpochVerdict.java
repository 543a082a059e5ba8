package org.kernelglass.engine;

import java.util.OptionalDouble;
import org.kernelglass.training.Checkpoint.Chosen;
import org.kernelglass.training.Schedule;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.training.TrainingPlan.Monitor;

/**
 * What follows from an epoch's validation: whether it is the best, whether to stop early, whether a
 * plateau is found. As Keras' EarlyStopping and ReduceLROnPlateau.
 *
 * @param chosen what is known now
 * @param best whether this epoch is better than all before
 * @param stop whether patience is at its end
 */
record EpochVerdict(Chosen chosen, boolean best, boolean stop) {

    /**
     * The verdict on an epoch.
     *
     * @param epoch from 0
     * @param monitored empty without a validation split: nothing is chosen
     */
    static EpochVerdict of(Chosen before, int epoch, OptionalDouble monitored, TrainingPlan plan) {
        if (monitored.isEmpty()) {
            return new EpochVerdict(before, false, false);
        }
        double value = monitored.getAsDouble();
        Monitor monitor = plan.stopping().monitor();
        boolean best = improves(monitor, value, before.bestValue(), 0);
        int waited = best ? 0 : before.waited() + 1;
        int patience = plan.stopping().patience();
        Chosen chosen =
                new Chosen(
                        best ? epoch : before.bestEpoch(),
                        best ? value : before.bestValue(),
                        waited,
                        before.plateauBest(),
                        before.plateauWaited(),
                        before.reductions());
        return new EpochVerdict(
                afterPlateau(chosen, value, plan), best, patience > 0 && waited >= patience);
    }

    private static Chosen afterPlateau(Chosen chosen, double value, TrainingPlan plan) {
        if (!(plan.schedule() instanceof Schedule.ReduceOnPlateau plateau)) {
            return chosen;
        }
        Monitor monitor = plan.stopping().monitor();
        if (improves(monitor, value, chosen.plateauBest(), plateau.delta())) {
            return plateau(chosen, value, 0, chosen.reductions());
        }
        int waited = chosen.plateauWaited() + 1;
        return waited >= plateau.patience()
                ? plateau(chosen, chosen.plateauBest(), 0, chosen.reductions() + 1)
                : plateau(chosen, chosen.plateauBest(), waited, chosen.reductions());
    }

    private static Chosen plateau(Chosen chosen, double best, int waited, int reductions) {
        return new Chosen(
                chosen.bestEpoch(), chosen.bestValue(), chosen.waited(), best, waited, reductions);
    }

    private static boolean improves(Monitor monitor, double value, double best, double delta) {
        if (Double.isNaN(best)) {
            return !Double.isNaN(value);
        }
        double bar = monitor == Monitor.VAL_LOSS ? best - delta : best + delta;
        return monitor.better(value, bar);
    }
}
