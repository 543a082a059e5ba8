package org.kernelglass.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.cli.Stripes;
import org.kernelglass.experiment.Axis;
import org.kernelglass.experiment.Budget;
import org.kernelglass.experiment.Purpose;
import org.kernelglass.experiment.Repetition;
import org.kernelglass.experiment.Search;
import org.kernelglass.experiment.TrialResult;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.Templates;
import org.kernelglass.project.PlainData;
import org.kernelglass.training.Divergence;
import org.kernelglass.training.PlanDraft;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.RunStart;
import org.kernelglass.training.RunTrainer;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.training.TrainingEvent.Ended;
import org.kernelglass.training.TrainingEvent.Outcome;
import org.kernelglass.training.TrainingJob;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.training.WrappedTrainer;
import org.kernelglass.ui.runs.PaperTrainer;
import org.kernelglass.workflow.ExperimentReport.Ending;

@DisplayName("An experiment whose second trial fails after an epoch")
class InterruptedTrialTest {

    private static final int FAILING = 2;

    @TempDir Path folder;
    private Workers workers;
    private Path data;
    private Message reason;
    private final PaperTrainer paper = new PaperTrainer();

    /** Learns on paper, but for one training: that one saves an epoch and then fails. */
    private class Failing extends WrappedTrainer {

        Failing() {
            super(paper);
        }

        @Override
        public Ended train(TrainingJob job, RunControl control, Consumer<TrainingEvent> events) {
            if (paper.started() + 1 != FAILING) {
                return paper.train(job, control, events);
            }
            TrainingPlan epoch = PlanDraft.change(job.plan(), draft -> draft.epochs = 1);
            paper.train(
                    new TrainingJob(
                            job.program(),
                            epoch,
                            job.compute(),
                            job.data(),
                            job.start(),
                            job.checkpoints()),
                    control,
                    event -> {});
            return new Ended(1, 1, Outcome.FAILED, Optional.of(reason), 1, 0);
        }
    }

    @BeforeEach
    void begin() throws IOException {
        workers = new Workers(1);
        data = Stripes.dataset(folder.resolve("data"), 8, 1);
    }

    @AfterEach
    void end() {
        workers.close();
    }

    @Test
    @DisplayName(
            "for lack of memory ends, keeps what is done, and the same command goes on with it")
    void passing() throws IOException {
        reason = Message.of("engine.failed.memory");
        Refusal refusal = assertThrows(Refusal.class, this::run);
        assertEquals(reason, refusal.problem());
        assertTrue(refusal.hint().isPresent());
        assertEquals(1, files("trials", ".json"));
        assertTrue(files("work", "") > 0, "its checkpoints are kept");
        ExperimentReport report = run();
        assertEquals(Ending.COMPLETED, report.ending());
        assertEquals(3, report.results().size());
        assertTrue(report.results().values().stream().noneMatch(TrialResult::failed));
        assertEquals(4, paper.started(), "the first is taken as it is");
        assertEquals(0, files("work", ".safetensors"));
    }

    @Test
    @DisplayName("goes on with that trial from its last checkpoint")
    void resumed() {
        reason = Message.of("engine.failed.unexpected", "bang");
        assertThrows(Refusal.class, this::run);
        RunControl control = new RunControl();
        RunTrainer watching =
                new Failing() {
                    @Override
                    public Ended train(
                            TrainingJob job, RunControl c, Consumer<TrainingEvent> events) {
                        control.stop();
                        return super.train(job, c, events);
                    }
                };
        experiment(watching).run(request(), new QuietWatch() {}, control);
        RunStart.Resume start = assertInstanceOf(RunStart.Resume.class, paper.latest().start());
        assertEquals(1, start.checkpoint().progress().epoch());
    }

    @Test
    @DisplayName("because its numbers ran away goes on with the others, and is not tried again")
    void diverged() throws IOException {
        Message problem = Message.of("engine.failed.loss", 2, 1, "0.1");
        reason = Message.of("engine.failed.with-hint", problem, Divergence.HINT);
        ExperimentReport report = run();
        assertEquals(Ending.COMPLETED, report.ending());
        assertEquals(
                List.of(Optional.of(reason)),
                report.results().values().stream()
                        .map(TrialResult::failure)
                        .filter(Optional::isPresent)
                        .toList());
        assertEquals(3, paper.started());
        assertEquals(report.table().rows(), run().table().rows());
        assertEquals(3, paper.started());
    }

    private long files(String place, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("out").resolve(place))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .count();
        }
    }

    private ExperimentReport run() {
        return experiment(new Failing()).run(request(), new QuietWatch() {}, new RunControl());
    }

    private RunExperiment experiment(RunTrainer trainer) {
        return new RunExperiment(PlainTools.in(folder, workers, trainer));
    }

    private ExperimentRequest request() {
        return new ExperimentRequest(
                Purpose.SWEEP,
                PlainData.grey(data, 16),
                new StackDesign(Templates.byId("article")::stack, List.of()),
                TrainingPlan.DEFAULT.withEpochs(3),
                List.of(Axis.parse("lr=0.001,0.002,0.003")),
                Search.GRID,
                new Repetition(0, 0, 1),
                Budget.NONE,
                0,
                List.of(),
                new ExperimentPlace.Folder(folder.resolve("out")));
    }
}
