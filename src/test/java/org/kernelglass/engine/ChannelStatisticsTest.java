package org.kernelglass.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Mean and variance per channel")
class ChannelStatisticsTest {

    @Test
    @DisplayName("over batches of different size, also for small variances beside large means")
    void merged() {
        ChannelStatistics statistics = new ChannelStatistics();
        // [images, 2 channels, 2 places]
        statistics.add(new float[] {1, 2, 100_000, 100_001, 3, 4, 100_002, 100_003}, 2, 2);
        statistics.add(new float[] {5, 6, 100_004, 100_005}, 2, 2);
        assertArrayEquals(new float[] {3.5f, 100_002.5f}, statistics.mean(), 1e-6f);
        assertArrayEquals(new float[] {35f / 12, 35f / 12}, statistics.variance(), 1e-6f);
    }
}
