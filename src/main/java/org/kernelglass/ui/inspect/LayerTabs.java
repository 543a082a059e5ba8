package org.kernelglass.ui.inspect;

import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.kernelglass.ui.inspect.excite.ExciteTab;
import org.kernelglass.ui.inspect.explain.ExplainTab;
import org.kernelglass.ui.inspect.kernels.KernelArrays;
import org.kernelglass.ui.inspect.kernels.KernelsTab;
import org.kernelglass.ui.inspect.maps.MapsTab;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.ui.inspect.mute.MuteTab;
import org.kernelglass.ui.inspect.subject.PictureCard;
import org.kernelglass.ui.inspect.timelapse.TimeLapseTab;

/**
 * What can be seen of the layer in front; kernels and muting only where it has filters. FX thread.
 */
final class LayerTabs extends TabPane {

    private final InspectModel model;
    private final Tab kernels;
    private final Tab mute;

    LayerTabs(InspectModel model, PictureCard picture) {
        this.model = model;
        setId("inspect-tabs");
        getStyleClass().add("inspect-tabs");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        ExplainTab explain = new ExplainTab(model, picture);
        ExciteTab excite = new ExciteTab(model);
        getTabs().setAll(tab("maps", new MapsTab(model, picture)));
        getTabs().addAll(tab("explain", explain), tab("excite", excite));
        explain.watchedProperty().bind(getTabs().get(1).selectedProperty());
        excite.watchedProperty().bind(getTabs().get(2).selectedProperty());
        kernels = tab("kernels", new KernelsTab(model));
        mute = tab("mute", new MuteTab(model));
        TimeLapseTab lapse = new TimeLapseTab(model);
        Tab timeLapse = tab("timelapse", lapse);
        getTabs().add(timeLapse);
        lapse.lapse().watchedProperty().bind(timeLapse.selectedProperty());
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
        offer(kernels, KernelArrays.of(model).isPresent());
        offer(mute, MuteTab.offered(model));
    }

    private void offer(Tab tab, boolean has) {
        if (has && !getTabs().contains(tab)) {
            getTabs().add(tab == kernels ? 1 : getTabs().size(), tab);
        } else if (!has) {
            getTabs().remove(tab);
        }
    }
}
