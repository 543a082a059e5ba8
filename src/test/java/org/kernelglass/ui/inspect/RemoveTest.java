package org.kernelglass.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.inspection.Subject;
import org.kernelglass.layer.Conv2D;
import org.kernelglass.layer.Dense;
import org.kernelglass.layer.GlobalAveragePool;
import org.kernelglass.layer.LayerKind;
import org.kernelglass.layer.Residual;
import org.kernelglass.network.LayerStack;
import org.kernelglass.network.Pruned;
import org.kernelglass.network.Pruning;
import org.kernelglass.network.StackCompiler;
import org.kernelglass.network.StackLayer;
import org.kernelglass.network.StackReport;
import org.kernelglass.project.Project;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.CheckpointStore.Pointer;
import org.kernelglass.training.RunStart;
import org.kernelglass.ui.workspace.RunStarter;
import org.kernelglass.workflow.InspectedNetwork;

@DisplayName("Removing filters that are not missed")
class RemoveTest extends InspectWindow {

    private LayerStack present() {
        return paper.workspace().project().stack();
    }

    private Button remove() {
        return lookup("#inspect-remove").queryButton();
    }

    private void tick(int... filters) {
        TableView<?> table = lookup("#inspect-mute-table").queryTableView();
        for (int filter : filters) {
            clickOn(table);
            interact(() -> table.getSelectionModel().select(filter));
            type(javafx.scene.input.KeyCode.SPACE);
        }
        settle();
    }

    private Pruned byHand(Set<Integer> filters) {
        InspectedNetwork network = model().networkProperty().get();
        return Pruning.of(
                network.project().stack(),
                network.program().input(),
                3,
                network.weights(),
                model().layerIdProperty().get(),
                filters);
    }

    @Test
    @DisplayName(
            "shows before and after, changes the design in one edit that undo takes back, keeps the"
                    + " smaller network, and trains it further")
    void removes() throws Exception {
        openTrained();
        layer(0);
        tab("mute");
        until(() -> lookup("#inspect-mute-table").queryTableView().getItems().size() == 32);
        assertTrue(remove().isDisabled(), "nothing is ticked");
        tick(1, 5, 6);
        LayerStack whole = present();
        Pruned expected = byHand(Set.of(1, 5, 6));
        clickOn("#inspect-remove");
        until(() -> text("#inspect-effect-title").equals("3 filters removed: 1, 5, 6"));
        TableView<?> effect = lookup("#inspect-effect-table").queryTableView();
        StackReport before =
                StackReport.of(whole, model().networkProperty().get().program().input(), 3);
        StackReport after = StackReport.of(expected.stack(), before.input(), 3);
        assertEquals("Parameters", cell(effect, 2, 0));
        assertEquals("%,d".formatted(before.total().parameters()), cell(effect, 2, 1));
        assertEquals("%,d".formatted(after.total().parameters()), cell(effect, 2, 2));
        assertEquals("Multiply-adds", cell(effect, 3, 0));
        assertEquals("%,d".formatted(after.total().multiplyAdds()), cell(effect, 3, 2));
        assertEquals(4 + 3, effect.getItems().size());
        assertEquals(whole, present(), "nothing is changed before it is wanted");
        shoot("removed");
        clickOn("#inspect-remove-use");
        until(() -> text("#inspect-remove-said").contains("0002-"));
        assertEquals(expected.stack(), present());
        interact(() -> paper.workspace().undo());
        assertEquals(whole, present());
        assertTrue(paper.workspace().undoableProperty().get().isEmpty(), "it was one edit");
        interact(() -> paper.workspace().redo());
        assertEquals(expected.stack(), present());
        Path kept = paper.folder().resolve("runs").resolve("0002-shapes");
        InspectedNetwork smaller = paper.workspace().useCases().inspect().open(kept, Pointer.BEST);
        assertEquals(expected.weights(), smaller.weights());
        trainsFurther(expected.weights());
    }

    /** Removes filters of the first layer and waits for the figures. */
    private void removed(int... filters) throws Exception {
        openTrained();
        layer(0);
        tab("mute");
        until(() -> lookup("#inspect-mute-table").queryTableView().getItems().size() == 32);
        tick(filters);
        clickOn("#inspect-remove");
        until(() -> use().getParent().getParent().isVisible());
    }

