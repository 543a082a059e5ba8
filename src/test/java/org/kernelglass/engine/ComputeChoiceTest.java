package org.kernelglass.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.engine.Neighbours.Ticks;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.training.Compute;
import org.kernelglass.training.DeviceInfo;

@DisplayName("The choice of threads and layout")
class ComputeChoiceTest {

    private static final String PROCESS =
            "4711 (java (x) y) S 1 2 3 4 5 6 7 8 9 10 %d %d 0 0 20 0 30 0 99";

    private static Ticks ticks(String machine, int user, int system) {
        return Ticks.of(machine + "\ncpu0 1 2 3 4 5 6 7 8\n", PROCESS.formatted(user, system));
    }

    @Test
    @DisplayName(
            "one thread has to be a tenth faster: the first seconds of a process are not its rest")
    void clearly() {
        assertTrue(ComputeChoice.cost(2, List.of(105L)) < ComputeChoice.cost(1, List.of(100L)));
        assertTrue(ComputeChoice.cost(1, List.of(100L)) < ComputeChoice.cost(2, List.of(120L)));
    }

    @Test
    @DisplayName(
            "goes by what a step takes in the long run: steps that stall count, one accident not")
    void cost() {
        List<Long> steady = List.of(10L, 10L, 10L, 10L, 10L, 10L);
        List<Long> stalling = List.of(6L, 6L, 30L, 6L, 6L, 30L);
        List<Long> unlucky = List.of(9L, 9L, 9L, 900L, 9L, 9L);
        assertTrue(ComputeChoice.cost(steady) < ComputeChoice.cost(stalling));
        assertTrue(ComputeChoice.cost(unlucky) < ComputeChoice.cost(steady));
        assertEquals(4.0, ComputeChoice.cost(List.of(3L, 5L)));
    }

    @Test
    @DisplayName("knows how many processors others keep busy, its own work left out")
    void neighbours() {
        // user nice system idle iowait irq softirq steal
        Ticks before = ticks("cpu  1000 0 100 5000 50 1 2 3 0 0", 200, 20);
        Ticks quiet = ticks("cpu  1010 0 100 5010 50 1 2 3 0 0", 209, 21);
        Ticks oneBusy = ticks("cpu  1009 0 101 5010 50 1 2 3 0 0", 200, 20);
        Ticks bothBusy = ticks("cpu  1018 0 102 5000 50 1 2 3 0 0", 201, 20);
        Ticks diskBusy = ticks("cpu  1000 0 100 5000 70 1 2 3 0 0", 200, 20);
        assertEquals(0, quiet.busyProcessors(before, 2));
        assertEquals(1, oneBusy.busyProcessors(before, 2));
        assertEquals(2, bothBusy.busyProcessors(before, 2));
        assertEquals(0, diskBusy.busyProcessors(before, 2));
        assertEquals(0, before.busyProcessors(before, 2));
    }

    @Test
    @DisplayName("is remembered apart for a quiet and for a busy machine")
    void remembered() {
        NetworkProgram program = Programs.article();
        DeviceInfo device = new DeviceInfo("CPU", "engine", false);
        List<Compute> candidates = List.of(new Compute(1, Compute.Layout.CHANNELS_LAST));
        String quiet = ComputeKey.of(program, 32, device, candidates, 0);
        String busy = ComputeKey.of(program, 32, device, candidates, 1);
        assertNotEquals(quiet, busy);
        assertEquals(busy, ComputeKey.of(program, 32, device, candidates, 1));
    }
}
