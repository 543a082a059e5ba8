package org.kernelglass.ui.inspect.kernels;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import org.kernelglass.inspection.KernelChannels;
import org.kernelglass.inspection.KernelFacts;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.ui.inspect.grid.PictureGrid;
import org.kernelglass.ui.picture.PlanePicture;

/**
 * All kernels of a layer, drawn: in colour where they read one, otherwise their strongest channel
 * around zero.
 *
 * @param kernels {@code [filters, channels, height, width]}
 * @param started whether it is known where they began
 * @param channels which input channel of each is shown
 * @param colour whether three channels are shown as one picture
 * @param largest the largest magnitude of all
 */
record KernelPictures(
        Tensor kernels,
        KernelFacts facts,
        boolean started,
        List<Image> images,
        List<Integer> channels,
        boolean colour,
        double largest) {

    /**
     * Draws and compares. Any thread; takes a fraction of a second for the widest layers.
     *
     * @param start the same at the first step, where it is known
     * @param readsPicture whether the picture itself is what they read
     * @param shared whether all have one scale
     */
    static KernelPictures draw(
            Tensor kernels, Optional<Tensor> start, boolean readsPicture, boolean shared) {
        TensorShape shape = kernels.shape();
        boolean colour = readsPicture && shape.dimension(1) == 3;
        double all = PlanePicture.ofSigned(kernels.values(), 0, kernels.values().length).high();
        int[] strongest = KernelChannels.strongest(kernels);
        List<Image> images = new ArrayList<>();
        List<Integer> channels = new ArrayList<>();
        for (int filter = 0; filter < shape.dimension(0); filter++) {
            Plane plane = new Plane(kernels, filter, colour ? 0 : strongest[filter], colour);
            channels.add(plane.channel());
            images.add(plane.draw(shared ? all : plane.largest()));
        }
        KernelFacts facts = KernelFacts.of(kernels, start);
        return new KernelPictures(kernels, facts, start.isPresent(), images, channels, colour, all);
    }

    /**
     * What is shown of one kernel.
     *
     * @param channel the first; in colour three
     */
    private record Plane(Tensor kernels, int filter, int channel, boolean colour) {

        private int places() {
            return kernels.shape().dimension(2) * kernels.shape().dimension(3);
        }

        private int start(int channel) {
            return (filter * kernels.shape().dimension(1) + channel) * places();
        }

        private double largest() {
            int count = colour ? 3 * places() : places();
            return PlanePicture.ofSigned(kernels.values(), start(channel), count).high();
        }

        private Image draw(double scale) {
            int height = kernels.shape().dimension(2);
            int width = kernels.shape().dimension(3);
            int cell = Math.max(1, PictureGrid.SIDE / Math.max(height, width));
            if (!colour) {
                return new PlanePicture(
                                org.kernelglass.ui.picture.ColorMap.DIVERGING, -scale, scale)
                        .draw(kernels.values(), start(channel), height, width, cell);
            }
            float[] pixels = new float[3 * places()];
            for (int at = 0; at < pixels.length; at++) {
                double share = scale == 0 ? 0 : kernels.values()[start(0) + at] / scale;
                pixels[at] = (float) (0.5 + share / 2);
            }
            return PlanePicture.ofPixels(
                    new Tensor(TensorShape.image(3, height, width), pixels), cell);
        }
    }
}
