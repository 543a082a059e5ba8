package org.kernelglass.evaluation.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Holm's correction")
class HolmTest {

    @Test
    @DisplayName("gives what one finds by hand")
    void byHand() {
        assertArrayEquals(
                new double[] {0.03, 0.06, 0.06, 0.02}, Holm.adjust(0.01, 0.04, 0.03, 0.005), 1e-15);
        assertEquals(0, Holm.adjust().length);
    }

    @Test
    @DisplayName("is Bonferroni's in each subset that holds the test, the worst of them")
    void closure() {
        Random random = new Random(3);
        for (int repetition = 0; repetition < 100; repetition++) {
            double[] values = random.doubles(1 + random.nextInt(7), 0, 0.3).toArray();
            double[] adjusted = Holm.adjust(values);
            for (int test = 0; test < values.length; test++) {
                assertEquals(byClosure(values, test), adjusted[test], 1e-12);
            }
        }
    }

    /** The closed testing principle, over all subsets. */
    private static double byClosure(double[] values, int test) {
        double worst = 0;
        for (int subset = 0; subset < 1 << values.length; subset++) {
            if ((subset >> test & 1) == 1) {
                double least = 1;
                for (int other = 0; other < values.length; other++) {
                    least = (subset >> other & 1) == 1 ? Math.min(least, values[other]) : least;
                }
                worst = Math.max(worst, Math.min(1, least * Integer.bitCount(subset)));
            }
        }
        return worst;
    }

    @Test
    @DisplayName("leaves out what was not tested")
    void missing() {
        double[] adjusted = Holm.adjust(0.02, Double.NaN, 0.04);
        assertArrayEquals(new double[] {0.04, Double.NaN, 0.04}, adjusted, 1e-15);
    }

    @Test
    @DisplayName("lets at most 5% of families without a difference have a false alarm")
    void families() {
        Random random = new Random(5);
        int alarms = 0;
        for (int family = 0; family < 4000; family++) {
            double[] adjusted = Holm.adjust(random.doubles(6).toArray());
            for (double value : adjusted) {
                if (value <= 0.05) {
                    alarms++;
                    break;
                }
            }
        }
        assertTrue(alarms > 0 && alarms <= 0.055 * 4000, alarms + " of 4000");
    }
}
