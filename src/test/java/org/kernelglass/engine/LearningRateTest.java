package org.kernelglass.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.training.Schedule;

@DisplayName("The learning rate of a step")
class LearningRateTest {

    private static final Plans PLAN = Plans.adam(4, 1).rate(0.8);

    @Test
    @DisplayName("grows in a straight line during warm-up and stays")
    void warmup() {
        LearningRate rate = new LearningRate(PLAN.warmup(2).plan(), 4);
        assertEquals(0.1, rate.of(0, 0, 0), 1e-12);
        assertEquals(0.2, rate.of(0, 1, 0), 1e-12);
        assertEquals(0.5, rate.of(1, 0, 0), 1e-12);
        assertEquals(0.8, rate.of(1, 3, 0), 1e-12);
        assertEquals(0.8, rate.of(3, 0, 0), 1e-12);
    }

    @Test
    @DisplayName("follows the schedule from batch to batch")
    void schedule() {
        LearningRate cosine = new LearningRate(PLAN.schedule(new Schedule.Cosine(0)).plan(), 4);
        assertEquals(0.8, cosine.of(0, 0, 0), 1e-12);
        assertEquals(0.4, cosine.of(2, 0, 0), 1e-12);
        assertEquals(0.4 * (1 + Math.cos(Math.PI * 2.5 / 4)), cosine.of(2, 2, 0), 1e-12);
        LearningRate plateau =
                new LearningRate(
                        PLAN.schedule(new Schedule.ReduceOnPlateau(0.5, 1, 0, 0)).plan(), 4);
        assertEquals(0.2, plateau.of(3, 1, 2), 1e-12);
    }
}
