package org.kernelglass.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.Templates;
import org.kernelglass.project.Project;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunRecord;
import org.kernelglass.project.Samples;
import org.kernelglass.project.StackJson;
import org.kernelglass.training.TrainingPlan;

@DisplayName("What a person says of a run")
class RunLabelsTest {

    @TempDir Path project;
    private final StackJson stacks = new StackJson(LayerKinds::byId);
    private final RunLabels labels = new RunLabels();
    private Path run;

    @BeforeEach
    void makeRun() {
        run = project.resolve("runs").resolve("0001-shapes");
        RunFolder.create(run, record(), stacks).close();
    }

    /** With layers that there are. */
    private static RunRecord record() {
        RunRecord run = Samples.run();
        Project project = run.project();
        Project plain =
                new Project(
                        project.data(), Templates.byId("article").stack(2), TrainingPlan.DEFAULT);
        return RunRecord.begin(
                run.name(), run.versions(), plain, List.of("a", "b"), run.compute(), run.device());
    }

    @Test
    @DisplayName("is kept: its name in the record, its note in a file of its own")
    void kept() throws IOException {
        labels.rename(run, "  two kernels ");
        labels.note(run, "wider, 核 7\n");
        assertEquals("two kernels", RunFolder.read(run, stacks).name());
        assertEquals("wider, 核 7\n", Files.readString(run.resolve("note.txt")));
        RunShelf.Entry entry = new RunShelf().list(project).get(0);
        assertEquals("wider, 核 7", entry.note());
        assertEquals(run, entry.folder(), "the folder keeps its name");
    }

    @Test
    @DisplayName("can be noted while the run is being written, but not renamed")
    void whileWritten() {
        try (RunFolder busy = RunFolder.open(run, stacks)) {
            labels.note(run, "slow");
            assertThrows(Refusal.class, () -> labels.rename(run, "other"));
            assertEquals(Samples.run().name(), busy.record().name());
        }
        assertEquals("slow", new RunShelf().list(project).get(0).note());
        assertThrows(Refusal.class, () -> labels.rename(run, "   "));
    }

    @Test
    @DisplayName("pins one baseline, which is none once its run is gone")
    void baseline() throws IOException {
        assertTrue(labels.baseline(project).isEmpty());
        labels.pinBaseline(project, Optional.of(run));
        assertEquals(Optional.of(run), labels.baseline(project));
        Path trashed = new RunShelf().delete(project, run);
        assertTrue(labels.baseline(project).isEmpty());
        new RunShelf().putBack(trashed, run);
        assertEquals(Optional.of(run), labels.baseline(project));
        labels.pinBaseline(project, Optional.empty());
        assertTrue(labels.baseline(project).isEmpty());
    }

    @Test
    @DisplayName("does not overwrite a damaged file of the baseline")
    void damaged() throws IOException {
        Path file = Files.writeString(project.resolve("baseline.json"), "{ torn");
        assertThrows(Refusal.class, () -> labels.baseline(project));
        assertThrows(Refusal.class, () -> labels.pinBaseline(project, Optional.of(run)));
        assertEquals("{ torn", Files.readString(file));
    }
}
