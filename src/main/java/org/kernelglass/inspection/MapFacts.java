package org.kernelglass.inspection;

import java.util.ArrayList;
import java.util.List;
import org.kernelglass.tensor.Tensor;

/**
 * One feature map in three numbers; of a vector, one unit.
 *
 * @param channel from 0
 * @param mean of its values
 * @param maximum of its values
 * @param zeros share of its values that are exactly 0, 0–1
 */
public record MapFacts(int channel, double mean, double maximum, double zeros) {

    /**
     * One for each channel, in order. Pure, any thread.
     *
     * @param maps {@code [channels, height, width]} or {@code [units]}
     */
    public static List<MapFacts> of(Tensor maps) {
        int channels = maps.shape().channels();
        int places = maps.values().length / channels;
        List<MapFacts> facts = new ArrayList<>();
        for (int channel = 0; channel < channels; channel++) {
            facts.add(of(channel, maps.values(), channel * places, places));
        }
        return facts;
    }

    private static MapFacts of(int channel, float[] values, int start, int count) {
        double sum = 0;
        double maximum = Double.NEGATIVE_INFINITY;
        int zeros = 0;
        for (int at = start; at < start + count; at++) {
            sum += values[at];
            maximum = Math.max(maximum, values[at]);
            zeros += values[at] == 0 ? 1 : 0;
        }
        return new MapFacts(channel, sum / count, maximum, (double) zeros / count);
    }
}
