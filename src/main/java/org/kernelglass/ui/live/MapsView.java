package org.kernelglass.ui.live;

import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kernelglass.inspection.Sight;
import org.kernelglass.message.Message;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.ui.base.Background;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.base.WordedConverter;
import org.kernelglass.ui.picture.ColorMap;
import org.kernelglass.ui.picture.ScaleLegend;
import org.kernelglass.ui.picture.TileSheet;

/** What a chosen layer makes of the pinned image. FX thread. */
final class MapsView extends VBox {

    private static final int WIDTH = 520;
    private static final int TILE = 56;

    private final LiveModel model;
    private final Texts texts;
    private final Background background;
    private final ImageView maps = new ImageView();
    private final ComboBox<ProgramStep> layers = new ComboBox<>();
    private final ScaleLegend legend = new ScaleLegend(ColorMap.VIRIDIS);

    MapsView(LiveModel model, Texts texts, Background background) {
        this.model = model;
        this.background = background;
        this.texts = texts;
        getStyleClass().add("live-part");
        Label title = new Label();
        title.getStyleClass().add("title-4");
        title.textProperty().bind(texts.of(this::title, model.mapsProperty()));
        maps.setId("live-maps");
        maps.accessibleTextProperty().bind(title.textProperty());
        getChildren().setAll(title, choice(), maps, legend);
        legend.visibleProperty().bind(model.mapsProperty().isNotNull());
        model.mapsProperty().addListener((observed, was, is) -> show(is));
        visibleProperty().bind(model.layerProperty().isNotNull());
        managedProperty().bind(visibleProperty());
    }

    private HBox choice() {
        layers.setId("live-layer");
        layers.accessibleTextProperty().bind(texts.of("live.layer"));
        layers.setConverter(
                new WordedConverter<>(
                        step ->
                                step.address()
                                        + "  "
                                        + kind(step)
                                        + "  "
                                        + step.output().display()));
        model.subjectProperty().addListener((observed, was, is) -> fill());
        texts.sentencesProperty().addListener((observed, was, is) -> fill());
        fill();
        layers.valueProperty().bindBidirectional(model.layerProperty());
        PinnedImage pinned = new PinnedImage(model);
        HBox row = new HBox(pinned, layers);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("live-row");
        return row;
    }

    private static String kind(ProgramStep step) {
        return step instanceof ProgramStep.Single single
                ? single.kindId()
                : ((ProgramStep.Branches) step).kindId();
    }

    private void fill() {
        ProgramStep chosen = model.layerProperty().get();
        layers.setItems(FXCollections.observableArrayList(model.layers()));
        model.layerProperty().set(chosen);
    }

    private Message title() {
        Sight.Maps seen = model.mapsProperty().get();
        if (seen == null) {
            return Message.of("live.maps.waiting");
        }
        TensorShape shape = seen.maps().shape();
        int shown = Math.min(shape.channels(), TileSheet.shown(shape.height(), shape.width()));
        return Message.of("live.maps", shown, shape.channels(), seen.step());
    }

    private void show(Sight.Maps seen) {
        if (seen == null) {
            maps.setImage(null);
            return;
        }
        TensorShape shape = seen.maps().shape();
        int cell = Math.max(1, TILE / shape.width());
        int columns = Math.max(1, WIDTH / (shape.width() * cell + 4));
        TileSheet sheet = TileSheet.ofMaps(seen.maps(), columns, cell);
        background.run(
                () ->
                        sheet.draw(
                                seen.maps().values(),
                                shape.channels(),
                                shape.height(),
                                shape.width()),
                image -> {
                    if (seen == model.mapsProperty().get()) {
                        maps.setImage(image);
                        legend.show(sheet, texts.sentencesProperty().get().locale());
                    }
                },
                refusal -> maps.setImage(null));
    }
}
