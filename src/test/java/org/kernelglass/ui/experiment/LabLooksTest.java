package org.kernelglass.ui.experiment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.experiment.Purpose;
import org.kernelglass.ui.base.Looks;

@DisplayName("The looks of experiments")
class LabLooksTest extends LabWindow {

    protected String look() {
        return theme() == Looks.Theme.DARK ? "dark" : "light";
    }

    @Test
    @DisplayName("an empty tab teaches, a set-up shows all its words, a result its pictures")
    void sweep() throws Exception {
        awaitData();
        await(() -> lookup("#lab-empty-kfold").queryButton().isVisible());
        screenshot("experiments-empty-" + look());
        interact(
                () -> {
                    workspace.experiments().vary("0.kernel", "3, 5, 7");
                    workspace.experiments().vary("1", "ReLU, GELU, LeakyReLU");
                    workspace.experiments().vary("lr", "0.01..0.001:log");
                });
        await(() -> lookup("#vary-lr").tryQuery().isPresent());
        screenshot("experiments-setup-" + look());
        await(() -> cutInSetup().isEmpty());
        interact(
                () -> {
                    workspace.experiments().variations().clear();
                    workspace.experiments().vary("0.kernel", "3, 5, 7");
                    workspace.experiments().vary("0.filters", "8, 32");
                });
        trainer.allow(9);
        startWhenReady();
        await(() -> alive() && board().getItems().size() == 6 && trials() == 9);
        screenshot("experiments-running-" + look());
        trainer.allow(9);
        await(() -> !alive() && trials() == 18);
        await(() -> lookup("#lab-effect-0-kernel").tryQuery().isPresent());
        screenshot("experiments-sweep-" + look());
        interact(
                () ->
                        lookup(".lab-scroll")
                                .queryAllAs(javafx.scene.control.ScrollPane.class)
                                .forEach(pane -> pane.setVvalue(0.62)));
        screenshot("experiments-effects-" + look());
        await(() -> says("#lab-verdicts .label", "Holm"));
    }

    @Test
    @DisplayName("folds, a learning curve and remedies have their pictures and tables")
    void others() throws Exception {
        awaitData();
        trainer.allow(1000);
        carryOut(Purpose.KFOLD, 5);
        await(() -> lookup("#lab-fold-table").tryQuery().isPresent());
        screenshot("experiments-kfold-" + look());
        carryOut(Purpose.LEARNING_CURVE, 12);
        await(() -> lookup("#lab-class-curves").tryQuery().isPresent());
        screenshot("experiments-curve-" + look());
        carryOut(Purpose.REMEDIES, 15);
        await(() -> lookup("#lab-verdicts").tryQuery().isPresent());
        screenshot("experiments-remedies-" + look());
        assertTrue(board().getColumns().stream().anyMatch(c -> c.getId().equals("lab-board-gap")));
    }

    /**
     * Labels that show less than they say; words that were just changed show at the next layout.
     */
    private List<String> cutInSetup() {
        return lookup(".lab-setup .label").queryAllAs(Label.class).stream()
                .filter(label -> label.isVisible() && !label.isWrapText())
                .filter(
                        label ->
                                label.lookup(".text") instanceof Text shown
                                        && !shown.getText().equals(label.getText()))
                .map(Label::getText)
                .toList();
    }

    private void carryOut(Purpose purpose, int least) {
        interact(() -> workspace.experiments().ask(purpose));
        startWhenReady();
        await(() -> !alive() && trials() >= least);
    }
}
