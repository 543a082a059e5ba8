package org.kernelglass.ui.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.experiment.Standing;
import org.kernelglass.message.Message;
import org.kernelglass.network.StackReport;
import org.kernelglass.training.RunTrainer;

@DisplayName("A sweep in the window that the engine really trains")
class RealSweepTest extends LabWindow {

    private static final int EPOCHS = 10;

    @Override
    protected Optional<RunTrainer> trainings() {
        return Optional.empty();
    }

    /** Each class is lighter than the one before. */
    @Override
    protected int pixel(int label, SplittableRandom random) {
        return label * 80 + random.nextInt(80);
    }

    private void sweep() {
        interact(
                () -> {
                    workspace.experiments().variations().clear();
                    workspace.experiments().vary("0.filters", "4, 8");
                });
        await(() -> lookup("#lab-seeds").tryQuery().isPresent());
        interact(() -> lookup("#lab-seeds").queryAs(TextField.class).setText("2"));
        await(() -> says("#lab-outlook", "2 candidates · 4 trainings"));
        clickOn("#lab-start");
        await(() -> alive() || trials() == 4);
        await(() -> !alive() && trials() == 4);
    }

    private List<String> table() {
        return board().getItems().stream()
                .map(row -> row.candidate().text() + " " + row.accuracy() + " " + row.standing())
                .toList();
    }

    @Test
    @DisplayName("fills the table with what the networks can do, the same when it is done again")
    void swept() throws Exception {
        awaitData();
        interact(
                () ->
                        workspace.editPlan(
                                Message.of("train.edit", "epochs"),
                                null,
                                plan -> plan.withEpochs(EPOCHS)));
        sweep();
        board().getItems()
                .forEach(
                        row -> {
                            double accuracy = row.accuracy().value();
                            assertTrue(accuracy > 0.6 && accuracy <= 1, "learned: " + accuracy);
                            assertEquals(
                                    StackReport.of(
                                                    row.candidate().setup().stack(),
                                                    workspace
                                                            .project()
                                                            .data()
                                                            .preprocessing()
                                                            .shape(),
                                                    3)
                                            .total()
                                            .parameters(),
                                    row.parameters());
                        });
        assertEquals(
                1,
                board().getItems().stream()
                        .filter(row -> row.standing() == Standing.BASELINE)
                        .count());
        await(() -> lookup("#lab-effect-0-filters").tryQuery().isPresent());
        assertTrue(says("#lab-effect-0-filters .label", "0.filters = "));
        screenshot("experiments-real-light");
        List<String> first = table();
        sweep();
        assertEquals(2, lookup("#lab-list").queryListView().getItems().size());
        assertEquals(first, table());
    }
}