    private Button use() {
        return lookup("#inspect-remove-use").queryButton();
    }

    private List<String> runs() {
        String[] names = paper.folder().resolve("runs").toFile().list();
        return java.util.Arrays.stream(names).sorted().toList();
    }

    @Test
    @DisplayName("keeps what was measured while another filter is looked at, and shows it again")
    void lookedAway() throws Exception {
        openTrained();
        layer(0);
        tab("mute");
        clickOn("#inspect-mute-rank");
        until(() -> text("#inspect-mute-summary").startsWith("With all filters"));
        TableView<?> table = lookup("#inspect-mute-table").queryTableView();
        if (remove().isDisabled()) {
            tick(31);
        }
        clickOn("#inspect-remove");
        until(() -> use().getParent().getParent().isVisible());
        String removed = text("#inspect-effect-title");
        assertTrue(removed.contains("removed"), removed);
        assertTrue(lookup("#inspect-remove-show").queryButton().isDisabled(), "it is shown");
        interact(() -> table.getSelectionModel().select(3));
        settle();
        assertTrue(text("#inspect-effect-title").startsWith("Without filter"));
        assertTrue(use().getParent().getParent().isVisible());
        shoot("looked-away");
        clickOn("#inspect-remove-show");
        settle();
        assertEquals(removed, text("#inspect-effect-title"));
        layer(1);
        layer(0);
        tab("mute");
        assertTrue(use().getParent().getParent().isVisible(), "also after another layer");
        assertEquals(removed, text("#inspect-effect-title"));
        clickOn("#inspect-remove-use");
        until(() -> text("#inspect-remove-said").contains("0002-"));
    }

    @Test
    @DisplayName("keeps it once, however often it is asked to while it writes")
    void once() throws Exception {
        removed(1, 5);
        interact(
                () -> {
                    use().fire();
                    assertTrue(use().isDisabled(), "it is being kept");
                    use().fire();
                });
        until(() -> text("#inspect-remove-said").contains("0002-"));
        assertEquals(List.of("0001-first", "0002-shapes"), runs());
    }

    @Test
    @DisplayName("says why it cannot be trained further: not kept yet, or an experiment is at work")
    void busy() throws Exception {
        removed(1, 5);
        assertTrue(further().isDisabled());
        moveTo("#inspect-remove-train-why");
        until(
                () ->
                        explained(
                                "Use the smaller network first: that keeps it as a run, which can be"
                                        + " trained further."));
        clickOn("#inspect-remove-use");
        until(() -> text("#inspect-remove-said").contains("0002-"));
        assertFalse(further().isDisabled());
        paper.trainer().waiting();
        interact(
                () -> paper.workspace().experiments().measureRemedies(paper.workspace().project()));
        until(() -> paper.workspace().experiments().alive().getValue());
        until(() -> further().isDisabled());
        moveTo("#inspect-remove-train-why");
        until(() -> explained("An experiment is at work, and one network learns at a time."));
        interact(() -> paper.workspace().experiments().stop());
        until(() -> !paper.workspace().experiments().alive().getValue());
        until(() -> !further().isDisabled());
    }

    private Button further() {
        return lookup("#inspect-remove-train").queryButton();
    }

    @Test
    @DisplayName("offers nothing of an earlier try while the next is measured")
    void anotherTry() throws Exception {
        removed(1);
        tick(5);
        paper.trainer().hold().hold();
        interact(() -> remove().fire());
        assertFalse(use().getParent().getParent().isVisible());
        assertEquals("What breaks", text("#inspect-effect-title"));
        paper.trainer().hold().letGo();
        until(() -> text("#inspect-effect-title").equals("2 filters removed: 1, 5"));
        assertTrue(use().getParent().getParent().isVisible());
    }

    @Test
    @DisplayName("leaves the design of another project alone that is opened while it writes")
    void otherProject() throws Exception {
        removed(1, 5);
        Project own = paper.workspace().project();
        Path other = paper.folder().resolveSibling("other");
        Button use = use();
        interact(
                () -> {
                    use.fire();
                    paper.workspace().open(own, other);
                });
        until(() -> !use.isDisabled());
        assertEquals(own, paper.workspace().project());
        assertTrue(paper.workspace().undoableProperty().get().isEmpty());
        assertEquals(List.of("0001-first", "0002-shapes"), runs());
    }

