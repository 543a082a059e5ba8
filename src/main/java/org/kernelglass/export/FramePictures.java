package org.kernelglass.export;

import java.util.List;
import org.kernelglass.message.Sentences;
import org.kernelglass.tensor.Tensor;

/**
 * Kernels or maps of a layer over time, a picture for each moment, all on one scale. Any thread.
 */
public final class FramePictures {

    private final Sentences sentences;

    public FramePictures(Sentences sentences) {
        this.sentences = sentences;
    }

    /**
     * A moment.
     *
     * @param title the layer and when
     */
    public record Moment(Tensor values, String title) {}

    /**
     * @param moments kernels, each {@code [filters, channels, height, width]}
     */
    public FrameDrawing kernels(List<Moment> moments) {
        double largest =
                moments.stream()
                        .mapToDouble(moment -> KernelTiles.of(moment.values()).largest())
                        .max()
                        .orElse(0);
        return new FrameDrawing(
                moments.size(),
                place -> {
                    Moment moment = moments.get(place);
                    KernelTiles tiles = KernelTiles.of(moment.values()).withLargest(largest);
                    return new KernelSheet(tiles, moment.title(), new Lettering(sentences)).draw();
                });
    }

    /**
     * @param moments maps, each {@code [channels, height, width]} or {@code [units]}
     */
    public FrameDrawing maps(List<Moment> moments) {
        ValueScale scale = ValueScale.of(moments.stream().map(Moment::values).toList());
        MapPicture picture = new MapPicture(sentences);
        return new FrameDrawing(
                moments.size(),
                place -> {
                    Moment moment = moments.get(place);
                    return picture.draw(moment.values(), moment.title(), scale);
                });
    }
}
