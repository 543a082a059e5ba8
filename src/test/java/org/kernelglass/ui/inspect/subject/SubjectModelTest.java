package org.kernelglass.ui.inspect.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.ui.WindowTest;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.ui.runs.PaperProject;
import org.kernelglass.workflow.SampleImage;

@DisplayName("What is looked into")
class SubjectModelTest extends WindowTest {

    @TempDir static Path root;

    private PaperProject paper;
    private InspectModel model;
    private SubjectModel subject;

    @Override
    protected Parent root() throws Exception {
        paper = new PaperProject(Files.createTempDirectory(root, "paper"));
        model = new InspectModel(paper.workspace());
        subject = new SubjectModel(model);
        return new Pane();
    }

    @AfterEach
    void close() {
        paper.close();
    }

    private void open() throws Exception {
        interact(subject::refresh);
        until(() -> !subject.samples().isEmpty());
        paper.threads().hold();
    }

    private void give(String picture) {
        Path file = paper.pictures().resolve("stripe").resolve(picture);
        interact(() -> subject.show(file));
    }

    private String shown() {
        return model.imageProperty().get().name();
    }

    @Test
    @DisplayName("is the picture that was given last, however long each takes to be read")
    void lastGiven() throws Exception {
        paper.train("0001-first");
        open();
        give("image-3.png");
        give("image-4.png");
        paper.threads().doNewest();
        settle();
        assertEquals("image-4.png", shown());
        paper.threads().doOldest();
        settle();
        assertEquals("image-4.png", shown());
    }

    @Test
    @DisplayName("is the image that was chosen while a picture was read")
    void chosenSince() throws Exception {
        paper.train("0001-first");
        open();
        give("image-3.png");
        SampleImage other = subject.samples().get(2);
        interact(() -> model.imageProperty().set(other));
        paper.threads().doOldest();
        settle();
        assertSame(other, model.imageProperty().get());
    }

    @Test
    @DisplayName("is the picture that was given before the run's own images were there")
    void givenEarly() throws Exception {
        paper.train("0001-first");
        interact(subject::refresh);
        until(() -> model.networkProperty().get() != null);
        until(() -> !subject.samples().isEmpty());
        interact(() -> model.imageProperty().set(null));
        paper.threads().hold();
        give("image-3.png");
        interact(() -> model.imageProperty().set(subject.samples().get(0)));
        paper.threads().doOldest();
        settle();
        assertEquals("image-3.png", shown());
    }

    @Test
    @DisplayName("is the picture that was given while the chosen network was read, to that network")
    void givenBetween() throws Exception {
        Path first = paper.train("0001-first");
        paper.train("0002-second");
        open();
        interact(() -> subject.chosenProperty().set(choiceOf(first)));
        give("image-3.png");
        while (paper.threads().held() > 0) {
            paper.threads().doOldest();
            settle();
        }
        assertEquals(first, model.runFolder().orElseThrow());
        assertEquals("image-3.png", shown());
    }

    @Test
    @DisplayName("is no network where the chosen one cannot be read, and again where one can")
    void unreadable() throws Exception {
        Path first = paper.train("0001-first");
        Path damaged = paper.train("0002-second");
        interact(subject::refresh);
        until(() -> !subject.samples().isEmpty());
        NetworkChoice sound = choiceOf(first);
        interact(() -> subject.chosenProperty().set(sound));
        until(() -> !subject.samples().isEmpty());
        Files.write(damaged.resolve("run.json"), new byte[] {1, 2, 3});
        NetworkChoice other = choiceOf(damaged);
        interact(() -> subject.chosenProperty().set(other));
        until(() -> paper.workspace().problemProperty().get() != null);
        assertNull(model.networkProperty().get());
        give("image-3.png");
        assertNull(model.imageProperty().get());
        interact(() -> subject.chosenProperty().set(sound));
        until(() -> !subject.samples().isEmpty());
        assertNotNull(model.networkProperty().get());
    }

    private NetworkChoice choiceOf(Path run) {
        return subject.choices().stream()
                .filter(choice -> isOf(choice, run))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOf(NetworkChoice choice, Path run) {
        return choice instanceof NetworkChoice.Kept kept && kept.folder().equals(run);
    }
}
