package org.kernelglass.ui.inspect.explain;

import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kernelglass.message.Message;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.inspect.choice.WordBox;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.ui.inspect.model.LayerName;
import org.kernelglass.workflow.ExplainImage.Attribution;
import org.kernelglass.workflow.InspectedNetwork;

/** How is asked, about which class, and of Grad-CAM at which layer. FX thread. */
final class ChoicesRow extends HBox {

    private final ExplainModel explain;
    private final InspectModel model;
    private final Texts texts;
    private final ComboBox<Integer> classes;
    private final ComboBox<ProgramStep> layers;
    private boolean showing;

    ChoicesRow(ExplainModel explain) {
        this.explain = explain;
        this.model = explain.model();
        this.texts = model.workspace().texts();
        getStyleClass().add("inspect-choices");
        setAlignment(Pos.CENTER_LEFT);
        ComboBox<Attribution> ways =
                new WordBox<>("inspect-explain-way", "inspect.explain.way", texts, this::words);
        ways.getItems().setAll(Attribution.values());
        ways.valueProperty().bindBidirectional(explain.wayProperty());
        classes =
                new WordBox<>(
                        "inspect-explain-class",
                        "inspect.explain.class",
                        texts,
                        this::words,
                        model.passageProperty(),
                        model.networkProperty());
        classes.valueProperty().addListener((observed, was, is) -> choose(is));
        explain.wantedClassProperty().addListener((observed, was, is) -> showClass());
        layers =
                new WordBox<>("inspect-explain-layer", "inspect.explain.layer", texts, this::words);
        layers.valueProperty().addListener((observed, was, is) -> choose(is));
        explain.layerProperty().addListener((observed, was, is) -> showLayer());
        Label at = label("inspect.explain.layer");
        at.visibleProperty().bind(Bindings.equal(explain.wayProperty(), Attribution.GRADCAM));
        at.managedProperty().bind(at.visibleProperty());
        layers.visibleProperty().bind(at.visibleProperty());
        layers.managedProperty().bind(at.visibleProperty());
        getChildren().setAll(ways, label("inspect.explain.class"), classes, at, layers);
        model.networkProperty().addListener((observed, was, is) -> begin(is));
        begin(model.networkProperty().get());
    }

    private Label label(String key) {
        Label label = new Label();
        label.textProperty().bind(texts.of(new Message(key, java.util.List.of())));
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private String words(Attribution way) {
        return texts.now(AttributionWords.title(way));
    }

    private String words(int classIndex) {
        InspectedNetwork network = model.networkProperty().get();
        if (network == null || classIndex >= network.classes().size()) {
            return "";
        }
        if (classIndex >= 0) {
            return network.classes().get(classIndex);
        }
        return model.passageProperty().get() == null
                ? texts.now("inspect.explain.class.predicted")
                : texts.now(
                        "inspect.explain.class.predicted-is",
                        network.classes().get(explain.predicted()));
    }

    private String words(ProgramStep layer) {
        return layer.address() + " " + texts.now(LayerName.ofKind(layer.kindId()));
    }

    private void begin(InspectedNetwork network) {
        if (network == null) {
            return;
        }
        showing = true;
        classes.getItems()
                .setAll(
                        IntStream.range(ExplainModel.PREDICTED, network.classes().size())
                                .boxed()
                                .toList());
        layers.getItems().setAll(explain.layers());
        showing = false;
        showClass();
        showLayer();
    }

    private void choose(Integer classIndex) {
        if (!showing && classIndex != null) {
            explain.wantedClassProperty().set(classIndex);
        }
    }

    private void choose(ProgramStep layer) {
        if (!showing && layer != null) {
            explain.layerProperty().set(layer);
        }
    }

    private void showClass() {
        classes.setValue(explain.wantedClassProperty().get());
    }

    private void showLayer() {
        showing = true;
        layers.setValue(explain.layerProperty().get());
        showing = false;
    }
}
