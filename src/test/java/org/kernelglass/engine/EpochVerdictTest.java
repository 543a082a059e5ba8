package org.kernelglass.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.training.Checkpoint.Chosen;
import org.kernelglass.training.Schedule;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.training.TrainingPlan.Monitor;
import org.kernelglass.training.TrainingPlan.Stopping;

@DisplayName("After an epoch")
class EpochVerdictTest {

    private static List<EpochVerdict> verdicts(TrainingPlan plan, double... values) {
        List<EpochVerdict> verdicts = new ArrayList<>();
        Chosen chosen = Chosen.NOTHING;
        for (int epoch = 0; epoch < values.length; epoch++) {
            EpochVerdict verdict =
                    EpochVerdict.of(chosen, epoch, OptionalDouble.of(values[epoch]), plan);
            verdicts.add(verdict);
            chosen = verdict.chosen();
        }
        return verdicts;
    }

    private static TrainingPlan stopping(Monitor monitor, int patience) {
        return Plans.adam(9, 1).stopping(new Stopping(monitor, patience, true)).plan();
    }

    @Test
    @DisplayName("a smaller loss is better, an equal one is not, NaN never")
    void best() {
        List<EpochVerdict> verdicts =
                verdicts(stopping(Monitor.VAL_LOSS, 0), 2, 1, 1, Double.NaN, 0.5);
        assertEquals(
                List.of(true, true, false, false, true),
                verdicts.stream().map(EpochVerdict::best).toList());
        assertEquals(4, verdicts.get(4).chosen().bestEpoch());
        assertEquals(0.5, verdicts.get(4).chosen().bestValue());
        assertTrue(verdicts.stream().noneMatch(EpochVerdict::stop));
    }

    @Test
    @DisplayName("a larger accuracy is better; patience counts epochs without improvement")
    void patience() {
        List<EpochVerdict> verdicts =
                verdicts(stopping(Monitor.VAL_ACCURACY, 2), 0.5, 0.4, 0.6, 0.6, 0.5);
        assertEquals(
                List.of(false, false, false, false, true),
                verdicts.stream().map(EpochVerdict::stop).toList());
        assertEquals(2, verdicts.get(4).chosen().bestEpoch());
    }

    @Test
    @DisplayName("a plateau is found after its patience and counts anew, as in Keras")
    void plateau() {
        TrainingPlan plan =
                Plans.adam(9, 1).schedule(new Schedule.ReduceOnPlateau(0.1, 2, 0.1, 0)).plan();
        List<Integer> reductions =
                verdicts(plan, 1, 0.95, 0.95, 0.95, 0.95, 0.5, 0.5).stream()
                        .map(verdict -> verdict.chosen().reductions())
                        .toList();
        assertEquals(List.of(0, 0, 1, 1, 2, 2, 2), reductions);
    }

    @Test
    @DisplayName("without validation nothing is chosen")
    void nothing() {
        EpochVerdict verdict =
                EpochVerdict.of(
                        Chosen.NOTHING, 3, OptionalDouble.empty(), stopping(Monitor.VAL_LOSS, 1));
        assertEquals(new EpochVerdict(Chosen.NOTHING, false, false), verdict);
        assertFalse(verdict.best());
    }
}
