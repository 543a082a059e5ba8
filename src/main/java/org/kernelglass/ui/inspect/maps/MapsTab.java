package org.kernelglass.ui.inspect.maps;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kernelglass.inspection.MapFacts;
import org.kernelglass.inspection.arithmetic.ValuePosition;
import org.kernelglass.message.Message;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.ui.base.Latest;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.inspect.grid.GridChoices;
import org.kernelglass.ui.inspect.grid.PictureGrid;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.ui.inspect.model.LayerName;
import org.kernelglass.ui.inspect.model.Numbers;
import org.kernelglass.ui.inspect.subject.PictureCard;
import org.kernelglass.ui.picture.ColorMap;
import org.kernelglass.ui.picture.ScaleLegend;
import org.kernelglass.workflow.InspectedNetwork;

/** What the layer in front makes of the image. FX thread. */
public final class MapsTab extends VBox {

    private final InspectModel model;
    private final Texts texts;
    private final Label title = new Label();
    private final ComboBox<MapOrder> order;
    private final CheckBox shared;
    private final ScaleLegend legend = new ScaleLegend(ColorMap.VIRIDIS);
    private final PictureGrid grid;
    private final VectorBars bars;
    private final EnlargedMap enlarged;
    private final GridChoices<MapOrder> choices;
    private final Latest drawing;
    private MapPictures pictures;
    private int channel;

    public MapsTab(InspectModel model, PictureCard picture) {
        this.model = model;
        this.texts = model.workspace().texts();
        this.drawing = new Latest(model.workspace().background());
        grid = new PictureGrid("inspect-maps", "map-", this::choose);
        bars = new VectorBars(texts, this::point);
        enlarged = new EnlargedMap(model, picture);
        choices =
                new GridChoices<>("inspect-maps", MapOrder.NUMBER, MapOrder::title, legend, texts);
        choices.managedProperty().bind(choices.visibleProperty());
        order = choices.order();
        shared = choices.shared();
        legend.visibleProperty().bind(shared.selectedProperty());
        getStyleClass().add("inspect-tab");
        title.getStyleClass().add("title-4");
        title.setId("inspect-maps-title");
        title.textProperty()
                .bind(texts.of(this::title, model.layerIdProperty(), model.passageProperty()));
        StackPane maps = new StackPane(grid, bars);
        VBox.setVgrow(maps, Priority.ALWAYS);
        getChildren().setAll(title, choices, maps, enlarged);
        model.passageProperty().addListener((observed, was, is) -> show());
        model.layerIdProperty().addListener((observed, was, is) -> another());
        model.pointProperty().addListener((observed, was, is) -> follow(is));
        order.valueProperty().addListener((observed, was, is) -> arrange());
        shared.selectedProperty().addListener((observed, was, is) -> show());
        show();
    }

    private Message title() {
        Optional<Tensor> output = output();
        if (output.isEmpty()) {
            return Message.of("inspect.says.waiting");
        }
        Message kind =
                model.layer()
                        .map(step -> LayerName.ofKind(step.kindId()))
                        .orElseGet(() -> Message.of("inspect.layers.input"));
        String address = model.layer().map(step -> step.address()).orElse("");
        return Message.of("inspect.maps.title", address, kind, output.get().shape().display());
    }

    private Optional<Tensor> output() {
        return model.layerIdProperty().get() == null
                ? Optional.empty()
                : model.output(model.layerIdProperty().get());
    }

    private void another() {
        ValuePosition point = model.pointProperty().get();
        boolean pointsHere = point != null && point.layerId().equals(model.layerIdProperty().get());
        channel = pointsHere ? point.channel() : 0;
        show();
    }

    private void show() {
        Tensor output = output().orElse(null);
        boolean image = output != null && output.shape().isImage();
        grid.setVisible(image);
        choices.setVisible(image);
        enlarged.show(image);
        bars.setVisible(output != null && !image);
        if (image) {
            draw(model.layerIdProperty().get(), output, shared.isSelected());
        } else if (output != null) {
            bars.show(output, classNames(output), model.passageProperty().get());
            follow(model.pointProperty().get());
        }
    }

    /** Class names where the layer gives logits or probabilities. */
    private List<String> classNames(Tensor output) {
        InspectedNetwork network = model.networkProperty().get();
        float[] values = output.values();
        boolean classes =
                java.util.Arrays.equals(values, model.passageProperty().get().logits())
                        || java.util.Arrays.equals(
                                values, model.passageProperty().get().probabilities());
        return classes ? network.classes() : List.of();
    }

    private void draw(String layer, Tensor output, boolean oneScale) {
        drawing.ask(
                unwanted -> MapPictures.draw(layer, output, oneScale),
                drawn -> {
                    if (output == output().orElse(null)) {
                        take(drawn);
                    }
                },
                refusal -> model.workspace().problemProperty().set(refusal));
    }

    private void take(MapPictures drawn) {
        pictures = drawn;
        channel = Math.min(channel, drawn.facts().size() - 1);
        legend.show(
                drawn.scale().low(),
                drawn.scale().high(),
                texts.sentencesProperty().get().locale());
        arrange();
        choose(channel);
    }

    private void arrange() {
        if (pictures != null) {
            grid.show(
                    pictures.images(),
                    pictures.facts().stream().map(this::caption).toList(),
                    order.getValue().of(pictures.facts()));
        }
    }

    private PictureGrid.Caption caption(MapFacts facts) {
        return new PictureGrid.Caption(
                texts.now(
                        "inspect.maps.facts",
                        Integer.toString(facts.channel()),
                        Numbers.shortly(facts.mean()),
                        Numbers.shortly(facts.maximum()),
                        Numbers.percent(facts.zeros())),
                false);
    }

    private void choose(int chosen) {
        channel = chosen;
        grid.select(chosen);
        enlarged.show(pictures, chosen, shared.isSelected());
    }

    private void point(int unit) {
        model.pointProperty().set(ValuePosition.of(model.layerIdProperty().get(), unit, 0, 0));
    }

    private void follow(ValuePosition point) {
        boolean here = point != null && point.layerId().equals(model.layerIdProperty().get());
        if (bars.isVisible()) {
            bars.select(here ? point.channel() : -1);
        } else if (here
                && pictures != null
                && pictures.layerId().equals(point.layerId())
                && point.channel() < pictures.facts().size()) {
            choose(point.channel());
        }
    }
}
