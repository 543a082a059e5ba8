package org.kernelglass.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.message.Refusal;

@Tag("slow")
@DisplayName("That another process carries out an experiment")
class HeldElsewhereTest {

    private static final StackJson STACKS = new StackJson(LayerKinds::byId);

    @TempDir Path folder;

    private ExperimentFolder open() {
        return ExperimentFolder.open(folder, STACKS);
    }

    @Test
    @DisplayName("is told while it does, and no longer when it is killed")
    void told() throws Exception {
        try (HoldingProcess other = HoldingProcess.of(folder)) {
            assertTrue(ExperimentFolder.isAtWorkElsewhere(folder));
            assertEquals(
                    "project.problem.experiment-busy",
                    assertThrows(Refusal.class, this::open).problem().key());
            assertTrue(other.isAlive());
        }
        assertFalse(ExperimentFolder.isAtWorkElsewhere(folder));
        open().close();
    }

    @Test
    @DisplayName("is not told of this process, and looking lets go of no lock of its own")
    void here() {
        try (ExperimentFolder held = open()) {
            assertFalse(ExperimentFolder.isAtWorkElsewhere(folder));
            assertThrows(IOException.class, () -> HoldingProcess.of(folder).close());
            assertTrue(held.definition().isEmpty());
        }
    }

    @Test
    @DisplayName("is not told of a folder where none ever was, and looking leaves nothing there")
    void never() {
        assertFalse(ExperimentFolder.isAtWorkElsewhere(folder));
        assertFalse(Files.exists(folder.resolve("experiment.lock")));
    }

    @Test
    @DisplayName("is asked without being in the way of a process that begins just then")
    void notInTheWay() throws Exception {
        open().close();
        Thread looking =
                new Thread(
                        () -> {
                            while (!Thread.currentThread().isInterrupted()) {
                                ExperimentFolder.isAtWorkElsewhere(folder);
                            }
                        });
        looking.start();
        try {
            for (int begun = 0; begun < 5; begun++) {
                HoldingProcess.of(folder).close();
            }
            for (int begun = 0; begun < 200; begun++) {
                open().close();
            }
        } finally {
            looking.interrupt();
            looking.join();
        }
    }
}
