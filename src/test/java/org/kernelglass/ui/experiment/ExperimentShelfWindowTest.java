package org.kernelglass.ui.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.experiment.Purpose;
import org.kernelglass.project.HoldingProcess;
import org.kernelglass.ui.base.Place;
import org.kernelglass.ui.evaluate.EvaluatePlace;
import org.kernelglass.workflow.LiveExperiment;

@DisplayName("What is done with experiments that are kept")
class ExperimentShelfWindowTest extends LabWindow {

    private static final String RUN_AT_WORK = "A run is at work, and one network learns at a time.";

    private static final String ELSEWHERE =
            "Another process carries this experiment out. Wait for its end, or stop it there.";

    private SplitPane window;

    @Override
    protected Parent around(Place shown) {
        window = new SplitPane(shown.view());
        return window;
    }

    private Path experiments() {
        return workspace.folderProperty().get().resolve("experiments");
    }

    private ListView<?> list() {
        return lookup("#lab-list").queryListView();
    }

    private void crossValidate(int folds) {
        interact(() -> workspace.experiments().ask(Purpose.KFOLD));
        interact(
                () ->
                        lookup("#lab-folds")
                                .queryAs(javafx.scene.control.TextField.class)
                                .setText(Integer.toString(folds)));
        await(() -> says("#lab-outlook", folds + " trainings"));
        await(() -> !lookup("#lab-start").queryButton().isDisabled());
        interact(() -> lookup("#lab-start").queryButton().fire());
    }

    @Test
    @DisplayName("one goes to the trash when a question is answered, not while it runs, and back")
    void deleted() {
        awaitData();
        crossValidate(3);
        await(() -> alive() && lookup("#lab-delete").tryQuery().isPresent());
        await(() -> lookup("#lab-delete").queryButton().isDisabled());
        assertFalse(action("experiments.delete"));
        trainer.allow(3);
        await(() -> !alive() && trials() == 3);
        Path folder = experiments().resolve("0001-kfold");
        clickOn("#lab-delete");
        await(() -> lookup("#question-do").tryQuery().isPresent());
        await(() -> says(".question .label", "0001-kfold goes to the trash of the project"));
        assertTrue(says(".question .label", "3 trainings, its folds"));
        assertTrue(Files.exists(folder), "nothing before the answer");
        clickOn("#question-do");
        await(() -> list().getItems().isEmpty());
        assertFalse(Files.exists(folder));
        clickOn("#lab-put-back");
        await(() -> list().getItems().size() == 1);
        await(() -> trials() == 3);
    }

    private boolean action(String id) {
        return place.actions().stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow()
                .enabled()
                .getValue();
    }

    @Test
    @DisplayName(
            "none is resumed, extended or begun while a run is at work, and the button says so")
    void busy() {
        awaitData();
        crossValidate(3);
        trainer.allow(1);
        await(() -> alive() && trials() == 1);
        interact(() -> workspace.experiments().stop());
        await(() -> !alive() && !lookup("#lab-resume").queryButton().isDisabled());
        interact(() -> workspace.runStarter().start());
        await(() -> workspace.runStarter().alive().getValue());
        await(() -> lookup("#lab-resume").queryButton().isDisabled());
        assertTrue(lookup("#lab-extend").queryButton().isDisabled());
        assertFalse(action("experiments.resume"));
        moveTo("#lab-resume-why");
        await(() -> explained(RUN_AT_WORK));
        interact(() -> workspace.experiments().ask(Purpose.KFOLD));
        await(() -> lookup("#lab-start").queryButton().isDisabled());
        moveTo("#lab-start-why");
        await(() -> explained(RUN_AT_WORK));
        trainer.allow(1);
        await(() -> !workspace.runStarter().alive().getValue());
        await(() -> !lookup("#lab-start").queryButton().isDisabled());
    }

