package org.kernelglass.workflow.bench;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What was measured of one workload.
 *
 * @param imagesPerSecond over the repeats
 * @param pageFaults per step (a batch), of the whole process while it was measured; empty where the
 *     system does not tell
 * @param peakBytes of resident memory while the workload was prepared and measured; empty likewise
 * @param choices what was chosen for it, such as threads and layout
 * @param more other measurements, by name
 */
public record BenchResult(
        BenchWorkload workload,
        Spread imagesPerSecond,
        OptionalDouble pageFaults,
        OptionalLong peakBytes,
        Choices choices,
        Map<String, Double> more) {

    /** The same with other measurements. */
    BenchResult with(Map<String, Double> measured) {
        return new BenchResult(workload, imagesPerSecond, pageFaults, peakBytes, choices, measured);
    }

    /**
     * @param threads that computed
     * @param layout of images in native memory; empty where none was chosen
     * @param batch images in a step
     * @param steps in one repeat
     * @param repeats that were measured
     */
    public record Choices(int threads, String layout, int batch, int steps, int repeats) {}
}
