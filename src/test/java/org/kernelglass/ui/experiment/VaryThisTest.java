package org.kernelglass.ui.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.experiment.Purpose;
import org.kernelglass.training.PlanDraft;
import org.kernelglass.ui.base.Place;
import org.kernelglass.ui.base.WindowAction;
import org.kernelglass.ui.design.DesignPlace;
import org.kernelglass.ui.live.AdvicePanel;
import org.kernelglass.ui.train.TrainPlace;
import org.kernelglass.ui.workspace.ExperimentStarter;
import org.kernelglass.ui.workspace.Variation;

@DisplayName("From where a setting stands to an experiment")
class VaryThisTest extends LabWindow {

    private DesignPlace design;

    @Override
    protected Parent around(Place shown) {
        design = new DesignPlace(workspace);
        SplitPane above = new SplitPane(design.view(), new TrainPlace(workspace).view());
        SplitPane below = new SplitPane(shown.view(), new AdvicePanel(workspace).view());
        SplitPane all = new SplitPane(above, below);
        all.setOrientation(Orientation.VERTICAL);
        all.setDividerPositions(0.55);
        above.setDividerPositions(0.7);
        return all;
    }

    @Test
    @DisplayName("a button beside a setting, or a key in it, takes it up in the next sweep")
    void varied() {
        awaitData();
        clickOn("#design-place .layer-card");
        await(() -> lookup("#vary-this-filters").tryQuery().isPresent());
        interact(() -> lookup("#vary-this-filters").queryButton().fire());
        assertEquals(ExperimentStarter.PLACE, workspace.requestedPlaceProperty().get());
        await(() -> lookup("#vary-0-filters").tryQuery().isPresent());
        assertEquals("32", lookup("#vary-0-filters").queryAs(TextField.class).getText());
        interact(() -> lookup("#plan-rate").query().requestFocus());
        press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.V)
                .release(KeyCode.V, KeyCode.SHIFT, KeyCode.SHORTCUT);
        await(() -> lookup("#vary-lr").tryQuery().isPresent());
        WindowAction kind =
                design.actions().stream()
                        .filter(action -> action.id().equals("design.vary-kind"))
                        .findFirst()
                        .orElseThrow();
        interact(kind.run());
        await(() -> lookup("#vary-0").tryQuery().isPresent());
        assertEquals(
                List.of("0.filters", "lr", "0"),
                workspace.experiments().variations().stream().map(Variation::target).toList());
        assertTrue(lookup("#vary-this-seed").tryQuery().isEmpty(), "the seed is no setting");
    }

    @Test
    @DisplayName("a run that overfits has a button that measures the remedies")
    void remedies() {
        awaitData();
        interact(
                () ->
                        workspace.editPlan(
                                org.kernelglass.message.Message.of("train.edit", "epochs"),
                                null,
                                plan -> PlanDraft.change(plan, draft -> draft.epochs = 16)));
        interact(() -> workspace.runStarter().start());
        await(() -> workspace.runStarter().alive().getValue());
        interact(() -> workspace.experiments().ask(Purpose.KFOLD));
        await(() -> says(".lab-footer .label", "A run is at work"));
        trainer.allow(1);
        await(() -> !workspace.runStarter().alive().getValue());
        await(() -> lookup("#remedies-measure").tryQuery().isPresent());
        await(() -> !lookup("#remedies-measure").queryButton().isDisabled());
        trainer.allow(100);
        interact(() -> lookup("#remedies-measure").queryButton().fire());
        await(() -> !alive() && lookup("#lab-remedies").tryQuery().isPresent());
        await(() -> board().getItems().stream().noneMatch(row -> Double.isNaN(row.gap())));
        assertEquals(
                workspace.project().plan().seed(),
                board().getItems().get(0).candidate().setup().plan().seed());
    }
}
