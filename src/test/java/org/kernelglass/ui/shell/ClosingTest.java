package org.kernelglass.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.ui.workspace.RunStarter.State;

@DisplayName("The run buttons and closing")
class ClosingTest extends ShellWindowTest {

    private State state() {
        return bench.workspace.runStarter().stateProperty().get();
    }

    private String status() throws Exception {
        return onFx(() -> lookup("#status-run").queryAs(Label.class).getText());
    }

    private void train() throws Exception {
        clickOn("#run-train");
        until(() -> lookup("#status-run").queryAs(Label.class).getText().contains(" left "));
    }

    @Test
    @DisplayName("Train starts, Pause pauses, Continue goes on, Stop ends with a checkpoint")
    void buttons() throws Exception {
        bench.trainer.mayEnd.countDown();
        train();
        assertTrue(lookup("#view-train").tryQuery().isPresent(), "shows the place Train");
        assertTrue(lookup("#run-train").queryButton().isDisabled());
        assertTrue(status().matches("Epoch 1/10 · \\d+:\\d\\d left · [\\d,]+ images/s"), status());
        screenshot("shell-training");
        clickOn("#run-pause");
        until(() -> state() == State.PAUSED);
        until(() -> lookup("#status-run").queryAs(Label.class).getText().startsWith("Paused"));
        clickOn("#run-go-on");
        until(() -> state() == State.RUNNING);
        clickOn("#run-stop");
        until(() -> state() == State.IDLE);
        assertTrue(bench.trainer.checkpointWritten);
        assertEquals("", status());
        Path runs = bench.desk.folderProperty().get().path().resolve("runs");
        assertEquals(runs.resolve("0001-first"), bench.workspace.runFolderProperty().get());
        clickOn("#run-train");
        until(() -> state() == State.RUNNING);
        until(() -> Files.exists(runs.resolve("0002-first")));
        interact(() -> bench.workspace.runStarter().stop());
        until(() -> state() == State.IDLE);
    }

    @Test
    @DisplayName("a stopped run is resumed in its own folder")
    void resume() throws Exception {
        bench.trainer.mayEnd.countDown();
        train();
        clickOn("#run-stop");
        until(() -> state() == State.IDLE);
        Path run = bench.workspace.runFolderProperty().get();
        interact(() -> bench.workspace.runStarter().resume(run));
        until(() -> lookup("#status-run").queryAs(Label.class).getText().contains(" left "));
        assertEquals(run, bench.workspace.runFolderProperty().get());
        try (Stream<Path> runs = Files.list(run.getParent())) {
            assertEquals(1, runs.count());
        }
    }

    @Test
    @DisplayName("closing at rest closes at once")
    void atRest() {
        interact(bench.window::requestClose);
        assertEquals(1, bench.closed.get());
    }

    @Test
    @DisplayName("closing during a run asks, and can be thought better of")
    void stays() throws Exception {
        train();
        interact(bench.window::requestClose);
        screenshot("shell-closing");
        clickOn("Keep training");
        assertEquals(0, bench.closed.get());
        assertEquals(State.RUNNING, state());
        assertTrue(lookup("#closing").tryQuery().isEmpty());
    }

    @Test
    @DisplayName("closing during a run stops it, waits for its checkpoint, and closes then")
    void stops() throws Exception {
        train();
        interact(bench.window::requestClose);
        clickOn("Stop and close");
        until(() -> state() == State.STOPPING);
        screenshot("shell-stopping");
        assertEquals(0, bench.closed.get());
        bench.trainer.mayEnd.countDown();
        until(() -> bench.closed.get() == 1);
        assertTrue(bench.trainer.checkpointWritten);
        bench.close();
        assertEquals(List.of(), threadsOfOurs());
    }

    private static List<String> threadsOfOurs() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("worker-") || name.equals("model"))
                .toList();
    }
}
