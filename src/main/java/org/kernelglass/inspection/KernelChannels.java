package org.kernelglass.inspection;

import org.kernelglass.tensor.Tensor;

/** Which input channel of each kernel says most. Pure, any thread. */
public final class KernelChannels {

    private KernelChannels() {}

    /**
     * Of each filter the input channel with the largest L2 norm, the first of equal ones.
     *
     * @param kernels {@code [filters, channels, height, width]}
     */
    public static int[] strongest(Tensor kernels) {
        int channels = kernels.shape().dimension(1);
        int places = kernels.shape().dimension(2) * kernels.shape().dimension(3);
        int[] strongest = new int[kernels.shape().dimension(0)];
        for (int filter = 0; filter < strongest.length; filter++) {
            double most = -1;
            for (int channel = 0; channel < channels; channel++) {
                int from = (filter * channels + channel) * places;
                double square = square(kernels.values(), from, places);
                if (square > most) {
                    most = square;
                    strongest[filter] = channel;
                }
            }
        }
        return strongest;
    }

    private static double square(float[] values, int from, int count) {
        double sum = 0;
        for (int at = from; at < from + count; at++) {
            sum += (double) values[at] * values[at];
        }
        return sum;
    }
}
