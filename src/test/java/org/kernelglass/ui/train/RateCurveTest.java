package org.kernelglass.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.training.PlanDraft;
import org.kernelglass.training.Schedule;
import org.kernelglass.training.TrainingPlan;

@DisplayName("The drawn learning rate")
class RateCurveTest {

    private static RateCurve curve(Schedule schedule, double warmup) {
        TrainingPlan plan =
                PlanDraft.change(
                        TrainingPlan.DEFAULT,
                        draft -> {
                            draft.epochs = 10;
                            draft.learningRate = 0.5;
                            draft.schedule = schedule;
                            draft.warmup = warmup;
                        });
        return RateCurve.of(plan, 101);
    }

    @Test
    @DisplayName("falls in steps, the last of which is the last one taken")
    void steps() {
        double[] rates = curve(new Schedule.Step(5, 0.1), 0).rates();
        assertEquals(0.5, rates[0]);
        assertEquals(0.5, rates[49]);
        assertEquals(0.05, rates[51], 1e-12);
        assertEquals(0.05, rates[100], 1e-12);
    }

    @Test
    @DisplayName("falls as half a cosine to its floor")
    void cosine() {
        RateCurve curve = curve(new Schedule.Cosine(0.2), 0);
        assertEquals(0.5, curve.greatest());
        assertEquals(0.3, curve.rates()[50], 1e-12);
        assertEquals(0.1, curve.last(), 1e-6);
    }

    @Test
    @DisplayName("grows from 0 while it warms up")
    void warmup() {
        double[] rates = curve(new Schedule.Constant(), 2).rates();
        assertEquals(0, rates[0]);
        assertEquals(0.25, rates[10], 1e-12);
        assertEquals(0.5, rates[20], 1e-12);
        assertEquals(0.5, rates[100], 1e-12);
    }
}
