package org.kernelglass.ui.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.project.Project;
import org.kernelglass.ui.workspace.DatasetState;
import org.kernelglass.workflow.OpenProject;

@DisplayName("The project on the desk")
class ProjectDeskTest extends ShellWindowTest {

    private Path path() {
        return bench.desk.folderProperty().get().path();
    }

    private int layersInFile() {
        return layersIn(path());
    }

    private int layersIn(Path project) {
        OpenProject other = bench.projects.open(project);
        other.folder().close();
        return other.project().stack().layers().size();
    }

    private String problem() {
        return lookup("#problem-sentence").queryAs(Label.class).getText();
    }

    @Test
    @DisplayName("is on disk soon after an edit, also where the program is killed then")
    void autosave() throws Exception {
        int before = layersInFile();
        push(KeyCode.DELETE);
        until(() -> layersInFile() == before - 1);
        push(KeyCode.DELETE);
        push(KeyCode.DELETE);
        until(() -> layersInFile() == before - 3);
    }

    @Test
    @DisplayName("what was edited just before closing is written before the lock is let go")
    void closing() {
        int before = layersInFile();
        interact(
                () -> {
                    bench.place("design").actions().get(0).run().run();
                    bench.desk.close();
                });
        assertEquals(before - 1, layersInFile());
        OpenProject other = bench.projects.open(path());
        assertTrue(other.folder().readOnly().isEmpty());
        other.folder().close();
    }

    @Test
    @DisplayName("cannot be written by two windows: the second one says so and keeps nothing")
    void lock() throws Exception {
        Path mine = path();
        Path other = bench.home.resolve("projects").resolve("other");
        Project project = bench.workspace.project();
        try (var held = bench.projects.create(other, project).folder()) {
            assertTrue(held.readOnly().isEmpty());
            bench.chooser.next = Optional.of(other);
            press(KeyCode.CONTROL, KeyCode.O).release(KeyCode.O, KeyCode.CONTROL);
            until(() -> path().equals(other));
            assertTrue(problem().contains("is open in another window"), problem());
            assertTrue(lookup("#read-only").query().isVisible());
            screenshot("shell-read-only");
            clickOn("#problem-put-away");
            pressTrain();
            assertTrue(problem().contains("may not write the project"), problem());
            interact(() -> bench.workspace.runStarter().resume(other.resolve("runs/0001-a")));
            assertEquals(null, bench.workspace.runProperty().get());
            assertFalse(Files.exists(other.resolve("runs")), "nothing was begun");
            byte[] before = Files.readAllBytes(other.resolve("project.json"));
            push(KeyCode.DELETE);
            interact(() -> bench.desk.close());
            assertArrayEquals(before, Files.readAllBytes(other.resolve("project.json")));
        }
        OpenProject first = bench.projects.open(mine);
        assertTrue(first.folder().readOnly().isEmpty(), "the first is free again");
        first.folder().close();
    }

    @Test
    @DisplayName("may be asked for again while it is being opened, and can be written all the same")
    void openedTwice() throws Exception {
        Path other = another();
        interact(
                () -> {
                    bench.desk.open(other);
                    bench.desk.open(other);
                });
        until(() -> path().equals(other));
        bench.keeperThread.threads().submit(() -> {}).get();
        settle();
        assertEquals(Optional.empty(), bench.desk.readOnly());
        assertEquals(null, bench.workspace.readOnlyProperty().get());
    }

    @Test
    @DisplayName("of three asked for in a row the last is opened")
    void openedInARow() throws Exception {
        Path first = path();
        Path other = another();
        interact(
                () -> {
                    bench.desk.open(other);
                    bench.desk.open(bench.home.resolve("nowhere"));
                    bench.desk.open(first);
                });
        until(() -> bench.workspace.folderProperty().get().equals(first) && !isHeld(other));
        assertEquals(Optional.empty(), bench.desk.readOnly());
    }

    private Path another() {
        Path other = bench.home.resolve("projects").resolve("other");
        bench.projects.create(other, bench.workspace.project()).folder().close();
        return other;
    }

    private boolean isHeld(Path project) {
        OpenProject opened = bench.projects.open(project);
        opened.folder().close();
        return opened.folder().readOnly().isPresent();
    }