    @Test
    @DisplayName("a cross-validation leads to the labels that it suspects, not to those of another")
    void suspects() throws Exception {
        awaitData();
        trainer.allow(5);
        crossValidate(3);
        await(() -> !alive() && trials() == 3);
        crossValidate(2);
        await(() -> !alive() && trials() == 2);
        interact(() -> list().getSelectionModel().select(1));
        await(() -> trials() == 3 && lookup("#lab-suspects").tryQuery().isPresent());
        interact(() -> lookup("#lab-suspects").queryButton().fire());
        assertEquals("evaluate/suspects", workspace.requestedPlaceProperty().get());
        interact(
                () -> {
                    EvaluatePlace evaluate = new EvaluatePlace(workspace);
                    window.getItems().add(evaluate.view());
                    evaluate.shown();
                    evaluate.show("suspects");
                });
        await(() -> says("#suspects-source", "0001-kfold"));
        await(() -> !lookup("#suspects-list").queryListView().getItems().isEmpty());
        String said = lookup("#lab-suspects-said").queryAs(Labeled.class).getText();
        int images = lookup("#suspects-list").queryListView().getItems().size();
        assertTrue(said.startsWith(images + " images are taken"), said + " against " + images);
        screenshot("experiments-suspects-light");
    }

    @Test
    @DisplayName("a cross-validation says which folds are without a class")
    void absent() throws Exception {
        awaitData();
        for (int image = 1; image < 80; image++) {
            Files.delete(folder.resolve("images").resolve("light").resolve(image + ".png"));
        }
        interact(() -> workspace.dataset().rescan(workspace.project()));
        awaitData();
        trainer.allow(3);
        crossValidate(3);
        await(() -> !alive() && trials() == 3);
        await(() -> says("#lab-absent .label", "'light' was held out in the 2 folds "));
        assertFalse(says("#lab-absent .label", "'grey'"));
        screenshot("experiments-absent-light");
    }

    @Test
    @DisplayName(
            "one that another process carries out is at work there: it can neither be resumed,"
                    + " extended nor deleted, until that process ends")
    void atWorkElsewhere() throws Exception {
        awaitData();
        crossValidate(3);
        trainer.allow(1);
        await(() -> alive() && trials() == 1);
        interact(() -> workspace.experiments().stop());
        await(() -> !alive() && says("#lab-state", "Stopped after 1 of 3"));
        try (HoldingProcess other = HoldingProcess.of(experiments().resolve("0001-kfold"))) {
            interact(() -> place.shown());
            await(() -> says("#lab-state", "At work in another process: 1 of 3"));
            assertTrue(says(".lab-list .label", "k-fold · at work elsewhere, 1 of 3"));
            for (String button : List.of("#lab-resume", "#lab-extend", "#lab-delete")) {
                assertTrue(lookup(button).queryButton().isDisabled(), button);
                moveTo(button + "-why");
                await(() -> explained(ELSEWHERE));
                moveTo("#lab-name");
                await(() -> !explained(ELSEWHERE));
            }
            assertFalse(action("experiments.resume"));
            assertFalse(action("experiments.delete"));
            assertTrue(other.isAlive());
        }
        await(() -> says("#lab-state", "Stopped after 1 of 3"));
        assertFalse(lookup("#lab-resume").queryButton().isDisabled());
        assertFalse(lookup("#lab-delete").queryButton().isDisabled());
        assertTrue(action("experiments.resume"));
    }

    @Test
    @DisplayName("what another process has done of one shows when the tab is looked at again")
    void elsewhere() throws Exception {
        awaitData();
        crossValidate(3);
        trainer.allow(1);
        await(() -> alive() && trials() == 1);
        interact(() -> workspace.experiments().stop());
        await(() -> !alive() && says("#lab-state", "Stopped after 1 of 3"));
        trainer.allow(2);
        Path folder = experiments().resolve("0001-kfold");
        LiveExperiment other =
                LiveExperiment.start(
                        folder,
                        workspace.background().threads(),
                        (watch, control) ->
                                workbench
                                        .experiments()
                                        .resume(folder, Optional.empty(), watch, control));
        await(other::over);
        assertEquals(1, trials(), "nobody has looked yet");
        interact(() -> place.shown());
        await(() -> trials() == 3 && says("#lab-state", "All 3 trainings are done"));
    }
}
