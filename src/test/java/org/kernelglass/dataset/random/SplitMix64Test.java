package org.kernelglass.dataset.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The generator of random choices")
class SplitMix64Test {

    @Test
    @DisplayName("gives the published sequence")
    void published() {
        SplitMix64 random = SplitMix64.of();
        SplittableRandom reference = new SplittableRandom(0);
        for (int draw = 0; draw < 100; draw++) {
            assertEquals(reference.nextLong(), random.nextLong());
        }
    }

    @Test
    @DisplayName("depends on every part of its seed and on their order")
    void parts() {
        Set<Long> seen = new HashSet<>();
        for (long[] parts :
                new long[][] {
                    {1}, {2}, {1, 2}, {2, 1}, {1, 2, 0}, {0, 1, 2}, {1, 2, 3}, {0}, {0, 0}
                }) {
            assertTrue(seen.add(SplitMix64.of(parts).nextLong()));
        }
        assertEquals(SplitMix64.of(4, 5).nextLong(), SplitMix64.of(4, 5).nextLong());
    }

    @Test
    @DisplayName("is even over whole numbers and orders")
    void even() {
        SplitMix64 random = SplitMix64.of(1);
        int[] counts = new int[6];
        for (int draw = 0; draw < 60_000; draw++) {
            int[] order = {0, 1, 2};
            random.shuffle(order);
            counts[order[0] * 2 + (order[1] > order[2] ? 1 : 0)]++;
        }
        for (int count : counts) {
            assertEquals(10_000, count, 400);
        }
        assertEquals(0, random.nextInt(1));
        assertNotEquals(1, IntStream.range(0, 50).map(i -> random.nextInt(7)).distinct().count());
    }

    @Test
    @DisplayName("is normal with mean 0 and deviation 1")
    void normal() {
        SplitMix64 random = SplitMix64.of(2);
        double sum = 0;
        double squares = 0;
        double fourth = 0;
        int draws = 100_000;
        for (int draw = 0; draw < draws; draw++) {
            double value = random.nextGaussian();
            sum += value;
            squares += value * value;
            fourth += value * value * value * value;
        }
        assertEquals(0, sum / draws, 0.015);
        assertEquals(1, squares / draws, 0.02);
        assertEquals(3, fourth / draws, 0.15);
    }

    @Test
    @DisplayName("draws Beta(α, α) with its mean ½ and variance 1 / (8α + 4)")
    void beta() {
        for (double alpha : new double[] {0.01, 0.2, 1, 4}) {
            SplitMix64 random = SplitMix64.of(3);
            BetaDistribution beta = new BetaDistribution(alpha);
            double sum = 0;
            double squares = 0;
            int draws = 50_000;
            for (int draw = 0; draw < draws; draw++) {
                double value = beta.draw(random);
                assertTrue(value >= 0 && value <= 1, "value " + value);
                sum += value;
                squares += (value - 0.5) * (value - 0.5);
            }
            assertEquals(0.5, sum / draws, 0.01);
            assertEquals(1 / (8 * alpha + 4), squares / draws, 0.005);
        }
    }
}
