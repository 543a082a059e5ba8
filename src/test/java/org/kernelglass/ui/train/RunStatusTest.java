package org.kernelglass.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.message.Sentences;
import org.kernelglass.training.Compute;
import org.kernelglass.training.RunJournal;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.training.TrainingEvent.BatchDone;
import org.kernelglass.training.TrainingEvent.Started;
import org.kernelglass.ui.base.Clock;
import org.kernelglass.ui.workspace.RunStarter.State;
import org.kernelglass.workflow.LiveRun.Preparation;
import org.kernelglass.workflow.RunWatch.Stage;

@DisplayName("What a run is doing")
class RunStatusTest {

    private static final Sentences ENGLISH = new Sentences(Locale.ENGLISH);
    private static final Preparation ENGINE = new Preparation(Stage.STARTING_ENGINE, 0, 0);
    private static final Compute COMPUTE = new Compute(1, Compute.Layout.CHANNELS_LAST);

    private final RunJournal journal = new RunJournal();

    private String headline(State state, Preparation preparation) {
        return ENGLISH.render(RunStatus.of(state, preparation, journal.story()).headline());
    }

    private void learn(int from, int to) {
        for (int step = from; step <= to; step++) {
            journal.accept(
                    new BatchDone(
                            step, step * 0.1, (step - 1) / 20, (step - 1) % 20, 1, 1, 1, 1, 32));
        }
    }

    @Test
    @DisplayName("is preparing before its first batch, with how far it is")
    void preparing() {
        Preparation preparation = new Preparation(Stage.PREPARING, 30, 120);
        RunStatus status = RunStatus.of(State.RUNNING, preparation, journal.story());
        assertEquals("Preparing the images…", ENGLISH.render(status.headline()));
        assertEquals("30 of 120", ENGLISH.render(status.detail().orElseThrow()));
        assertEquals(0.25, status.done());
        assertTrue(RunStatus.of(State.RUNNING, ENGINE, journal.story()).done() < 0);
    }

    @Test
    @DisplayName("is an epoch and a batch, with the time left at the present pace")
    void training() {
        journal.accept(new Started(0, 0, 0, 10, 20, COMPUTE));
        learn(1, 50);
        RunStatus status = RunStatus.of(State.RUNNING, ENGINE, journal.story());
        assertEquals("Epoch 3 of 10 · batch 10 of 20", ENGLISH.render(status.headline()));
        assertEquals("0:15 left · 320 images/s", ENGLISH.render(status.detail().orElseThrow()));
        assertEquals(0.25, status.done());
    }

    @Test
    @DisplayName("is the last batch of an epoch until the next one begins, also while it validates")
    void epochEnd() {
        journal.accept(new Started(0, 0, 0, 10, 20, COMPUTE));
        learn(1, 20);
        assertEquals("Epoch 1 of 10 · batch 20 of 20", headline(State.RUNNING, ENGINE));
        journal.accept(new TrainingEvent.Validating(20, 2, 0));
        assertEquals("Epoch 1 of 10 · validating", headline(State.RUNNING, ENGINE));
    }

    @Test
    @DisplayName("counts the time left of a resumed run by its own pace")
    void resumed() {
        journal.accept(new Started(100, 10, 5, 10, 20, COMPUTE));
        learn(101, 110);
        RunStatus status = RunStatus.of(State.RUNNING, ENGINE, journal.story());
        assertEquals("Epoch 6 of 10 · batch 10 of 20", ENGLISH.render(status.headline()));
        assertEquals("0:09 left · 320 images/s", ENGLISH.render(status.detail().orElseThrow()));
        assertEquals(0.55, status.done());
    }

    @Test
    @DisplayName("is paused, stopping or testing where it is")
    void others() {
        journal.accept(new Started(0, 0, 0, 10, 20, COMPUTE));
        learn(1, 30);
        assertEquals("Paused in epoch 2 of 10 · batch 10 of 20", headline(State.PAUSED, ENGINE));
        assertEquals("Stopping · writing the checkpoint…", headline(State.STOPPING, ENGINE));
        assertEquals(
                "Evaluating on the test images…",
                headline(State.RUNNING, new Preparation(Stage.PREDICTING, 3, 9)));
    }

    @Test
    @DisplayName("tells times as people write them")
    void times() {
        assertEquals("0:00", Clock.of(-1));
        assertEquals("0:42", Clock.of(41.6));
        assertEquals("12:05", Clock.of(725));
        assertEquals("1:01:01", Clock.of(3661));
    }
}
