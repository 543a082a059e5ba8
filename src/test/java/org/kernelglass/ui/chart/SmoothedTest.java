package org.kernelglass.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Smoothing")
class SmoothedTest {

    @Test
    @DisplayName("weighs each earlier value by a power of the weight")
    void weights() {
        SplittableRandom random = new SplittableRandom(4);
        Points points = new Points();
        for (int index = 0; index < 200; index++) {
            points.add(index, random.nextDouble());
        }
        for (double weight : new double[] {0.1, 0.6, 0.9, 0.99}) {
            Smoothed smoothed = new Smoothed(points, weight);
            for (int upTo = 0; upTo <= 200; upTo += 7) {
                smoothed.follow(upTo);
            }
            smoothed.follow(200);
            for (int index : new int[] {0, 1, 50, 199}) {
                double sum = 0;
                double weights = 0;
                for (int earlier = 0; earlier <= index; earlier++) {
                    double share = Math.pow(weight, index - earlier);
                    sum += share * points.y(earlier);
                    weights += share;
                }
                assertEquals(sum / weights, smoothed.y(index), 1e-9);
            }
        }
    }

    @Test
    @DisplayName("begins at the first value, and a gap stays a gap")
    void gaps() {
        Points points = new Points();
        points.add(0, 8);
        points.add(1, Double.NaN);
        points.add(2, 8);
        Smoothed smoothed = new Smoothed(points, 0.95);
        smoothed.follow(3);
        assertEquals(8, smoothed.y(0), 1e-12);
        assertTrue(Double.isNaN(smoothed.y(1)));
        assertEquals(8, smoothed.y(2), 1e-12);
    }
}
