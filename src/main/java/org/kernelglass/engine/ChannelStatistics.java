package org.kernelglass.engine;

/**
 * Mean and biased variance per channel over batches of {@code [batch, channels, places]}, in double
 * precision. Batches are merged as in Chan, Golub and LeVeque 1979, which keeps small variances
 * beside large means.
 */
final class ChannelStatistics {

    private double[] mean = {};
    private double[] squares = {};
    private long count;

    void add(float[] values, int channels, int places) {
        if (count == 0) {
            mean = new double[channels];
            squares = new double[channels];
        }
        int images = values.length / (channels * places);
        long added = (long) images * places;
        for (int channel = 0; channel < channels; channel++) {
            merge(values, channel, channels, places, added);
        }
        count += added;
    }

    private void merge(float[] values, int channel, int channels, int places, long added) {
        double sum = 0;
        int stride = channels * places;
        for (int first = channel * places; first < values.length; first += stride) {
            for (int place = first; place < first + places; place++) {
                sum += values[place];
            }
        }
        double own = sum / added;
        double ownSquares = 0;
        for (int first = channel * places; first < values.length; first += stride) {
            for (int place = first; place < first + places; place++) {
                double difference = values[place] - own;
                ownSquares += difference * difference;
            }
        }
        double gap = own - mean[channel];
        double total = (double) count + added;
        mean[channel] += gap * added / total;
        squares[channel] += ownSquares + gap * gap * count * added / total;
    }

    float[] mean() {
        return floats(mean, 1);
    }

    float[] variance() {
        return floats(squares, count);
    }

    private static float[] floats(double[] values, double divisor) {
        float[] floats = new float[values.length];
        for (int index = 0; index < values.length; index++) {
            floats[index] = (float) (values[index] / divisor);
        }
        return floats;
    }
}
