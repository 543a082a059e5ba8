package org.kernelglass.ui.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.experiment.CandidateRow;
import org.kernelglass.network.LayerStack;
import org.kernelglass.workflow.LiveExperiment;

@DisplayName("A sweep in the window")
class SweepWindowTest extends LabWindow {

    private void setUp() {
        awaitData();
        interact(
                () -> {
                    workspace.experiments().vary("0.kernel", "3");
                    workspace.experiments().vary("0.filters", "32");
                });
        type("#vary-0-kernel", "3, 5");
        type("#vary-0-filters", "8..32:log:2");
    }

    private void type(String id, String text) {
        clickOn(id);
        interact(() -> lookup(id).queryAs(TextField.class).clear());
        write(text);
    }

    private void start() {
        LiveExperiment before = workspace.experiments().liveProperty().get();
        await(() -> !lookup("#lab-start").queryButton().isDisabled());
        clickOn("#lab-start");
        // it may be over before anybody looks
        await(() -> workspace.experiments().liveProperty().get() != before);
        await(() -> board().getItems().size() == 4);
    }

    @Test
    @DisplayName("says what is wrong with values as they are typed, and what they come to")
    void checked() {
        setUp();
        await(() -> says("#lab-outlook", "4 candidates · 12 trainings"));
        clickOn("#lab-mode-halving");
        // all four begin; the two best and the baseline go on
        await(() -> says("#lab-outlook", "4 candidates · 21 trainings"));
        clickOn("#lab-mode-grid");
        type("#lab-sweep-folds", "5");
        await(() -> says("#lab-outlook", "4 candidates · 60 trainings"));
        type("#lab-runs", "7");
        await(() -> says("#lab-outlook", "4 candidates · 7 trainings"));
        type("#lab-runs", "");
        type("#lab-sweep-folds", "");
        await(() -> says("#lab-outlook", "4 candidates · 12 trainings"));
        type("#vary-0-kernel", "3, 5, x");
        await(() -> says("#vary-problem-0-kernel", "x"));
        await(() -> lookup("#lab-start").queryButton().isDisabled());
        type("#vary-0-kernel", "3");
        await(() -> says("#vary-problem-0-kernel", "One value alone"));
        await(() -> says("#lab-outlook", "2 candidates · 6 trainings"));
        type("#vary-0-kernel", "3, 5, 19");
        await(() -> says("#lab-outlook", "6 candidates"));
        type("#lab-seeds", "0");
        await(() -> says("#lab-problem-seeds", "Seeds"));
        await(() -> lookup("#lab-start").queryButton().isDisabled());
    }

    @Test
    @DisplayName("grows trial by trial, stops, and comes to the same table when it is resumed")
    void stoppedAndResumed() {
        setUp();
        start();
        assertFalse(workspace.runStarter().canStart().getValue(), "one network learns at a time");
        interact(() -> workspace.runStarter().start());
        assertFalse(workspace.runStarter().alive().getValue());
        assertEquals(
                "lab.problem.experiment-at-work",
                workspace.problemProperty().get().problem().key());
        trainer.allow(1);
        await(() -> trials() == 1);
        trainer.allow(4);
        await(() -> trials() == 5);
        clickOn("#lab-stop");
        await(() -> !alive());
        await(() -> says("#lab-state", "Stopped after 5 of 12"));
        trainer.allow(100);
        clickOn("#lab-resume");
        await(() -> !alive() && trials() == 12);
        List<String> resumed = table();
        clickOn("#lab-new");
        clickOn("#lab-new-sweep");
        start();
        await(() -> !alive() && trials() == 12);
        assertEquals(resumed, table());
        assertEquals(2, lookup("#lab-list").queryListView().getItems().size());
        assertTrue(workspace.runStarter().canStart().getValue());
    }

    private List<String> table() {
        return board().getItems().stream()
                .map(
                        row ->
                                row.candidate().text()
                                        + row.accuracy()
                                        + row.standing()
                                        + row.parameters())
                .toList();
    }

    @Test
    @DisplayName("opens an earlier experiment, asks it for more, and gives a candidate back")
    void extended() throws Exception {
        setUp();
        trainer.allow(100);
        start();
        await(() -> !alive() && trials() == 12);
        Path experiments = workspace.folderProperty().get().resolve("experiments");
        try (Stream<Path> all = Files.list(experiments)) {
            assertEquals(List.of("0001-sweep"), all.map(p -> p.getFileName().toString()).toList());
        }
        interact(() -> workspace.open(workspace.project(), folder.resolve("elsewhere")));
        await(() -> lookup("#lab-empty-sweep").queryButton().isVisible());
        interact(() -> workspace.open(workspace.project(), experiments.getParent()));
        await(() -> lookup("#lab-list").queryListView().getItems().size() == 1);
        ListView<?> list = lookup("#lab-list").queryListView();
        interact(() -> list.getSelectionModel().select(0));
        await(() -> trials() == 12);
        clickOn("#lab-extend");
        assertEquals("8..32:log:2", lookup("#vary-0-filters").queryAs(TextField.class).getText());
        type("#vary-0-kernel", "3, 5, 7");
        await(() -> says("#lab-outlook", "6 candidates · 18 trainings"));
        await(() -> !lookup("#lab-start").queryButton().isDisabled());
        clickOn("#lab-start");
        await(() -> !alive() && trials() == 18);
        CandidateRow best = board().getItems().get(0);
        LayerStack before = workspace.project().stack();
        interact(() -> board().getSelectionModel().select(0));
        interact(() -> lookup("#lab-use").queryButton().fire());
        assertEquals(best.candidate().setup().stack(), workspace.project().stack());
        interact(() -> workspace.undo());
        assertEquals(before, workspace.project().stack());
    }
}
