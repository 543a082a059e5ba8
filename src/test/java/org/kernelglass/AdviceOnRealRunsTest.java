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
import org.kernelglass.dataset.files.SampleDataset;
import org.kernelglass.message.Message;
import org.kernelglass.message.Sentences;
import org.kernelglass.training.Compute;
import org.kernelglass.training.DeviceInfo;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.RunJournal;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.training.TrainingEvent.EpochDone;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.training.TrainingPlan.Stopping;
import org.kernelglass.training.advice.Advisor;
import org.kernelglass.training.advice.Finding;
import org.kernelglass.training.advice.Finding.Kind;
import org.kernelglass.training.advice.Observation;
import org.kernelglass.workflow.Design;
import org.kernelglass.workflow.Designs;
import org.kernelglass.workflow.LiveSubject;
import org.kernelglass.workflow.Places;
import org.kernelglass.workflow.RunWatch;
import org.kernelglass.workflow.StackDesign;
import org.kernelglass.workflow.TrainRequest;

@Tag("engine")
@DisplayName("Advice on runs of the sample")
class AdviceOnRealRunsTest {

    @TempDir Path folder;

    /** Writes the story down, and what is said at the end of every epoch. */
    private static final class Listener implements RunWatch {

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

        @Override
        public void progress(Stage stage, long done, long total) {
            // only the story counts
        }

        @Override
        public void notice(Message message) {
            // only the story counts
        }

        @Override
        public void computing(DeviceInfo device, Compute compute) {
            // only the story counts
        }
    }

    private Listener train(double rate, int epochs) {
        Listener listener = new Listener();
        Design design = new Designs().ofTemplate("article");
        TrainingPlan usual = design.plan().withEpochs(epochs);
        TrainingPlan plan =
                new TrainingPlan(
                        epochs,
                        usual.batchSize(),
                        usual.optimizer(),
                        rate,
                        usual.schedule(),
                        0,
                        usual.regularization(),
                        false,
                        0,
                        new Stopping(usual.stopping().monitor(), 0, true),
                        1,
                        usual.compute(),
                        Set.of());
        try (Workbench workbench =
                new Workbench(
                        new Places(folder.resolve("cache"), folder.resolve("projects")),
                        new Sentences(Locale.ENGLISH))) {
            workbench
                    .train()
                    .run(
                            TrainRequest.of(
                                    "sample",
                                    design.data()
                                            .at(
                                                    SampleDataset.extract(folder.resolve("cache"))
                                                            .toString()),
                                    new StackDesign(design.stack(), List.of()),
                                    plan,
                                    folder.resolve("run")),
                            listener,
                            new RunControl());
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
