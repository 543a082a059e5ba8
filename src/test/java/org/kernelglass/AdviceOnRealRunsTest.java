package org.kernelglass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.message.Sentences;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.RunJournal;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.training.TrainingEvent.EpochDone;
import org.kernelglass.training.advice.Advisor;
import org.kernelglass.training.advice.Finding;
import org.kernelglass.training.advice.Finding.Kind;
import org.kernelglass.training.advice.Observation;
import org.kernelglass.workflow.LiveSubject;
import org.kernelglass.workflow.QuietWatch;
import org.kernelglass.workflow.TrainRequest;

@Tag("engine")
@DisplayName("Advice on runs of the sample")
class AdviceOnRealRunsTest {

    @TempDir Path folder;

    /** Writes the story down, and what is said at the end of every epoch. */
    private static final class Listener implements QuietWatch {

        private final RunJournal journal = new RunJournal();
        private final AtomicReference<LiveSubject> subject = new AtomicReference<>();
        private final java.util.List<List<Finding>> said = new java.util.ArrayList<>();

        @Override
        public void begins(LiveSubject begun) {
            subject.set(begun);
        }

        @Override
        public void event(TrainingEvent event) {
            journal.accept(event);
            if (event instanceof EpochDone) {
                said.add(now());
            }
        }

        List<Finding> now() {
            return Advisor.findings(
                    new Observation(
                            journal.story(),
                            subject.get().project().plan(),
                            subject.get().classImages(),
                            List.of(),
                            Optional.empty()));
        }
    }

    private Listener train(double rate, int epochs) {
        Listener listener = new Listener();
        TrainRequest request =
                SampleRun.with(
                        folder,
                        "run",
                        draft -> {
                            draft.epochs = epochs;
                            draft.learningRate = rate;
                            draft.patience = 0;
                            draft.keepBest = true;
                        });
        try (Workbench workbench = EnglishWorkbench.in(folder)) {
            workbench.train().run(request, listener, new RunControl());
        }
        return listener;
    }

    @Test
    @DisplayName("is silent while the sample learns as it should")
    void healthy() {
        Listener run = train(1e-3, 5);
        assertEquals(5, run.said.size());
        String all =
                run.said.stream()
                        .flatMap(List::stream)
                        .map(f -> new Sentences(Locale.ENGLISH).render(f.sentence()))
                        .collect(Collectors.joining("\n"));
        assertTrue(all.isEmpty(), all);
        assertEquals(64, run.subject.get().samples().size());
    }

    @Test
    @DisplayName("finds a learning rate that is far too high")
    void tooHigh() {
        Set<Kind> found =
                train(1.0, 3).now().stream().map(Finding::kind).collect(Collectors.toSet());
        assertTrue(found.contains(Kind.RATE_TOO_HIGH), found.toString());
    }

    @Test
    @DisplayName("finds a learning rate that is far too low")
    void tooLow() {
        Set<Kind> found =
                train(3e-7, 5).now().stream().map(Finding::kind).collect(Collectors.toSet());
        assertTrue(found.contains(Kind.RATE_TOO_LOW), found.toString());
    }
}
