package org.kernelglass.ui.live;

import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import org.kernelglass.inspection.Sight;
import org.kernelglass.message.Message;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.picture.ColorMap;
import org.kernelglass.ui.picture.ScaleLegend;
import org.kernelglass.ui.picture.TileSheet;

/** The kernels of the first convolution as small tiles around zero. FX thread. */
final class KernelsView extends VBox {

    private static final int WIDTH = 380;
    private static final int LARGEST_CELL = 12;

    private final LiveModel model;
    private final Texts texts;
    private final ImageView tiles = new ImageView();
    private final ScaleLegend legend = new ScaleLegend(ColorMap.DIVERGING);

    KernelsView(LiveModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("live-part");
        Label title = new Label();
        title.getStyleClass().add("title-4");
        title.textProperty().bind(texts.of(this::title, model.kernelsProperty()));
        tiles.setId("live-kernels");
        tiles.accessibleTextProperty().bind(title.textProperty());
        getChildren().setAll(title, tiles, legend);
        model.kernelsProperty().addListener((observed, was, is) -> show(is));
        visibleProperty().bind(model.kernelsProperty().isNotNull());
        managedProperty().bind(visibleProperty());
    }

    private Message title() {
        Sight.Kernels seen = model.kernelsProperty().get();
        if (seen == null) {
            return Message.of("live.kernels.waiting");
        }
        TensorShape shape = seen.kernels().shape();
        String size = shape.dimension(2) + "×" + shape.dimension(3);
        int shown = Math.min(shape.dimension(0), TileSheet.MOST / shape.dimension(1));
        return Message.of("live.kernels", shown, shape.dimension(0), size, seen.step());
    }

    /** One tile for each filter and input channel, the channels of a filter side by side. */
    private void show(Sight.Kernels seen) {
        if (seen == null) {
            return;
        }
        TensorShape shape = seen.kernels().shape();
        int channels = shape.dimension(1);
        int height = shape.dimension(2);
        int width = shape.dimension(3);
        int cell = Math.max(2, Math.min(LARGEST_CELL, 40 / width));
        int fitting = Math.max(1, WIDTH / (width * cell + 4));
        int columns = Math.max(channels, fitting / channels * channels);
        TileSheet sheet = TileSheet.ofKernels(seen.kernels(), columns, cell);
        int planes = Math.min(shape.dimension(0), TileSheet.MOST / channels) * channels;
        tiles.setImage(sheet.draw(seen.kernels().values(), planes, height, width));
        legend.show(sheet, texts.sentencesProperty().get().locale());
    }
}
