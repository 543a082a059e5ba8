package org.kernelglass.ui.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.message.Message;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunRecord;
import org.kernelglass.project.StackJson;
import org.kernelglass.ui.workspace.MovedDataset;
import org.kernelglass.workflow.EvaluationImages;

@DisplayName("A run that is not evaluated")
class NotEvaluatedTest extends EvaluateWindow {

    /** What was kept of the validation images would need neither pictures nor network. */
    private Path forgetful() throws IOException {
        Path run = paper.train("0001-first");
        for (String split : new String[] {"validation", "test"}) {
            Files.deleteIfExists(kept(run, split));
        }
        return run;
    }

    private static Path kept(Path run, String split) {
        return run.resolve("predictions").resolve(split + ".csv");
    }

    private static RunRecord record(Path run) {
        return RunFolder.read(run, new StackJson(LayerKinds::byId));
    }

    @Test
    @DisplayName("because the engine fails says so, counts no look, and can be tried again")
    void engineFails() throws Exception {
        Path run = forgetful();
        int looks = record(run).testLooks();
        paper.trainer().failPredictions(true);
        interact(() -> place.shown());
        until(() -> model().failureProperty().get() != null);
        String said = text("#evaluate-failure");
        assertTrue(said.contains("the paper is torn"), said);
        assertNull(evaluated());
        assertFalse(Files.exists(kept(run, "validation")));
        assertFalse(lookup("#evaluate-locate").query().isVisible());
        shoot("engine-fails");
        clickOn("#evaluate-on-test");
        until(() -> model().failureProperty().get() != null && !working());
        assertEquals(looks, record(run).testLooks());
        assertEquals(looks, model().testLooks());
        paper.trainer().failPredictions(false);
        clickOn("#evaluate-again");
        until(() -> evaluated() != null);
        assertEquals(EvaluationImages.TEST, evaluated().on());
        assertEquals(looks + 1, record(run).testLooks());
    }

    private boolean working() {
        return model().work().workingProperty().get();
    }

    @Test
    @DisplayName("because that was cancelled keeps and counts nothing, and can be begun again")
    void cancelled() throws Exception {
        Path run = forgetful();
        int looks = record(run).testLooks();
        paper.trainer().holdPredictions(true);
        interact(() -> place.shown());
        until(() -> lookup("#evaluate-work").query().isVisible());
        clickOn("#evaluate-work-cancel");
        until(() -> text("#evaluate-failure").equals("Not evaluated yet."));
        assertFalse(working());
        assertTrue(lookup("#evaluate-again").query().isVisible());
        shoot("cancelled");
        clickOn("#evaluate-on-test");
        until(() -> lookup("#evaluate-work").query().isVisible());
        clickOn("#evaluate-work-cancel");
        until(() -> !working());
        paper.trainer().holdPredictions(false);
        clickOn("#evaluate-on-validation");
        until(() -> evaluated() != null);
        assertEquals(EvaluationImages.VALIDATION, evaluated().on());
        assertEquals(looks, record(run).testLooks());
        assertEquals(looks, model().testLooks());
        assertFalse(Files.exists(kept(run, "test")));
    }

    @Test
    @DisplayName("because its dataset was moved is, once that is located, without being asked")
    void located() throws Exception {
        Path run = forgetful();
        Path moved = Files.move(paper.pictures(), root.resolve("moved-" + run.hashCode()));
        interact(() -> place.shown());
        until(() -> model().failureProperty().get() != null);
        shoot("moved");
        interact(() -> paper.workspace().texts().use(Locale.SIMPLIFIED_CHINESE));
        shoot("moved-chinese");
        interact(() -> paper.workspace().texts().use(Locale.ENGLISH));
        clickOn("#evaluate-locate");
        assertEquals(MovedDataset.LOCATE, paper.workspace().requestedActionProperty().get());
        locate(moved);
        until(() -> evaluated() != null);
        assertEquals(moved, evaluated().dataset());
        assertEquals(moved.toString(), record(run).project().data().location());
    }

    /** What the window does once a person has chosen the folder. */
    private void locate(Path to) {
        interact(
                () ->
                        paper.workspace()
                                .editData(
                                        Message.of("shell.edit.locate"),
                                        null,
                                        data -> data.at(to.toString())));
    }

    @Test
    @DisplayName("where it is said to be moved to a folder without its images stays as it was")
    void locatedWrongly() throws Exception {
        Path run = forgetful();
        String known = record(run).project().data().location();
        Path moved = Files.move(paper.pictures(), root.resolve("moved-" + run.hashCode()));
        Path other = Files.createDirectories(root.resolve("other-" + run.hashCode()));
        Files.createDirectories(other.resolve("circle"));
        Files.copy(
                moved.resolve("circle").resolve("image-0.png"),
                other.resolve("circle").resolve("mine.png"));
        interact(() -> place.shown());
        until(() -> model().failureProperty().get() != null);
        locate(other);
        until(() -> model().failureProperty().get() != null && !working());
        assertTrue(text("#evaluate-failure").contains(known), text("#evaluate-failure"));
        assertEquals(known, record(run).project().data().location());
    }
}
