package org.kernelglass.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.evaluation.ConfusionMatrix;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.message.Sentences;
import org.kernelglass.training.Compute;
import org.kernelglass.training.Metrics;
import org.kernelglass.training.TrainingEvent.Outcome;
import org.kernelglass.workflow.LiveRun;
import org.kernelglass.workflow.RunReport;
import org.kernelglass.workflow.TestFigures;

@DisplayName("The end of a run")
class RunEndingTest {

    private static final Sentences ENGLISH = new Sentences(Locale.ENGLISH);
    private static final Path FOLDER = Path.of("runs", "0007");
    private static final Metrics GOOD = new Metrics(0.3, 0.897, Double.NaN);

    private static RunReport report(
            Outcome outcome, int epochs, Optional<Message> reason, Optional<TestFigures> test) {
        return new RunReport(
                FOLDER,
                outcome,
                reason,
                epochs,
                epochs - 1,
                epochs > 0 ? Optional.of(GOOD) : Optional.empty(),
                epochs > 0 ? Optional.of(GOOD) : Optional.empty(),
                test,
                test.map(figures -> figures.metrics().top1()).orElse(Double.NaN),
                1,
                5100.4,
                1000,
                new Compute(1, Compute.Layout.CHANNELS_LAST),
                List.of(),
                2,
                List.of("a", "b"),
                List.of());
    }

    private static RunEnding ending(Supplier<RunReport> work) throws InterruptedException {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        LiveRun run = LiveRun.start(threads, (watch, control) -> work.get());
        threads.shutdown();
        assertTrue(threads.awaitTermination(10, TimeUnit.SECONDS));
        return RunEnding.of(run);
    }

    private static String headline(RunEnding ending) {
        return ENGLISH.render(ending.headline());
    }

    @Test
    @DisplayName("is the test accuracy where it ran to its end, with the best epoch and the folder")
    void completed() throws InterruptedException {
        TestFigures test =
                new TestFigures(
                        10_000, GOOD, ConfusionMatrix.of(new int[0], new int[0], 2), List.of());
        RunEnding ending =
                ending(() -> report(Outcome.COMPLETED, 10, Optional.empty(), Optional.of(test)));
        assertEquals("Test accuracy 89.7% on 10,000 images it never saw", headline(ending));
        assertEquals(
                List.of(
                        "Best epoch 10: validation accuracy 89.7%, loss 0.300",
                        "5,100 images/s", "2 files were left out"),
                ending.details().stream().map(ENGLISH::render).toList());
        assertEquals(Optional.of(FOLDER), ending.folder());
        assertFalse(ending.resumes());
    }

    @Test
    @DisplayName("says how far it came where it was stopped, and that it can go on")
    void stopped() throws InterruptedException {
        RunEnding ending =
                ending(() -> report(Outcome.STOPPED, 1, Optional.empty(), Optional.empty()));
        assertEquals("Stopped after 1 epoch; it can be resumed", headline(ending));
        assertTrue(ending.resumes());
        assertEquals(
                "Stopped after no whole epoch; it can be resumed",
                headline(
                        ending(
                                () ->
                                        report(
                                                Outcome.STOPPED,
                                                0,
                                                Optional.empty(),
                                                Optional.empty()))));
    }

    @Test
    @DisplayName("says why where it failed")
    void failed() throws InterruptedException {
        Message reason = Message.of("engine.failed.loss", 3, 17, "0.5");
        RunEnding ending =
                ending(() -> report(Outcome.FAILED, 2, Optional.of(reason), Optional.empty()));
        assertEquals(RunEnding.Tone.FAILED, ending.tone());
        assertEquals(reason, ending.headline());
        assertTrue(ending.resumes());
    }

    @Test
    @DisplayName("gives problem and hint where it was refused, and a word where it never began")
    void neverBegan() throws InterruptedException {
        Message problem = Message.of("workflow.problem.no-file", "x");
        Message hint = Message.of("workflow.hint.no-file");
        RunEnding refused =
                ending(
                        () -> {
                            throw new Refusal(problem, hint);
                        });
        assertEquals(problem, refused.headline());
        assertEquals(List.of(hint), refused.details());
        assertEquals(Optional.empty(), refused.folder());
        RunEnding cancelled =
                ending(
                        () -> {
                            throw new CancellationException();
                        });
        assertEquals("Stopped before the first batch; nothing was written", headline(cancelled));
    }
}
