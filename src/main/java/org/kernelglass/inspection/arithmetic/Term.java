package org.kernelglass.inspection.arithmetic;

/** One multiplication {@code x·w} of a weighted sum. */
public record Term(Reading reading, double weight) {

    public double product() {
        return reading.x() * weight;
    }
}
