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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.cli.Stripes;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.Templates;
import org.kernelglass.project.MetricsFile;
import org.kernelglass.project.PlainData;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunRecord;
import org.kernelglass.project.RunState;
import org.kernelglass.training.Checkpoint;
import org.kernelglass.training.Checkpoint.Chosen;
import org.kernelglass.training.Checkpoint.Progress;
import org.kernelglass.training.CheckpointStore.Pointer;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.RunStart;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.ui.runs.PaperTrainer;

@DisplayName("A run that was interrupted after its epochs, before its results")
class InterruptedRunTest {

    private static final int EPOCHS = 8;

    @TempDir Path folder;
    private Workers workers;
    private RunTools tools;
    private Path run;
    private final PaperTrainer paper = new PaperTrainer();
    private final NoticeKeys watch = new NoticeKeys();
    private final List<String> notices = watch.keys();

    @BeforeEach
    void interrupt() throws IOException {
        workers = new Workers(1);
        tools = PlainTools.in(folder, workers, paper);
        run = folder.resolve("runs").resolve("0001-paper");
        Path data = Stripes.dataset(folder.resolve("data"), 12, 1);
        TrainRequest request =
                TrainRequest.of(
                        "paper",
                        PlainData.grey(data, 16),
                        new StackDesign(Templates.byId("article")::stack, List.of()),
                        TrainingPlan.DEFAULT.withEpochs(EPOCHS),
                        run);
        new TrainRun(tools).run(request, watch, new RunControl());
        notices.clear();
        try (RunFolder opened = RunFolder.open(run, tools.stacks())) {
            opened.update(InterruptedRunTest::withoutResults);
        }
    }

    private static RunRecord withoutResults(RunRecord whole) {
        return new RunRecord(
                whole.name(),
                whole.created(),
                whole.versions(),
                RunState.RUNNING,
                whole.project(),
                whole.classes(),
                whole.compute(),
                whole.device(),
                whole.fitted(),
                whole.split(),
                whole.parent(),
                0,
                Optional.empty());
    }

    @AfterEach
    void end() {
        workers.close();
    }

    @Test
    @DisplayName("is evaluated as a run of the epochs that it has learned")
    void epochs() {
        assertEquals(EPOCHS, evaluate().epochs());
    }

    private RunEvaluation evaluate() {
        return new EvaluateRun(tools)
                .onOwn(run, Optional.empty(), Split.VALIDATION, watch, new RunControl());
    }

    private RunReport resume() {
        return new ResumeRun(tools).run(run, Optional.empty(), watch, new RunControl());
    }

    private Path checkpoints() {
        return run.resolve("checkpoints");
    }

    private Path folderOf(String pointer) throws IOException {
        return checkpoints().resolve(Files.readString(checkpoints().resolve(pointer)).strip());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private void refused(String problem, Executable asked) throws IOException {
        String curves = Files.readString(run.resolve("metrics.csv"));
        Refusal refusal = assertThrows(Refusal.class, asked);
        assertEquals(problem, refusal.problem().key());
        assertTrue(refusal.hint().isPresent());
        assertEquals(1, paper.started(), "nothing is learned before that is said");
        assertEquals(curves, Files.readString(run.resolve("metrics.csv")));
    }

    @Test
    @DisplayName("whose best pointer is gone is not said to have learned nothing, and keeps all")
    void bestGone() throws IOException {
        Path best = folderOf("best");
        Files.delete(checkpoints().resolve("best"));
        refused("project.problem.pointer-missing", this::evaluate);
        InspectRun inspect = new InspectRun(tools);
        refused(
                "project.problem.pointer-missing",
                () -> inspect.open(run, Optional.empty(), watch));
        new RunLabels().rename(run, "another");
        assertTrue(Files.exists(best), "it may be named again");
        Files.writeString(checkpoints().resolve("best"), best.getFileName() + "\n");
        assertEquals(EPOCHS, evaluate().epochs());
    }

    @Test
    @DisplayName("whose last pointer is gone goes on from the newest checkpoint, and says so")
    void lastGone() throws IOException {
        Files.delete(checkpoints().resolve("last"));
        assertEquals(EPOCHS, resume().epochs());
        RunStart.Resume start = assertInstanceOf(RunStart.Resume.class, paper.latest().start());
        assertEquals(EPOCHS, start.checkpoint().progress().epoch());
        assertTrue(notices.contains("workflow.notice.last-found"), notices::toString);
        assertEquals(EPOCHS, MetricsFile.read(run).size());
    }

    @Test
    @DisplayName("whose last checkpoint is gone altogether does not begin anew")
    void lastNowhere() throws IOException {
        delete(folderOf("last"));
        refused("project.problem.read", this::resume);
        Files.delete(checkpoints().resolve("last"));
        refused("project.problem.pointer-missing", this::resume);
    }

    @Test
    @DisplayName("whose best weights are damaged or gone is not trained to its end in vain")
    void bestBad() throws IOException {
        choose();
        Path best = folderOf("best");
        Files.writeString(best.resolve("weights.safetensors"), "nonsense");
        refused("project.problem.damaged", this::resume);
        Files.delete(checkpoints().resolve("best"));
        refused("project.problem.pointer-missing", this::resume);
    }

    /** Its last state knows of a best epoch. */
    private void choose() {
        try (RunFolder opened = RunFolder.open(run, tools.stacks())) {
            Checkpoint last = opened.checkpoints().load(Pointer.LAST).orElseThrow();
            Progress before = last.progress();
            Progress after =
                    new Progress(
                            before.step(),
                            before.epoch(),
                            before.batch(),
                            before.seconds(),
                            before.running(),
                            new Chosen(5, 0.5, 2, Double.NaN, 0, 0),
                            before.compute(),
                            false);
            opened.checkpoints()
                    .save(new Checkpoint(last.weights(), last.optimizer(), after), Pointer.LAST);
        }
    }

    @Test
    @DisplayName("is asked with whole weights whatever is left of the optimizer's state")
    void optimizerGone() throws IOException {
        Files.delete(folderOf("best").resolve("optimizer.safetensors"));
        assertEquals(EPOCHS, evaluate().epochs());
        new InspectRun(tools).open(run, Pointer.BEST);
        assertEquals(EPOCHS, resume().epochs());
    }

    @Test
    @DisplayName("whose pointers hold no name says which are there, and trains on nothing")
    void garbled() throws IOException {
        Files.write(checkpoints().resolve("best"), new byte[] {(byte) 0xFF, (byte) 0xC3, '\n'});
        refused("project.problem.damaged", this::evaluate);
        Files.write(checkpoints().resolve("last"), new byte[] {(byte) 0xFF, (byte) 0xC3, '\n'});
        refused("project.problem.damaged", this::resume);
        Refusal refusal = assertThrows(Refusal.class, this::evaluate);
        assertEquals("project.hint.pointer", refusal.hint().orElseThrow().key());
    }
}
