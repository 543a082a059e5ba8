package org.kernelglass.workflow;

import java.util.Map;
import java.util.TreeMap;
import org.kernelglass.dataset.DepthRangeFit;
import org.kernelglass.dataset.SampleRange;

/**
 * The fitted sample ranges of deep images, as a run's record holds numbers: {@code range.12.low},
 * {@code range.12.high}.
 */
final class FittedRanges {

    private FittedRanges() {}

    static Map<String, Double> write(DepthRangeFit fit) {
        Map<String, Double> numbers = new TreeMap<>();
        fit.ranges()
                .forEach(
                        (bits, range) -> {
                            numbers.put("range." + bits + ".low", (double) range.low());
                            numbers.put("range." + bits + ".high", (double) range.high());
                        });
        return numbers;
    }

    static DepthRangeFit read(Map<String, Double> numbers) {
        TreeMap<Integer, SampleRange> ranges = new TreeMap<>();
        for (int bits = 9; bits <= 16; bits++) {
            Double low = numbers.get("range." + bits + ".low");
            Double high = numbers.get("range." + bits + ".high");
            if (low != null && high != null) {
                ranges.put(bits, new SampleRange(low.intValue(), high.intValue()));
            }
        }
        return new DepthRangeFit(ranges);
    }
}
