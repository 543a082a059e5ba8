package org.kernelglass.ui.inspect.layers;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import org.kernelglass.inspection.Sight;
import org.kernelglass.ui.base.TextWidth;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.workflow.InspectedNetwork;

/** The whole stack down the side; a click or the arrow keys go to a layer. FX thread. */
public final class LayerList extends ListView<LayerRow> {

    private static final double WIDTH = 236;

    private final InspectModel model;
    private final Map<String, Image> miniatures = new HashMap<>();

    public LayerList(InspectModel model) {
        this.model = model;
        setId("inspect-layers");
        getStyleClass().addAll("inspect-layers", "edge-to-edge");
        accessibleTextProperty().bind(model.workspace().texts().of("inspect.layers"));
        TextWidth.exactly(this, WIDTH);
        setCellFactory(list -> new LayerCell(model.workspace().texts(), miniatures));
        getSelectionModel().selectedItemProperty().addListener((o, was, is) -> take(is));
        model.networkProperty().addListener((observed, was, is) -> fill(is));
        model.layerIdProperty().addListener((observed, was, is) -> follow());
        model.passageProperty().addListener((observed, was, is) -> draw(is));
        model.workspace().texts().sentencesProperty().addListener((o, was, is) -> refresh());
    }

    private void fill(InspectedNetwork network) {
        miniatures.clear();
        String layer = model.layerIdProperty().get();
        getItems().clear();
        if (network != null) {
            getItems().setAll(LayerRow.of(network.program()));
            model.layerIdProperty().set(layer);
            follow();
        }
    }

    private void take(LayerRow row) {
        if (row != null) {
            model.layerIdProperty().set(row.layerId());
        }
    }

    private void follow() {
        getItems().stream()
                .filter(row -> row.layerId().equals(model.layerIdProperty().get()))
                .findFirst()
                .ifPresent(
                        row -> {
                            if (!row.equals(getSelectionModel().getSelectedItem())) {
                                getSelectionModel().select(row);
                                scrollTo(Math.max(0, getItems().indexOf(row) - 3));
                            }
                        });
    }

    private void draw(Sight.Passage passage) {
        if (passage == null) {
            miniatures.clear();
            refresh();
            return;
        }
        model.workspace()
                .background()
                .run(
                        () -> drawn(passage),
                        images -> {
                            if (passage == model.passageProperty().get()) {
                                miniatures.putAll(images);
                                refresh();
                            }
                        },
                        refusal -> model.workspace().problemProperty().set(refusal));
    }

    private static Map<String, Image> drawn(Sight.Passage passage) {
        Map<String, Image> images = new LinkedHashMap<>();
        images.put("", Miniature.ofPicture(passage.image()));
        passage.outputs().forEach((id, output) -> images.put(id, Miniature.of(output)));
        return images;
    }
}