    @Test
    @DisplayName("what was found of moved images is not written into a project opened meanwhile")
    void locatedTooLate() throws Exception {
        until(() -> bench.workspace.dataset().stateProperty().get() instanceof DatasetState.Known);
        Path other = another();
        String images = bench.workspace.project().data().location();
        Path copy = ShellBench.pictures(bench.home.resolve("copy"));
        CountDownLatch goOn = new CountDownLatch(1);
        for (int worker = 0; worker < bench.threads.count(); worker++) {
            bench.threads.threads().execute(() -> awaitQuietly(goOn));
        }
        interact(
                () -> {
                    bench.desk.locate(copy);
                    bench.desk.open(other);
                });
        until(() -> path().equals(other));
        goOn.countDown();
        until(() -> bench.desk.locatingProperty().get() == null);
        assertEquals(images, bench.workspace.project().data().location());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @DisplayName("a damaged project is not opened and not overwritten; the present one stays")
    void damaged() throws Exception {
        Path present = path();
        Path broken = Files.createDirectories(bench.home.resolve("projects").resolve("broken"));
        byte[] content = "{ \"format\" : \"kernelglass-project\", \"version\"".getBytes();
        Files.write(broken.resolve("project.json"), content);
        bench.chooser.next = Optional.of(broken);
        press(KeyCode.CONTROL, KeyCode.O).release(KeyCode.O, KeyCode.CONTROL);
        until(() -> lookup("#problem").query().isVisible());
        assertTrue(problem().contains("project.json is not valid JSON"), problem());
        assertEquals(present, path());
        push(KeyCode.DELETE);
        interact(() -> bench.desk.close());
        assertArrayEquals(content, Files.readAllBytes(broken.resolve("project.json")));
    }

    @Test
    @DisplayName("a new project from a template begins empty and is remembered as the latest")
    void create() throws Exception {
        Path path = bench.home.resolve("projects").resolve("mine");
        bench.chooser.next = Optional.of(path);
        interact(() -> bench.desk.create(path, "lenet5"));
        until(() -> path().equals(path));
        assertEquals("mine", lookup("#project-name").queryAs(MenuButton.class).getText());
        assertEquals("", bench.workspace.project().data().location());
        assertEquals(Optional.empty(), bench.workspace.undoableProperty().get());
        bench.keeperThread.threads().submit(() -> {}).get();
        assertEquals(path, bench.projects.settings().recent().get(0));
    }

    @Test
    @DisplayName("Save as goes on with the copy; an edit made just before is in both")
    void saveAs() throws Exception {
        Path first = path();
        int before = layersInFile();
        Path copy = bench.home.resolve("projects").resolve("copy");
        bench.chooser.next = Optional.of(copy);
        push(KeyCode.DELETE);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S)
                .release(KeyCode.S, KeyCode.SHIFT, KeyCode.CONTROL);
        until(() -> path().equals(copy));
        push(KeyCode.DELETE);
        until(() -> layersIn(copy) == before - 2);
        assertEquals(before - 1, layersIn(first));
        bench.chooser.next = Optional.of(first);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S)
                .release(KeyCode.S, KeyCode.SHIFT, KeyCode.CONTROL);
        until(() -> lookup("#problem").query().isVisible());
        assertTrue(problem().startsWith("A project stands in"), problem());
        assertEquals(before - 1, layersIn(first));
    }

    @Test
    @DisplayName("moved images are found again where all of a run's images are there")
    void locate() throws Exception {
        bench.trainer.mayEnd.countDown();
        pressTrain();
        until(() -> lookup("#status-run").queryAs(Label.class).getText().contains(" left "));
        clickOn("#run-stop");
        until(() -> !bench.workspace.runStarter().alive().getValue());
        Path images = Path.of(bench.workspace.project().data().location());
        Path moved = images.resolveSibling("moved");
        Files.move(images, moved);
        Path partly = copyWithoutOne(moved, images.resolveSibling("partly"));
        interact(() -> bench.desk.locate(partly));
        until(() -> lookup("#problem").query().isVisible());
        assertTrue(problem().startsWith("1 of the run's 100 images are not in"), problem());
        assertEquals(images.toString(), bench.workspace.project().data().location());
        interact(() -> bench.desk.locate(moved));
        until(() -> bench.workspace.project().data().location().equals(moved.toString()));
        until(() -> bench.workspace.dataset().stateProperty().get() instanceof DatasetState.Known);
        ImageIndex index = bench.workspace.dataset().known().orElseThrow().index();
        assertEquals(100, index.images().size());
        assertFalse(lookup("#problem").query().isVisible());
        clickOn("#edit-undo");
        assertEquals(images.toString(), bench.workspace.project().data().location());
    }

    private static Path copyWithoutOne(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("7.png"))
                    .forEach(file -> copy(file, to.resolve(from.relativize(file))));
        }
        return to;
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
