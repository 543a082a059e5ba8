package org.kernelglass.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.training.RunControl;
import org.kernelglass.workflow.FilterRanking;
import org.kernelglass.workflow.RankedFilter;
import org.kernelglass.workflow.RunWatch;

@DisplayName("Muting filters")
class MuteTest extends InspectWindow {

    @Test
    @DisplayName("ranks them by what breaks without each, class by class")
    void ranks() throws Exception {
        openTrained();
        interact(
                () ->
                        model().layerIdProperty()
                                .set(
                                        model().networkProperty()
                                                .get()
                                                .program()
                                                .steps()
                                                .get(0)
                                                .layerId()));
        TabPane tabs = lookup("#inspect-tabs").queryAs(TabPane.class);
        interact(
                () ->
                        tabs.getTabs().stream()
                                .filter(tab -> tab.getId().equals("inspect-tab-mute"))
                                .findFirst()
                                .ifPresent(tab -> tabs.getSelectionModel().select(tab)));
        until(() -> lookup("#inspect-mute-rank").tryQuery().isPresent());
        clickOn("#inspect-mute-rank");
        TableView<RankedFilter> table = lookup("#inspect-mute-table").queryTableView();
        until(() -> table.getItems().size() == 32);
        Path run = model().networkProperty().get().run().orElseThrow();
        FilterRanking ranking =
                paper.workspace()
                        .useCases()
                        .rank()
                        .rank(run, Optional.of("0"), RunWatch.NOBODY, new RunControl());
        assertEquals(numbers(ranking.filters()), numbers(table.getItems()));
        interact(() -> table.getSelectionModel().select(0));
        String first = Integer.toString(ranking.filters().get(0).filter());
        assertTrue(text("#inspect-mute-classes").contains("without filter " + first + ":"));
        shoot("mute");
    }

    private static List<Integer> numbers(List<RankedFilter> filters) {
        return filters.stream().map(RankedFilter::filter).toList();
    }
}
