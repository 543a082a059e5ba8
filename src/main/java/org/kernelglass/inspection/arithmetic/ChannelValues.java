package org.kernelglass.inspection.arithmetic;

import java.util.stream.DoubleStream;
import org.kernelglass.tensor.TensorShape;

/** All values of some neighbouring channels. */
record ChannelValues(Values values, int first, int channels) {

    double[] all() {
        TensorShape shape = values.shape();
        Area area = Area.whole(shape);
        double[] all = new double[channels * area.height() * area.width()];
        int at = 0;
        for (int channel = first; channel < first + channels; channel++) {
            for (int row = 0; row < area.height(); row++) {
                for (int column = 0; column < area.width(); column++) {
                    all[at++] = values.at(channel, row, column).x();
                }
            }
        }
        return all;
    }

    static double mean(double[] values) {
        return DoubleStream.of(values).average().orElseThrow();
    }

    /** The biased variance: divided by the count. */
    static double variance(double[] values, double mean) {
        return DoubleStream.of(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
    }
}
