package org.kernelglass.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The Wilson interval")
class WilsonTest {

    @Test
    @DisplayName("agrees with Commons Statistics on random shares, at 0 and at 1 too")
    void library() {
        Random random = new Random(1);
        for (int repetition = 0; repetition < 500; repetition++) {
            int whole = 1 + random.nextInt(3000);
            int part = repetition % 5 == 0 ? (repetition % 2) * whole : random.nextInt(whole + 1);
            Estimate ours = Wilson.of(part, whole);
            Interval theirs =
                    BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(whole, part, 0.05);
            assertEquals((double) part / whole, ours.value());
            assertEquals(theirs.getLowerBound(), ours.low(), 1e-12);
            assertEquals(theirs.getUpperBound(), ours.high(), 1e-12);
            assertTrue(ours.holds(ours.value()));
        }
    }

    @Test
    @DisplayName("is not there without images")
    void none() {
        Estimate none = Wilson.of(0, 0);
        assertEquals(Double.NaN, none.value());
        assertFalse(none.hasInterval());
    }
}
