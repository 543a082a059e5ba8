package org.kernelglass.ui.inspect;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
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
import org.kernelglass.ui.inspect.plane.PlaneTab;
import org.kernelglass.ui.inspect.subject.PictureCard;
import org.kernelglass.ui.inspect.terms.TermsTab;
import org.kernelglass.ui.inspect.timelapse.TimeLapseTab;
import org.kernelglass.ui.inspect.work.NetworkImages;

/**
 * What can be seen of the layer in front; kernels and muting only where it has filters. FX thread.
 */
final class LayerTabs extends TabPane {

    private final InspectModel model;
    private final List<Tab> order;
    private final Tab kernels;
    private final Tab mute;
    private final Tab terms;

    /**
     * @param shown whether the place is in front: no tab asks anything while it is not
     */
    LayerTabs(InspectModel model, PictureCard picture, ObservableBooleanValue shown) {
        this.model = model;
        setId("inspect-tabs");
        getStyleClass().add("inspect-tabs");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        NetworkImages images = new NetworkImages(model);
        ExplainTab explaining = new ExplainTab(model, picture);
        ExciteTab exciting = new ExciteTab(model, images);
        Tab maps = tab("maps", new MapsTab(model, picture));
        Tab explain = tab("explain", explaining);
        Tab excite = tab("excite", exciting);
        Tab plane = tab("plane", new PlaneTab(model, images));
        explaining.watchedProperty().bind(explain.selectedProperty().and(shown));
        exciting.watchedProperty().bind(excite.selectedProperty().and(shown));
        kernels = tab("kernels", new KernelsTab(model));
        TermsTab classTerms = new TermsTab(model, () -> getSelectionModel().select(0));
        terms = tab("terms", classTerms);
        classTerms.watchedProperty().bind(terms.selectedProperty().and(shown));
        mute = tab("mute", new MuteTab(model, images));
        TimeLapseTab lapse = new TimeLapseTab(model);
        Tab timeLapse = tab("timelapse", lapse);
        lapse.lapse().watchedProperty().bind(timeLapse.selectedProperty().and(shown));
        getTabs().setAll(maps, explain, excite, timeLapse, plane);
        order = List.of(maps, kernels, explain, excite, mute, terms, timeLapse, plane);
        model.layerIdProperty().addListener((observed, was, is) -> offer());
        model.networkProperty().addListener((observed, was, is) -> offer());
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
                                                "inspect.tab." + name, List.of())));
        return tab;
    }

    private void offer() {
        offer(kernels, KernelArrays.of(model).isPresent());
        offer(mute, MuteTab.offered(model));
        offer(terms, TermsTab.offered(model));
    }

    private void offer(Tab tab, boolean has) {
        if (has && !getTabs().contains(tab)) {
            getTabs().add((int) getTabs().stream().filter(one -> isBefore(one, tab)).count(), tab);
        } else if (!has) {
            getTabs().remove(tab);
        }
    }

    /** Those that are always there and not in the order stand behind. */
    private boolean isBefore(Tab one, Tab other) {
        return order.contains(one) && order.indexOf(one) < order.indexOf(other);
    }
}
