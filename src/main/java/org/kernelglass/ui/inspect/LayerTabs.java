package org.kernelglass.ui.inspect;

import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.kernelglass.ui.inspect.kernels.KernelArrays;
import org.kernelglass.ui.inspect.kernels.KernelsTab;
import org.kernelglass.ui.inspect.maps.MapsTab;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.ui.inspect.subject.PictureCard;

/** What can be seen of the layer in front; kernels only where it has some. FX thread. */
final class LayerTabs extends TabPane {

    private final InspectModel model;
    private final Tab kernels;

    LayerTabs(InspectModel model, PictureCard picture) {
        this.model = model;
        setId("inspect-tabs");
        getStyleClass().add("inspect-tabs");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        getTabs().setAll(tab("maps", new MapsTab(model, picture)));
        kernels = tab("kernels", new KernelsTab(model));
        model.layerIdProperty().addListener((observed, was, is) -> offer());
        model.passageProperty().addListener((observed, was, is) -> offer());
        offer();
    }

    private Tab tab(String name, Node content) {
        Tab tab = new Tab();
        tab.setId("inspect-tab-" + name);
        tab.setContent(content);
        tab.textProperty()
                .bind(
                        model.workspace()
                                .texts()
                                .of(
                                        new org.kernelglass.message.Message(
                                                "inspect.tab." + name, java.util.List.of())));
        return tab;
    }

    private void offer() {
        boolean has = KernelArrays.of(model).isPresent();
        if (has && !getTabs().contains(kernels)) {
            getTabs().add(kernels);
        } else if (!has) {
            getTabs().remove(kernels);
        }
    }
}
