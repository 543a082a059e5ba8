package org.kernelglass.export;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.kernelglass.message.Sentences;
import org.kernelglass.tensor.Tensor;

/**
 * The kernels of a convolution as a grid of tiles, all on one scale: those of three input channels
 * in colour with grey for 0, others in blue for negative, white for 0, red for positive. Any
 * thread.
 */
public final class KernelPicture {

    private final Sentences sentences;

    public KernelPicture(Sentences sentences) {
        this.sentences = sentences;
    }

    /**
     * Draws into a PNG file, replaced at once.
     *
     * @param kernels {@code [filters, channels, height, width]}
     * @param layer the layer as people call it, for the title
     * @throws org.kernelglass.message.Refusal if it cannot be written
     */
    public void write(Tensor kernels, String layer, Path file) {
        PngFile.write(draw(kernels, layer), file);
    }

    BufferedImage draw(Tensor kernels, String layer) {
        return new KernelSheet(KernelTiles.of(kernels), layer, new Lettering(sentences)).draw();
    }
}
