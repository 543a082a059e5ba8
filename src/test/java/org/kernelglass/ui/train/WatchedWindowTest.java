package org.kernelglass.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.EnglishWorkbench;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.training.Compute;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.TrainingEvent.BatchDone;
import org.kernelglass.training.TrainingEvent.Started;
import org.kernelglass.ui.WindowTest;
import org.kernelglass.workflow.RunReport;
import org.kernelglass.workflow.RunWatch;
import org.kernelglass.workflow.bench.BenchSize;
import org.kernelglass.workflow.bench.WindowBench;

@DisplayName("A window that is timed")
class WatchedWindowTest extends WindowTest {

    private static final BenchSize.Window SIZE = new BenchSize.Window(5_000, 4, 3);

    @TempDir Path folder;

    @Override
    protected Parent root() {
        return new StackPane();
    }

    private WindowBench window() {
        return new WatchedWindow(EnglishWorkbench.in(folder, Optional.of(new FakeTrainer(1))));
    }

    private static RunReport train(RunWatch watch, RunControl control) {
        Compute compute = new Compute(1, Compute.Layout.CHANNELS_LAST);
        watch.event(new Started(0, 0, 0, 10, 10_000, compute));
        for (int step = 1; !control.stopRequested(); step++) {
            watch.event(new BatchDone(step, step, 0, step - 1, 1, 0.5, 1e-3, 1, 32));
            if (step > SIZE.logged()) {
                Thread.onSpinWait();
                pause();
            }
        }
        return null;
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @DisplayName("answers every click and look, ends the run, and leaves other windows standing")
    void times() {
        WindowBench.Times times =
                window().watch(
                                new WindowBench.Watched(
                                        WatchedWindowTest::train, () -> true, () -> false),
                                SIZE);
        assertEquals(SIZE.pulses(), times.pulses().length);
        assertEquals(SIZE.clicks(), times.clicks().length);
        assertTrue(Arrays.stream(times.pulses()).allMatch(taken -> taken > 0));
        assertTrue(Arrays.stream(times.clicks()).allMatch(taken -> taken > 0));
        for (int pulse = 0; pulse < SIZE.pulses(); pulse++) {
            assertTrue(times.work()[pulse] >= 0);
        }
        settle();
        assertTrue(stage().isShowing());
        assertTrue(!Platform.isFxApplicationThread());
    }

    @Test
    @DisplayName("passes on why its run was refused")
    void refused() {
        Refusal refusal = new Refusal(Message.of("bench.problem.failed", "window"));
        WindowBench.Watched watched =
                new WindowBench.Watched(
                        (watch, control) -> {
                            throw refusal;
                        },
                        () -> true,
                        () -> false);
        assertEquals(refusal, assertThrows(Refusal.class, () -> window().watch(watched, SIZE)));
    }

    @Test
    @DisplayName("closes when nobody wants to know any more")
    void cancelled() {
        WindowBench.Watched watched =
                new WindowBench.Watched(WatchedWindowTest::train, () -> false, () -> true);
        assertThrows(CancellationException.class, () -> window().watch(watched, SIZE));
    }
}
