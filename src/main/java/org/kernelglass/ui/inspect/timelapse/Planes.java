package org.kernelglass.ui.inspect.timelapse;

import java.util.Arrays;
import org.kernelglass.inspection.KernelChannels;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.ui.inspect.grid.PictureGrid;

/**
 * Where in a tensor the small pictures lie, the same in every frame. Pure.
 *
 * @param starts of each picture its first value
 * @param colour whether three planes in a row are one picture
 */
record Planes(int[] starts, int height, int width, boolean colour) {

    /**
     * In colour where they read a picture in colour; otherwise each kernel's strongest channel.
     *
     * @param kernels {@code [filters, channels, height, width]}
     * @param readsPicture whether the picture itself is what they read
     */
    static Planes ofKernels(Tensor kernels, boolean readsPicture) {
        TensorShape shape = kernels.shape();
        int channels = shape.dimension(1);
        int places = shape.dimension(2) * shape.dimension(3);
        boolean colour = readsPicture && channels == 3;
        int[] starts = colour ? new int[shape.dimension(0)] : KernelChannels.strongest(kernels);
        Arrays.setAll(starts, filter -> (filter * channels + starts[filter]) * places);
        return new Planes(starts, shape.dimension(2), shape.dimension(3), colour);
    }

    /**
     * @param maps {@code [channels, height, width]} or {@code [units]}
     */
    static Planes ofMaps(Tensor maps) {
        TensorShape shape = maps.shape();
        int height = shape.isImage() ? shape.height() : 1;
        int width = shape.isImage() ? shape.width() : 1;
        int[] starts = new int[shape.dimension(0)];
        Arrays.setAll(starts, channel -> channel * height * width);
        return new Planes(starts, height, width, false);
    }

    int count() {
        return starts.length;
    }

    /** Values in a picture. */
    int places() {
        return height * width;
    }

    /** Side of one value on the screen. */
    int cell() {
        return Math.max(1, PictureGrid.SIDE / Math.max(height, width));
    }

    /** Pixels of a picture on the screen. */
    int pixels() {
        return places() * cell() * cell();
    }

    /** The values of one picture's first plane, which begin at {@link #starts}. */
    double mean(Tensor values, int picture) {
        double sum = 0;
        for (int at = starts[picture]; at < starts[picture] + places(); at++) {
            sum += values.values()[at];
        }
        return sum / places();
    }

    boolean sameAs(Planes other) {
        return height == other.height && width == other.width && count() == other.count();
    }
}
