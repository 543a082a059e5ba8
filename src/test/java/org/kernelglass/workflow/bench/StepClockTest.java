package org.kernelglass.workflow.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.training.Metrics;
import org.kernelglass.training.TrainingEvent.BatchDone;
import org.kernelglass.training.TrainingEvent.EpochDone;

@DisplayName("The clock of a benchmark")
class StepClockTest {

    private static final int BATCHES = 10;

    private final StepClock clock = new StepClock(new BenchSize.Training(320, 5, 4));
    private int step;

    /** Whether a repeat was complete with it. */
    private boolean batch() {
        int index = step % BATCHES;
        int epoch = step / BATCHES;
        step++;
        boolean complete = clock.tick(new BatchDone(step, step, epoch, index, 1, 0, 1, 1, 32));
        if (index == BATCHES - 1) {
            Metrics metrics = new Metrics(1, 0, Double.NaN);
            assertFalse(
                    clock.tick(
                            new EpochDone(
                                    step, step, epoch, metrics, Optional.empty(), 1, 1, true)));
        }
        return complete;
    }

    private int batchesUntilRepeat() {
        int batches = 1;
        while (!batch()) {
            batches++;
        }
        return batches;
    }

    @Test
    @DisplayName(
            "lets the first steps warm up, and counts from the end of one to the end of the next")
    void warmUp() {
        // five that do not count, one from whose end the first is timed, then four
        assertEquals(10, batchesUntilRepeat());
        assertEquals(1, clock.repeats());
    }

    @Test
    @DisplayName("leaves out what stands between two epochs")
    void epochs() {
        batchesUntilRepeat();
        // the first batch of an epoch is only where the timing begins: one more than counts
        assertEquals(5, batchesUntilRepeat());
        assertEquals(4, batchesUntilRepeat());
        // one left in this epoch, then the first of the next, then three
        assertEquals(5, batchesUntilRepeat());
        assertEquals(4, clock.repeats());
    }

    @Test
    @DisplayName("gives as many images as were learned from in the time that it counted")
    void speed() {
        long began = System.nanoTime();
        batchesUntilRepeat();
        double slowest = 4 * 32 * 1e9 / (System.nanoTime() - began);
        Spread speed = clock.speed();
        assertTrue(speed.median() >= slowest, speed + " below " + slowest);
        assertEquals(speed.min(), speed.max());
        clock.pageFaults().ifPresent(faults -> assertTrue(faults >= 0));
    }
}
