package org.kernelglass.export;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/**
 * A series of pictures on one scale, each drawn when it is written. Any thread.
 *
 * @param size how many there are
 */
public final class FrameDrawing {

    private final int size;
    private final IntFunction<BufferedImage> draw;

    FrameDrawing(int size, IntFunction<BufferedImage> draw) {
        this.size = size;
        this.draw = draw;
    }

    /**
     * The same pictures.
     *
     * @param watcher told the place of each before it is drawn; what it throws ends the writing
     */
    public FrameDrawing watched(IntConsumer watcher) {
        return new FrameDrawing(
                size,
                place -> {
                    watcher.accept(place);
                    return draw.apply(place);
                });
    }

    public int size() {
        return size;
    }

    BufferedImage draw(int place) {
        return draw.apply(place);
    }

    /**
     * Writes one of them as PNG, replaced at once.
     *
     * @throws org.kernelglass.message.Refusal if it cannot be written
     */
    public void png(int place, Path file) {
        PngFile.write(draw(place), file);
    }

    /**
     * Writes all of them as an animation that begins again at its end, replaced at once.
     *
     * @param delay hundredths of a second that each is shown; the last four times as long
     * @throws org.kernelglass.message.Refusal if it cannot be written
     */
    public void gif(Path file, int delay) {
        FrameGif.write(this, file, delay);
    }
}
