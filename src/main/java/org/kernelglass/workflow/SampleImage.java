package org.kernelglass.workflow;

import java.util.List;
import java.util.stream.IntStream;
import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.dataset.Preprocessing;
import org.kernelglass.dataset.Split;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

/**
 * An image as the network gets it.
 *
 * @param name path below the dataset's root
 * @param label its class
 * @param pixels {@code [channels, height, width]}, 0–1
 */
public record SampleImage(String name, int label, Tensor pixels) {

    private static final int MOST = 64;

    /** Images spread evenly over the validation split, or the training split without one. */
    static List<SampleImage> of(RunData data) {
        int[] validation = data.split().images(Split.VALIDATION);
        int[] images = validation.length > 0 ? validation : data.split().images(Split.TRAIN);
        int count = Math.min(MOST, images.length);
        return IntStream.range(0, count)
                .map(place -> images[(int) ((long) place * images.length / count)])
                .mapToObj(image -> read(data, image))
                .toList();
    }

    static SampleImage read(RunData data, int image) {
        Preprocessing preprocessing = data.pixels().preprocessing();
        byte[] innermost = new byte[preprocessing.imageBytes()];
        data.pixels().read(image, innermost);
        ImageEntry entry = data.index().images().get(image);
        return new SampleImage(entry.name(), entry.label(), tensor(preprocessing, innermost));
    }

    /**
     * An image as the network gets it.
     *
     * @param innermost {@code [height, width, channels]}
     */
    static Tensor tensor(Preprocessing preprocessing, byte[] innermost) {
        TensorShape shape = preprocessing.shape();
        int channels = shape.channels();
        int places = innermost.length / channels;
        float[] values = new float[innermost.length];
        for (int at = 0; at < innermost.length; at++) {
            values[at % channels * places + at / channels] = (innermost[at] & 0xFF) / 255f;
        }
        return new Tensor(shape, values);
    }
}
