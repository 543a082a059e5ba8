package org.kernelglass.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.inspection.KernelChange;
import org.kernelglass.inspection.KernelFacts;
import org.kernelglass.inspection.Subject;
import org.kernelglass.project.FrameFolder;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.ui.base.Looks;
import org.kernelglass.workflow.InspectedNetwork;

@DisplayName("Kernels of a layer")
class KernelsTest extends InspectWindow {

    @Override
    protected Looks.Theme theme() {
        return Looks.Theme.DARK;
    }

    private String name() {
        return model().networkProperty().get().program().steps().get(0).layerId() + "/0/weight";
    }

    private Tensor kernels() {
        return model().networkProperty().get().weights().get(name());
    }

    private TabPane tabs() {
        return lookup("#inspect-tabs").queryAs(TabPane.class);
    }

    private void openKernels() throws Exception {
        openTrained();
        shoot("maps");
        interact(() -> tabs().getSelectionModel().select(1));
        until(() -> lookup("#kernel-5").tryQuery().isPresent());
    }

    @Test
    @DisplayName("carry their norms, and stand largest first where that is asked for")
    void norms() throws Exception {
        openKernels();
        KernelFacts facts = KernelFacts.of(kernels(), Optional.empty());
        String norm = String.format("%.3f", facts.kernels().get(5).norm());
        assertTrue(text("#kernel-5").contains(norm), text("#kernel-5"));
        ComboBox<?> order = lookup("#inspect-kernels-order").queryComboBox();
        interact(() -> order.getSelectionModel().select(1));
        List<?> row = (List<?>) lookup("#inspect-kernels").queryListView().getItems().get(0);
        assertEquals(facts.byNorm().get(0), row.get(0));
    }

    @Test
    @DisplayName("have the scale that was asked for last, however long each drawing takes")
    void scale() throws Exception {
        openKernels();
        assertScale("#kernel-5", "#inspect-kernels-shared");
    }

    @Test
    @DisplayName("are flagged where they are zeros, and where they do what another does")
    void flags() throws Exception {
        openKernels();
        Tensor weight = kernels();
        float[] values = weight.values().clone();
        Arrays.fill(values, 9, 18, 0);
        System.arraycopy(values, 27, values, 36, 9);
        interact(() -> model().networkProperty().set(changed(new Tensor(weight.shape(), values))));
        until(() -> model().passageProperty().get() != null);
        until(() -> text("#kernel-1").contains("dead"));
        until(() -> text("#kernel-4").contains("nearly kernel 3"));
        assertFalse(text("#kernel-5").contains("⚠"));
        shoot("kernels");
    }

    @Test
    @DisplayName("carry how far they came from the start, and stand most changed first")
    void changed() throws Exception {
        paper.trainer().recording();
        openKernels();
        Path run = model().networkProperty().get().run().orElseThrow();
        Tensor first = new FrameFolder(run).frames().get(0).read().kernels().get(name());
        double[] changes = KernelChange.of(first, kernels());
        String said = "\nchange " + String.format(Locale.ROOT, "%.3f", changes[5]);
        assertTrue(text("#kernel-5").endsWith(said), text("#kernel-5"));
        interact(() -> orders().getSelectionModel().select(2));
        settle();
        List<?> row = (List<?>) lookup("#inspect-kernels").queryListView().getItems().get(0);
        for (int at = 1; at < row.size(); at++) {
            assertTrue(changes[(int) row.get(at - 1)] >= changes[(int) row.get(at)]);
        }
        assertEquals(Arrays.stream(changes).max().orElseThrow(), changes[(int) row.get(0)]);
        shoot("kernels-changed");
    }

    @Test
    @DisplayName("of a run without frames cannot be sorted by change, and it is said why")
    void noFrames() throws Exception {
        openKernels();
        clickOn("#inspect-kernels-order");
        settle();
        ListCell<?> cell = lookup(".list-cell").lookup(this::isByChange).query();
        assertTrue(cell.isDisabled());
        assertTrue(cell.getText().endsWith("this run keeps no frames"), cell.getText());
        shoot("kernels-orders");
        type(KeyCode.ESCAPE);
        interact(() -> orders().getSelectionModel().select(2));
        settle();
        assertEquals(0, orders().getSelectionModel().getSelectedIndex());
        assertFalse(text("#kernel-5").contains("change"));
    }

    private boolean isByChange(Node node) {
        return node instanceof ListCell<?> cell
                && cell.getText() != null
                && cell.getText().contains("change since");
    }

    private ComboBox<?> orders() {
        return lookup("#inspect-kernels-order").queryComboBox();
    }

    private InspectedNetwork changed(Tensor weight) {
        InspectedNetwork was = model().networkProperty().get();
        Map<String, Tensor> weights = new LinkedHashMap<>(was.weights());
        weights.put(name(), weight);
        return new InspectedNetwork(
                new Subject.Kept("changed", was.program(), weights),
                was.project(),
                was.program(),
                was.classes(),
                was.fitted(),
                weights,
                was.run(),
                was.checkpoint());
    }

    @Test
    @DisplayName("are offered only where the layer has some")
    void onlyWhereThereAreSome() throws Exception {
        openTrained();
        assertTrue(offers("inspect-tab-kernels"));
        interact(
                () ->
                        model().layerIdProperty()
                                .set(
                                        model().networkProperty()
                                                .get()
                                                .program()
                                                .steps()
                                                .get(1)
                                                .layerId()));
        assertFalse(offers("inspect-tab-kernels"));
    }

    private boolean offers(String id) {
        return tabs().getTabs().stream().anyMatch(tab -> tab.getId().equals(id));
    }
}
