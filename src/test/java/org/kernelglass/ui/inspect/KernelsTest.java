package org.kernelglass.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.inspection.KernelFacts;
import org.kernelglass.inspection.Subject;
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
                was.run());
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
