package org.kernelglass.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.ui.HeldThreads;
import org.kernelglass.ui.WindowTest;
import org.kernelglass.ui.runs.PaperProject;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.RunsComparison.Repeat;

/** Runs that are over as soon as they are begun, before the window first looks at them. */
@DisplayName("Runs with other seeds that are over at once")
class SeedQueueTest extends WindowTest {

    @TempDir static Path root;

    private final HeldThreads threads = new HeldThreads();
    private PaperProject paper;
    private Path run;
    private Workspace workspace;
    private SeedQueue queue;

    @Override
    protected Parent root() {
        return new StackPane();
    }

    @BeforeEach
    void open() throws Exception {
        paper = new PaperProject(Files.createTempDirectory(root, "paper"));
        run = paper.train("0001-first");
        interact(
                () -> {
                    workspace = paper.besides(threads);
                    queue = new SeedQueue(workspace);
                });
    }

    @AfterEach
    void close() {
        paper.close();
    }

    private Repeat repeat(long seed) {
        return new Repeat(run, seed, run);
    }

    private Repeat lost() {
        Path lost = run.resolveSibling("0009-lost");
        return new Repeat(lost, 9, lost);
    }

    private void carryOut(Repeat... repeats) throws Exception {
        interact(() -> queue.start(List.of(repeats)));
        settle();
        assertFalse(queue.busyProperty().get());
        assertTrue(queue.present().isEmpty());
    }

    private long runs() throws Exception {
        try (Stream<Path> all = Files.list(run.getParent())) {
            return all.count();
        }
    }

    private Refusal problem() {
        return workspace.problemProperty().get();
    }

    @Test
    @DisplayName("are no longer at work where the first is refused, and the others can be begun")
    void firstIsRefused() throws Exception {
        carryOut(lost(), repeat(2));
        assertTrue(problem() != null);
        assertEquals(1, runs());
        carryOut(repeat(2));
        assertEquals(2, runs());
    }

    @Test
    @DisplayName("are all carried out, one after another")
    void all() throws Exception {
        carryOut(repeat(2), repeat(3), repeat(4));
        assertEquals(4, runs());
        assertEquals(1, queue.progressProperty().get());
    }

    @Test
    @DisplayName("end at one that is refused, though the one before it was completed")
    void laterIsRefused() throws Exception {
        carryOut(repeat(2), lost(), repeat(3));
        assertTrue(problem() != null);
        assertEquals(2, runs());
    }

    @Test
    @DisplayName("do not begin in a project that this window may not write")
    void readOnly() throws Exception {
        interact(() -> workspace.readOnlyProperty().set(new Refusal(Message.of("runs.note"))));
        carryOut(repeat(2), repeat(3));
        assertEquals(1, runs());
    }
}
