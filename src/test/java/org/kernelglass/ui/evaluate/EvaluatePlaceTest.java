package org.kernelglass.ui.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.evaluation.Ranking;
import org.kernelglass.project.PredictionRow;
import org.kernelglass.workflow.EvaluationImages;

@DisplayName("The place Evaluate")
class EvaluatePlaceTest extends EvaluateWindow {

    @Test
    @DisplayName("teaches while nothing is trained, and leads to Train")
    void nothingTrained() throws Exception {
        interact(() -> place.shown());
        until(() -> lookup("#evaluate-empty-train").queryButton().isVisible());
        shoot("empty");
        clickOn("#evaluate-empty-train");
        assertEquals("train", paper.workspace().requestedPlaceProperty().get());
    }

    @Test
    @DisplayName("evaluates the newest run on its validation images, image by image")
    void newestRun() throws Exception {
        paper.train("0001-first");
        paper.train("0002-second");
        interact(() -> place.shown());
        until(() -> evaluated() != null);
        assertEquals("0002-second", evaluated().run().getFileName().toString());
        assertEquals(EvaluationImages.VALIDATION, evaluated().on());
        List<PredictionRow> rows = evaluated().rows();
        assertEquals(rows.size(), evaluated().assessment().images());
        long right =
                rows.stream()
                        .filter(row -> Ranking.first(row.probabilities()) == row.label())
                        .count();
        assertEquals(
                (double) right / rows.size(), evaluated().assessment().accuracy().value(), 1e-12);
        assertEquals("Test split looked at once", text("#evaluate-looks"));
    }

    @Test
    @DisplayName("looks at the test split only when asked, and counts each look")
    void testSplit() throws Exception {
        openTrained();
        int before = model().testLooks();
        clickOn("#evaluate-on-test");
        until(() -> evaluated() != null && evaluated().on().equals(EvaluationImages.TEST));
        assertEquals(before + 1, model().testLooks());
        assertEquals("Test split looked at 2 times", text("#evaluate-looks"));
        clickOn("#evaluate-on-validation");
        until(() -> evaluated() != null && evaluated().on().equals(EvaluationImages.VALIDATION));
        assertEquals(before + 1, model().testLooks());
    }

    @Test
    @DisplayName("follows the disk: a new run can be chosen, a deleted one is gone")
    void live() throws Exception {
        openTrained();
        Path first = model().runProperty().get();
        Path second = paper.train("0002-second");
        until(() -> model().runs().folders().contains(second));
        assertEquals(first, model().runProperty().get());
        paper.workspace().useCases().runs().delete(paper.folder(), first);
        until(() -> second.equals(model().runProperty().get()));
        until(() -> evaluated() != null && evaluated().run().equals(second));
        paper.workspace().useCases().runs().delete(paper.folder(), second);
        until(() -> model().runProperty().get() == null);
        assertNull(evaluated());
        assertTrue(lookup("#evaluate-empty-train").queryButton().isVisible());
    }

    @Test
    @DisplayName("evaluates another folder by the names of its classes, and its test split not")
    void otherFolder() throws Exception {
        openTrained();
        int looks = model().testLooks();
        Path other = Files.createTempDirectory(root, "other");
        Path circles = Files.createDirectories(other.resolve("circle"));
        Files.createDirectories(other.resolve("zebra"));
        for (int image = 0; image < 3; image++) {
            Path from = paper.pictures().resolve("circle").resolve("image-" + image + ".png");
            Files.copy(from, circles.resolve("mine-" + image + ".png"));
            Path unknown = paper.pictures().resolve("square").resolve("image-" + image + ".png");
            Files.copy(unknown, other.resolve("zebra").resolve("mine-" + image + ".png"));
        }
        interact(() -> model().evaluate(new EvaluationImages.InFolder(other)));
        until(() -> evaluated() != null);
        assertEquals(3, evaluated().rows().size());
        assertEquals(List.of("zebra"), evaluated().unknownClasses());
        assertEquals(looks, model().testLooks());
        assertTrue(text("#evaluate-on").startsWith("3 images in " + other));
        String notes =
                lookup("#evaluate-notes .label").queryAll().stream()
                        .map(label -> ((Labeled) label).getText())
                        .collect(Collectors.joining("\n"));
        assertTrue(notes.contains("The network does not know the class 'zebra'"), notes);
        assertTrue(notes.contains("the figures flatter it"), notes);
        assertTrue(lookup("#evaluate-figure-macro-recall").tryQuery().isPresent());
        shoot("folder");
    }

    @Test
    @DisplayName("says why a run cannot be evaluated, and tries again when asked")
    void failure() throws Exception {
        Path run = paper.train("0001-first");
        // what was kept of the validation images would need neither pictures nor network
        Files.delete(run.resolve("predictions").resolve("validation.csv"));
        Path hidden = Files.move(paper.pictures(), root.resolve("hidden-" + run.hashCode()));
        interact(() -> place.shown());
        until(() -> model().failureProperty().get() != null);
        settle();
        String said = text("#evaluate-failure");
        assertTrue(said.contains(paper.pictures().toString()), said);
        String hint = text("#evaluate-failure-hint");
        assertTrue(hint.startsWith("Put the images back, or show with “Locate"), hint);
        shoot("failure");
        Files.move(hidden, paper.pictures());
        clickOn("#evaluate-again");
        until(() -> evaluated() != null);
    }
}
