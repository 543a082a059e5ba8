package org.kernelglass.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.training.RunJournal;
import org.kernelglass.training.StepSeries.Figure;
import org.kernelglass.training.TrainingEvent.BatchDone;
import org.kernelglass.ui.chart.Samples;

@DisplayName("The steps of a run, resumed")
class StepTrailTest {

    private static final int BATCHES = 10;

    private static RunJournal journal(int from, int to) {
        RunJournal journal = new RunJournal();
        for (int step = from; step <= to; step++) {
            int epoch = (step - 1) / BATCHES;
            // a validation of 100 seconds follows each epoch
            double seconds = step * 0.5 + epoch * 100;
            journal.accept(
                    new BatchDone(
                            step, seconds, epoch, (step - 1) % BATCHES, step, 0.5, 1e-3, 1, 32));
        }
        return journal;
    }

    @Test
    @DisplayName("are one series, along its epochs")
    void joined() {
        RunJournal live = journal(14, 25);
        StepTrail trail =
                new StepTrail(
                        journal(1, 13).story().steps(), new RunJournal().story().steps(), BATCHES);
        assertEquals(13, trail.count());
        trail.follow(live.story().steps());
        Samples loss = trail.figure(Figure.LOSS);
        assertEquals(25, loss.count());
        for (int index = 0; index < 25; index++) {
            assertEquals(index + 1, loss.y(index));
            assertEquals((index + 1) / 10.0, loss.x(index));
        }
    }

    @Test
    @DisplayName("tell the images a second within an epoch, whatever lies between epochs")
    void speed() {
        StepTrail trail =
                new StepTrail(
                        journal(1, 13).story().steps(), journal(14, 40).story().steps(), BATCHES);
        Samples speed = trail.speed();
        for (int index = 0; index < 40; index++) {
            if (index % BATCHES == 0) {
                assertTrue(Double.isNaN(speed.y(index)), "step " + (index + 1));
            } else {
                assertEquals(64, speed.y(index), 1e-9, "step " + (index + 1));
            }
        }
    }

    @Test
    @DisplayName("stay as they are for another thread while the run goes on")
    void frozen() {
        RunJournal live = journal(1, 5);
        StepTrail trail =
                new StepTrail(new RunJournal().story().steps(), live.story().steps(), BATCHES);
        Samples frozen = trail.figure(Figure.LOSS).frozen();
        trail.follow(journal(1, 9).story().steps());
        assertEquals(5, frozen.count());
        assertEquals(9, trail.figure(Figure.LOSS).count());
    }
}
