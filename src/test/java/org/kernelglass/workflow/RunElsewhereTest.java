package org.kernelglass.workflow;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.project.HoldingProcess;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunState;

@Tag("slow")
@DisplayName("A run that says it is at work")
class RunElsewhereTest {

    @TempDir Path project;
    private final RunShelf shelf = new RunShelf();

    private boolean elsewhere() {
        return shelf.list(project).get(0).elsewhere();
    }

    private Path run(RunState state) throws IOException {
        Path run = ShelfRuns.make(project.resolve("runs").resolve("0001-run"));
        try (RunFolder folder = RunFolder.open(run, ShelfRuns.STACKS)) {
            folder.update(record -> record.withState(state));
        }
        return run;
    }

    @Test
    @DisplayName("is so while another process has it, at every look, and no longer")
    void held() throws IOException {
        Path run = run(RunState.RUNNING);
        assertFalse(elsewhere());
        try (HoldingProcess other = HoldingProcess.of(run)) {
            assertTrue(elsewhere());
            assertTrue(other.isAlive());
        }
        assertFalse(elsewhere());
    }

    @Test
    @DisplayName("is not so elsewhere while this process has it")
    void here() throws IOException {
        Path run = run(RunState.RUNNING);
        try (RunFolder held = RunFolder.open(run, ShelfRuns.STACKS)) {
            assertFalse(elsewhere());
            assertTrue(held.record().state().phase() == RunState.Phase.RUNNING);
        }
    }
}
