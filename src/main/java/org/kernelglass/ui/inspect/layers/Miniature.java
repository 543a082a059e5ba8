package org.kernelglass.ui.inspect.layers;

import javafx.scene.image.Image;
import org.kernelglass.inspection.MapFacts;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.ui.picture.PlanePicture;

/** A layer's output in little: its strongest map, or its values as a barcode. Any thread. */
final class Miniature {

    private static final int SIDE = 36;

    private Miniature() {}

    static Image ofPicture(Tensor picture) {
        return PlanePicture.ofPixels(picture, cell(picture));
    }

    static Image of(Tensor output) {
        float[] values = output.values();
        if (!output.shape().isImage()) {
            int shown = Math.min(values.length, SIDE);
            float[] bars = new float[shown];
            for (int at = 0; at < values.length; at++) {
                int bar = (int) ((long) at * shown / values.length);
                bars[bar] = Math.max(bars[bar], values[at]);
            }
            return PlanePicture.ofMaps(bars, 0, shown)
                    .draw(bars, 0, 1, shown, Math.max(8, 2 * SIDE / shown));
        }
        int places = output.shape().height() * output.shape().width();
        int from = strongest(output) * places;
        return PlanePicture.ofMaps(values, from, places)
                .draw(values, from, output.shape().height(), output.shape().width(), cell(output));
    }

    private static int strongest(Tensor output) {
        return MapFacts.of(output).stream()
                .max(java.util.Comparator.comparingDouble(MapFacts::maximum))
                .orElseThrow()
                .channel();
    }

    private static int cell(Tensor image) {
        int longest = Math.max(image.shape().height(), image.shape().width());
        return Math.max(1, 2 * SIDE / longest);
    }
}
