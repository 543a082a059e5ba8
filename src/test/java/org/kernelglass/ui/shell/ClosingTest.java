package org.kernelglass.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.ui.workspace.DatasetState;
import org.kernelglass.ui.workspace.RunStarter.State;
import org.kernelglass.workflow.LiveRun;

@DisplayName("The run buttons and closing")
class ClosingTest extends ShellWindowTest {

    private final Set<Thread> before = new HashSet<>();

    @Override
    protected Parent root() throws Exception {
        before.addAll(workingThreads());
        return super.root();
    }

    private State state() {
        return bench.workspace.runStarter().stateProperty().get();
    }

    private String status() throws Exception {
        return onFx(() -> lookup("#status-run").queryAs(Label.class).getText());
    }

    private void train() throws Exception {
        pressTrain();
        until(() -> lookup("#status-run").queryAs(Label.class).getText().contains(" left "));
    }

    @Test
    @DisplayName("Train starts, Pause pauses, Continue goes on, Stop ends with a checkpoint")
    void buttons() throws Exception {
        bench.trainer.mayEnd.countDown();
        train();
        assertTrue(lookup("#view-train").tryQuery().isPresent(), "shows the place Train");
        assertTrue(lookup("#run-train").queryButton().isDisabled());
        assertTrue(
                status().matches("Epoch \\d+/10 · \\d+:\\d\\d left · [\\d,]+ images/s"), status());
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
        pressTrain();
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
    @DisplayName("a run whose dataset was moved is resumed where the project found it again")
    void moved() throws Exception {
        // good images put away what is said of a failure: they must not come after it
        until(() -> bench.workspace.dataset().stateProperty().get() instanceof DatasetState.Known);
        bench.trainer.mayEnd.countDown();
        train();
        clickOn("#run-stop");
        until(() -> state() == State.IDLE);
        Path run = bench.workspace.runFolderProperty().get();
        Path moved = bench.home.resolve("elsewhere");
        Files.move(bench.home.resolve("pictures"), moved);
        interact(() -> bench.workspace.runStarter().resume(run));
        until(() -> state() == State.IDLE && lookup("#problem").query().isVisible());
        String hint = lookup("#problem-hint").queryAs(Label.class).getText();
        assertTrue(hint.contains("Locate moved images…") && !hint.contains("--data"), hint);
        bench.chooser.next = Optional.of(moved);
        clickOn("#problem-locate");
        until(() -> bench.workspace.project().data().location().equals(moved.toString()));
        interact(() -> bench.workspace.runStarter().resume(run));
        until(() -> lookup("#status-run").queryAs(Label.class).getText().contains(" left "));
        assertEquals(run, bench.workspace.runFolderProperty().get());
        assertTrue(Files.readString(run.resolve("run.json")).contains(moved.toString()));
    }

    @Test
    @DisplayName("a run refused before the window first looks at it is told of all the same")
    void refusedAtOnce() {
        Refusal refusal = new Refusal(Message.of("shell.problem.no-data"));
        LiveRun run =
                LiveRun.start(
                        bench.threads.threads(),
                        (watch, control) -> {
                            throw refusal;
                        });
        while (!run.over()) {
            Thread.onSpinWait();
        }
        List<Boolean> alive = new ArrayList<>();
        interact(
                () -> {
                    bench.workspace
                            .runStarter()
                            .alive()
                            .addListener((observed, was, is) -> alive.add(is));
                    bench.workspace.runProperty().set(run);
                });
        assertSame(refusal, bench.workspace.problemProperty().get());
        assertEquals(List.of(true, false), alive, "the places look anew after it");
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
        until(() -> threadsOfOurs().isEmpty());
    }

    /** Of this window: another that was open before may still let its threads end. */
    private Set<Thread> threadsOfOurs() {
        Set<Thread> since = workingThreads();
        since.removeAll(before);
        return since;
    }

    private static Set<Thread> workingThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(
                        thread ->
                                thread.getName().startsWith("worker-")
                                        || thread.getName().equals("model"))
                .collect(Collectors.toSet());
    }

    @Test
    @DisplayName("the question while training has the keys: none reaches the run behind it")
    void keys() throws Exception {
        train();
        interact(() -> lookup("#run-pause").queryButton().requestFocus());
        interact(bench.window::requestClose);
        assertTrue(lookup("#stop").queryButton().isFocused());
        for (int press = 0; press < 3; press++) {
            push(KeyCode.TAB);
            String inCard = press % 2 == 0 ? "#stay" : "#stop";
            assertTrue(lookup(inCard).queryButton().isFocused(), "Tab stays in the card");
        }
        push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        assertEquals("train", bench.deck.frontProperty().get().id(), "no shortcut goes through");
        push(KeyCode.ENTER);
        assertEquals(State.RUNNING, state());
        assertTrue(lookup("#closing").tryQuery().isEmpty(), "Enter pressed the focused answer");
        assertTrue(lookup("#run-pause").queryButton().isFocused(), "the focus is where it was");
        interact(bench.window::requestClose);
        push(KeyCode.ESCAPE);
        assertTrue(lookup("#closing").tryQuery().isEmpty(), "Escape keeps training");
        assertEquals(State.RUNNING, state());
        interact(bench.window::requestClose);
        push(KeyCode.ENTER);
        until(() -> state() == State.STOPPING);
        push(KeyCode.ENTER);
        push(KeyCode.ESCAPE);
        assertTrue(lookup("#stopping").tryQuery().isPresent());
        bench.trainer.mayEnd.countDown();
        until(() -> bench.closed.get() == 1);
    }
}
