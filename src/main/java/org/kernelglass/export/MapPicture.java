package org.kernelglass.export;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.kernelglass.message.Sentences;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

/**
 * What a layer makes of a picture as a grid: a tile for each channel (for each unit of a vector),
 * all on one scale from dark violet for the least to yellow for the greatest. Any thread.
 */
public final class MapPicture {

    private final Sentences sentences;

    public MapPicture(Sentences sentences) {
        this.sentences = sentences;
    }

    /**
     * Draws into a PNG file, replaced at once.
     *
     * @param maps {@code [channels, height, width]} or {@code [units]}
     * @param layer the layer as people call it, for the title
     * @throws org.kernelglass.message.Refusal if it cannot be written
     */
    public void write(Tensor maps, String layer, Path file) {
        PngFile.write(draw(maps, layer), file);
    }

    BufferedImage draw(Tensor maps, String layer) {
        return draw(maps, layer, ValueScale.of(maps));
    }

    /** On a scale that others may share. */
    BufferedImage draw(Tensor maps, String layer, ValueScale scale) {
        TensorShape shape = maps.shape();
        Tensor tiles =
                shape.isImage()
                        ? maps
                        : new Tensor(TensorShape.image(shape.channels(), 1, 1), maps.values());
        return new MapSheet(tiles, shape, layer, scale, new Lettering(sentences)).draw();
    }
}
