package org.kernelglass.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.cli.Stripes;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.Templates;
import org.kernelglass.project.PlainData;
import org.kernelglass.project.RunFolder;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.ui.runs.PaperTrainer;

@DisplayName("A run that cannot be written")
class UnwritableRunTest {

    @TempDir Path folder;
    private Workers workers;
    private RunTools tools;
    private Path writable;
    private Path unwritable;
    private final NoticeKeys watch = new NoticeKeys();
    private final List<String> notices = watch.keys();

    @BeforeEach
    void trainTwo() throws IOException {
        workers = new Workers(1);
        tools = PlainTools.in(folder, workers, new PaperTrainer());
        Path data = folder.resolve("data");
        Stripes.dataset(data.resolve("train"), 8, 1);
        Stripes.dataset(data.resolve("test"), 4, 2);
        writable = train(data, "0001-writable", 2);
        unwritable = train(data, "0002-unwritable", 3);
        // whoever the test runs as: no file can be written where a folder stands
        Files.delete(unwritable.resolve("run.lock"));
        Files.createDirectory(unwritable.resolve("run.lock"));
    }

    private Path train(Path data, String name, int epochs) {
        Path run = folder.resolve("runs").resolve(name);
        TrainRequest request =
                TrainRequest.of(
                        name,
                        PlainData.grey(data, 16),
                        new StackDesign(Templates.byId("article")::stack, List.of()),
                        TrainingPlan.DEFAULT.withEpochs(epochs),
                        run);
        new TrainRun(tools).run(request, watch, new RunControl());
        notices.clear();
        return run;
    }

    @AfterEach
    void end() {
        workers.close();
    }

    private int looks(Path run) {
        return RunFolder.read(run, tools.stacks()).testLooks();
    }

    private RunsComparison compare(Split on) {
        return new CompareRuns(tools).compare(writable, unwritable, on, watch, new RunControl());
    }

    @Test
    @DisplayName("is not compared by test images: the look could not be counted, nor the other's")
    void comparedByTest() {
        Refusal refusal = assertThrows(Refusal.class, () -> compare(Split.TEST));
        assertEquals("project.problem.write", refusal.problem().key());
        assertTrue(refusal.hint().isPresent());
        assertEquals(1, looks(writable));
        assertEquals(1, looks(unwritable));
    }

    @Test
    @DisplayName("is compared by validation images")
    void comparedByValidation() {
        assertTrue(compare(Split.VALIDATION).networks().value().isPresent());
    }

    @Test
    @DisplayName("is not compared by test images either where what was kept of them is damaged")
    void damagedTest() throws IOException {
        Files.delete(unwritable.resolve("run.lock"));
        Files.writeString(unwritable.resolve("predictions").resolve("test.csv"), "nonsense");
        Refusal refusal = assertThrows(Refusal.class, () -> compare(Split.TEST));
        assertEquals("project.problem.damaged", refusal.problem().key());
        assertEquals("project.hint.predictions", refusal.hint().orElseThrow().key());
    }

    @Test
    @DisplayName("says what to do where what was kept of the validation images is damaged")
    void damagedValidation() throws IOException {
        Files.writeString(unwritable.resolve("predictions").resolve("validation.csv"), "nonsense");
        Message why = compare(Split.VALIDATION).networks().missing().orElseThrow();
        assertEquals("project.problem.damaged", why.key());
        assertTrue(notices.contains("project.hint.predictions"), notices::toString);
    }

    @Test
    @DisplayName("is evaluated on its validation images, and it is said that nothing was kept")
    void evaluated() throws IOException {
        noPredictions();
        RunEvaluation evaluation = evaluate(Split.VALIDATION);
        assertTrue(evaluation.figures().images() > 0);
        assertEquals(1, evaluation.testLooks());
        assertEquals(List.of("project.problem.write"), notices);
        assertThrows(Refusal.class, () -> evaluate(Split.TEST));
        assertEquals(1, looks(unwritable));
    }

    @Test
    @DisplayName("is compared by validation images though nothing of them is kept")
    void comparedUnkept() throws IOException {
        noPredictions();
        assertTrue(compare(Split.VALIDATION).networks().value().isPresent());
    }

    /** Nor can any be written. */
    private void noPredictions() throws IOException {
        Path predictions = unwritable.resolve("predictions");
        Files.delete(predictions.resolve("validation.csv"));
        Files.delete(predictions.resolve("test.csv"));
        Files.delete(predictions);
        Files.writeString(predictions, "a file");
    }

    private RunEvaluation evaluate(Split split) {
        return new EvaluateRun(tools)
                .onOwn(unwritable, Optional.empty(), split, watch, new RunControl());
    }
}