    private void trainsFurther(Map<String, Tensor> weights) throws Exception {
        int before = paper.trainer().started();
        clickOn("#inspect-remove-train");
        until(() -> paper.trainer().started() > before);
        assertEquals("train", paper.workspace().requestedPlaceProperty().get());
        RunStart.FromWeights start = (RunStart.FromWeights) paper.trainer().latest().start();
        assertEquals(weights, start.weights());
        until(() -> paper.workspace().runStarter().stateProperty().get() == RunStarter.State.IDLE);
    }

    @Test
    @DisplayName("ticks what the ranking does not miss, up to the loss that a person allows")
    void preselected() throws Exception {
        openTrained();
        layer(0);
        tab("mute");
        clickOn("#inspect-mute-rank");
        until(() -> text("#inspect-mute-summary").startsWith("With all filters"));
        TableView<?> table = lookup("#inspect-mute-table").queryTableView();
        long harmless = column(table, 3).stream().filter(change -> !change.startsWith("+")).count();
        assertEquals(harmless + " of 32 ticked", text("#inspect-remove-count"));
        Spinner<?> most = lookup("#inspect-remove-threshold").queryAs(Spinner.class);
        clickOn(most.getEditor());
        interact(() -> most.getEditor().setText("10"));
        type(javafx.scene.input.KeyCode.ENTER);
        settle();
        assertEquals("31 of 32 ticked", text("#inspect-remove-count"), "one always stays");
        interact(() -> most.getEditor().setText("many"));
        type(javafx.scene.input.KeyCode.ENTER);
        settle();
        assertEquals("31 of 32 ticked", text("#inspect-remove-count"));
        assertEquals("10.0000", most.getEditor().getText());
    }

    @Test
    @DisplayName("says why where the filters' channels are added to others, and where all would go")
    void obstacles() throws Exception {
        openTrained();
        layer(0);
        tab("mute");
        until(() -> lookup("#inspect-mute-table").queryTableView().getItems().size() == 32);
        tick(2);
        assertFalse(lookup("#inspect-remove-obstacle").query().isVisible());
        assertFalse(remove().isDisabled());
        InspectedNetwork summed = summed();
        interact(() -> model().networkProperty().set(summed));
        interact(() -> model().layerIdProperty().set("conv"));
        tab("mute");
        until(() -> lookup("#inspect-mute-table").queryTableView().getItems().size() == 4);
        tick(2);
        until(() -> lookup("#inspect-remove-obstacle").query().isVisible());
        assertNotEquals("", text("#inspect-remove-obstacle"));
        assertTrue(
                text("#inspect-remove-obstacle").contains("all ways of a sum"),
                text("#inspect-remove-obstacle"));
        assertTrue(remove().isDisabled());
        shoot("obstacle");
    }

    private InspectedNetwork summed() {
        InspectedNetwork was = model().networkProperty().get();
        LayerKind conv = Conv2D.DEFAULT.with("filters", "4").with("padding", "same");
        LayerStack stack =
                LayerStack.of(
                        StackLayer.of("conv", conv),
                        new StackLayer(
                                "sum",
                                Residual.DEFAULT,
                                true,
                                List.of(LayerStack.of(StackLayer.of("body", conv)))),
                        StackLayer.of("pool", GlobalAveragePool.DEFAULT),
                        StackLayer.of("dense", Dense.DEFAULT.with("units", "3")));
        var program = StackCompiler.compile(stack, was.program().input(), 3);
        Map<String, Tensor> weights = new java.util.LinkedHashMap<>();
        program.forEachParameter(
                (name, array) ->
                        weights.put(
                                name,
                                new Tensor(array.shape(), new float[(int) array.shape().size()])));
        return new InspectedNetwork(
                new Subject.Kept("summed", program, weights),
                new Project(was.project().data(), stack, was.project().plan()),
                program,
                was.classes(),
                was.fitted(),
                weights,
                was.run(),
                was.checkpoint());
    }
}
