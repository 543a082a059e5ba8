package org.kernelglass.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.inspection.Mute;
import org.kernelglass.network.MutePoint;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.training.RunControl;
import org.kernelglass.workflow.FilterRanking;
import org.kernelglass.workflow.MuteFilters.Muted;
import org.kernelglass.workflow.RankedFilter;
import org.kernelglass.workflow.RunImages;
import org.kernelglass.workflow.RunWatch;

@DisplayName("Muting filters")
class MuteTest extends InspectWindow {

    private FilterRanking ranking() {
        return paper.workspace()
                .useCases()
                .rank()
                .rank(
                        model().networkProperty().get(),
                        Optional.of("0"),
                        RunWatch.NOBODY,
                        new RunControl());
    }

    @Test
    @DisplayName("ranks them by what breaks without each, class by class")
    void ranks() throws Exception {
        openTrained();
        layer(0);
        tab("mute");
        clickOn("#inspect-mute-rank");
        TableView<?> table = lookup("#inspect-mute-table").queryTableView();
        until(() -> text("#inspect-mute-summary").startsWith("With all filters"));
        assertEquals(32, table.getItems().size());
        FilterRanking ranking = ranking();
        List<String> numbers =
                ranking.filters().stream().map(one -> Integer.toString(one.filter())).toList();
        assertEquals(numbers, column(table, 1).stream().map(name -> name.split(" ")[0]).toList());
        interact(() -> table.getSelectionModel().select(0));
        settle();
        RankedFilter first = ranking.filters().get(0);
        assertEquals("Without filter " + first.filter(), text("#inspect-effect-title"));
        TableView<?> effect = lookup("#inspect-effect-table").queryTableView();
        assertEquals(
                "%.1f%%".formatted((ranking.whole().accuracy() + first.accuracyChange()) * 100),
                cell(effect, 0, 2));
        assertEquals(2 + 3, effect.getItems().size());
        shoot("mute");
    }

    @Test
    @DisplayName("mutes ticked filters together, and the whole layer, on the validation images")
    void together() throws Exception {
        openTrained();
        layer(0);
        tab("mute");
        TableView<?> table = lookup("#inspect-mute-table").queryTableView();
        until(() -> table.getItems().size() == 32);
        assertTrue(lookup("#inspect-mute-ticked").queryButton().isDisabled());
        clickOn(table);
        interact(() -> table.getSelectionModel().select(3));
        type(KeyCode.SPACE);
        type(KeyCode.DOWN, KeyCode.SPACE);
        settle();
        clickOn("#inspect-mute-ticked");
        until(() -> text("#inspect-effect-title").equals("Without 2 filters: 3, 4"));
        Muted muted = muted(Set.of(3, 4));
        TableView<?> effect = lookup("#inspect-effect-table").queryTableView();
        assertEquals("%.1f%%".formatted(muted.without().accuracy() * 100), cell(effect, 0, 2));
        assertEquals("%.4f".formatted(muted.without().loss()), cell(effect, 1, 2));
        clickOn("#inspect-mute-layer");
        until(() -> text("#inspect-effect-title").equals("Without the whole layer"));
        assertEquals("%.4f".formatted(muted(Set.of()).without().loss()), cell(effect, 1, 2));
        assertFalse(text("#inspect-effect-images").contains("step"));
    }

    @Test
    @DisplayName("keeps ranking and ticks with their layer until another network comes")
    void otherLayer() throws Exception {
        openTrained();
        layer(0);
        tab("mute");
        clickOn("#inspect-mute-rank");
        until(() -> text("#inspect-mute-summary").startsWith("With all filters"));
        TableView<?> table = lookup("#inspect-mute-table").queryTableView();
        clickOn(table);
        interact(() -> table.getSelectionModel().select(0));
        type(KeyCode.SPACE);
        settle();
        String ticked = text("#inspect-remove-count");
        List<String> order = column(table, 1);
        List<ProgramStep.Single> layers =
                MutePoint.mutable(model().networkProperty().get().program());
        String classes = layers.get(layers.size() - 1).layerId();
        interact(() -> model().layerIdProperty().set(classes));
        settle();
        assertEquals("Not ranked yet. Space ticks a filter.", text("#inspect-mute-summary"));
        assertEquals("0 of 3 ticked", text("#inspect-remove-count"));
        layer(0);
        tab("mute");
        assertTrue(text("#inspect-mute-summary").startsWith("With all filters"));
        assertEquals(ticked, text("#inspect-remove-count"));
        assertEquals(order, column(table, 1));
        var same = model().networkProperty().get();
        interact(() -> model().networkProperty().set(null));
        interact(() -> model().networkProperty().set(same));
        layer(0);
        assertEquals("Not ranked yet. Space ticks a filter.", text("#inspect-mute-summary"));
        assertEquals("0 of 32 ticked", text("#inspect-remove-count"));
    }

    private Muted muted(Set<Integer> channels) {
        try (RunImages images =
                paper.workspace()
                        .useCases()
                        .inspect()
                        .images(
                                model().networkProperty().get().run().orElseThrow(),
                                RunWatch.NOBODY,
                                new RunControl())) {
            return paper.workspace()
                    .useCases()
                    .mute()
                    .mute(
                            model().networkProperty().get(),
                            images,
                            new Mute(model().layerIdProperty().get(), channels),
                            RunWatch.NOBODY,
                            new RunControl());
        }
    }

    @Test
    @DisplayName("works on a network that learns, which then cannot lose filters")
    void learning() throws Exception {
        paper.trainer().waiting();
        interact(() -> paper.workspace().runStarter().start());
        until(
                () ->
                        paper.workspace().runProperty().get() != null
                                && paper.workspace().runProperty().get().subject().isPresent());
        interact(() -> place.shown());
        until(() -> model().passageProperty().get() != null);
        assertTrue(model().networkProperty().get().run().isEmpty());
        layer(0);
        tab("mute");
        clickOn("#inspect-mute-layer");
        until(() -> text("#inspect-effect-title").equals("Without the whole layer"));
        assertTrue(text("#inspect-effect-images").contains("after step 120"));
        TableView<?> table = lookup("#inspect-mute-table").queryTableView();
        clickOn(table);
        interact(() -> table.getSelectionModel().select(0));
        type(KeyCode.SPACE);
        until(() -> lookup("#inspect-remove-obstacle").query().isVisible());
        assertTrue(text("#inspect-remove-obstacle").contains("stop the run"));
        assertTrue(lookup("#inspect-remove").queryButton().isDisabled());
    }
}
