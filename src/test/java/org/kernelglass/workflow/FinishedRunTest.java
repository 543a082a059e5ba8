package org.kernelglass.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.cli.Stripes;
import org.kernelglass.dataset.BatchFeed;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.Templates;
import org.kernelglass.project.PlainData;
import org.kernelglass.project.RunFolder;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.Compute;
import org.kernelglass.training.Predictions;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.RunTrainer;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.training.WrappedTrainer;
import org.kernelglass.ui.runs.PaperTrainer;

@DisplayName("A run that has come to its end")
class FinishedRunTest {

    @TempDir Path folder;
    private Workers workers;
    private Path run;
    private RunReport report;
    private final PaperTrainer paper = new PaperTrainer();
    private final Notices notices = new Notices();

    /** Hears what a person is told. */
    private static final class Notices implements QuietWatch {

        final List<String> keys = new ArrayList<>();

        @Override
        public void notice(Message message) {
            keys.add(message.key());
        }
    }

    /** Is stopped when it has said something of four images. */
    private final class Interrupted extends WrappedTrainer {

        Interrupted() {
            super(paper);
        }

        @Override
        public Predictions predict(
                NetworkProgram program,
                Map<String, Tensor> weights,
                Compute compute,
                BatchFeed feed,
                RunControl control) {
            control.stop();
            Predictions all = super.predict(program, weights, compute, feed, control);
            return new Predictions(
                    Arrays.copyOf(all.images(), 4),
                    Arrays.copyOf(all.labels(), 4),
                    Arrays.copyOf(all.probabilities(), 4));
        }
    }

    @BeforeEach
    void train() throws IOException {
        workers = new Workers(1);
        Path data = folder.resolve("data");
        Stripes.dataset(data.resolve("train"), 8, 1);
        Stripes.dataset(data.resolve("test"), 4, 2);
        run = folder.resolve("runs").resolve("0001-paper");
        report = new TrainRun(tools(paper)).run(request(data), notices, new RunControl());
        assertEquals(12, report.test().orElseThrow().images());
        assertEquals(1, looks());
    }

    @AfterEach
    void end() {
        workers.close();
    }

    private int looks() {
        return RunFolder.read(run, tools(paper).stacks()).testLooks();
    }

    @Test
    @DisplayName("is not looked at where the look is stopped halfway, and no figures come of it")
    void stoppedLook() throws IOException {
        String kept = Files.readString(predictions());
        EvaluateRun evaluate = new EvaluateRun(tools(new Interrupted()));
        assertThrows(
                CancellationException.class,
                () -> evaluate.onTestSplit(run, notices, new RunControl()));
        assertEquals(1, looks());
        assertEquals(kept, Files.readString(predictions()));
        RunEvaluation whole =
                new EvaluateRun(tools(paper)).onTestSplit(run, notices, new RunControl());
        assertEquals(12, whole.figures().images());
        assertEquals(2, looks());
    }

    @Test
    @DisplayName("says no figures of another folder either where it was stopped halfway")
    void stoppedOnAnother() throws IOException {
        Path other = Stripes.dataset(folder.resolve("other"), 5, 9);
        EvaluateRun evaluate = new EvaluateRun(tools(new Interrupted()));
        assertThrows(
                CancellationException.class,
                () -> evaluate.onDataset(run, other, notices, new RunControl()));
    }

    @Test
    @DisplayName("is no side of a comparison where its look is stopped halfway")
    void stoppedComparison() throws IOException {
        Files.delete(predictions());
        MeasuredRuns runs =
                new MeasuredRuns(tools(new Interrupted()), Split.TEST, notices, new RunControl());
        assertThrows(CancellationException.class, () -> runs.look(run));
        assertEquals(1, looks());
        assertFalse(Files.exists(predictions()));
    }

    @Test
    @DisplayName("is compared with another only by images that have the same label in both")
    void otherLabels() throws IOException {
        Path other = folder.resolve("runs").resolve("0002-paper");
        copy(run, other);
        assertTrue(compared().recipes(List.of(run), List.of(other), 0).value().isPresent());
        List<String> lines = Files.readAllLines(predictions());
        lines.set(3, lines.get(3).replaceFirst(",0,", ",2,"));
        Files.write(other.resolve("predictions").resolve("test.csv"), lines);
        Message why = compared().recipes(List.of(run), List.of(other), 0).missing().orElseThrow();
        assertEquals("workflow.compare.labels-differ", why.key());
        String image = lines.get(3).split(",")[0];
        assertEquals(
                List.of(1, image, "columns", "0001-paper", "rows", "0002-paper"), why.arguments());
        notices.keys.clear();
        assertTrue(compared().networks(run, other).value().isPresent());
        assertEquals(List.of("workflow.compare.labels-left-out"), notices.keys);
    }

    private ComparedRuns compared() {
        return new ComparedRuns(
                Split.TEST,
                new MeasuredRuns(tools(paper), Split.TEST, notices, new RunControl()),
                notices);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    @Test
    @DisplayName("says on resume what its test found, class by class, and does not look again")
    void resumed() throws IOException {
        RunReport again = resume();
        assertEquals(report.test().orElseThrow().byClass(), again.test().orElseThrow().byClass());
        assertEquals(report.test().orElseThrow().metrics(), again.test().orElseThrow().metrics());
        assertEquals(report.testAccuracy(), again.testAccuracy());
        assertEquals(report.bestEpoch(), again.bestEpoch());
        assertEquals(1, again.testLooks());
        assertEquals(1, looks());
        assertEquals(1, paper.started());
        assertTrue(notices.keys.contains("workflow.notice.already-complete"));
    }

    @Test
    @DisplayName("says on resume which epoch is its result though nothing but that was kept")
    void resumedAfterCleanUp() throws IOException {
        new RunShelf().cleanUp(List.of(run));
        assertEquals(report.bestEpoch(), resume().bestEpoch());
        Files.delete(run.resolve("checkpoints").resolve("best"));
        assertEquals(report.bestEpoch(), resume().bestEpoch());
        assertTrue(notices.keys.contains("project.problem.pointer-missing"));
    }

    @Test
    @DisplayName("says on resume what it can where the kept predictions are damaged, and that")
    void damagedPredictions() throws IOException {
        Files.writeString(predictions(), "nonsense");
        RunReport again = resume();
        assertTrue(again.test().isEmpty());
        assertEquals(report.testAccuracy(), again.testAccuracy());
        assertTrue(notices.keys.contains("project.problem.damaged"), notices.keys::toString);
    }

    private RunReport resume() {
        return new ResumeRun(tools(paper)).run(run, Optional.empty(), notices, new RunControl());
    }

    private Path predictions() {
        return run.resolve("predictions").resolve("test.csv");
    }

    private RunTools tools(RunTrainer trainer) {
        return PlainTools.in(folder, workers, trainer);
    }

    private TrainRequest request(Path data) {
        return TrainRequest.of(
                "paper",
                PlainData.grey(data, 16),
                new StackDesign(Templates.byId("article")::stack, List.of()),
                TrainingPlan.DEFAULT.withEpochs(2),
                run);
    }
}
