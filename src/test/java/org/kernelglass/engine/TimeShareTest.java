package org.kernelglass.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A share of a run's time")
class TimeShareTest {

    @Test
    @DisplayName("is kept to in the long run, however long the single looks")
    void kept() {
        for (double look : new double[] {0.001, 0.02, 0.4}) {
            TimeShare share = new TimeShare(0.02, 0);
            double spent = 0;
            for (double now = 0; now < 600; now += 0.01) {
                if (share.allows(now)) {
                    share.spend(look);
                    spent += look;
                }
            }
            assertTrue(spent <= 0.02 * 600 + 0.1 + look, look + ": " + spent);
            assertTrue(spent >= 0.018 * 600, look + ": " + spent);
        }
    }

    @Test
    @DisplayName("is not saved up during a long rest")
    void notSaved() {
        TimeShare share = new TimeShare(0.02, 0);
        share.allows(3600);
        int looks = 0;
        while (share.allows(3600)) {
            share.spend(0.02);
            looks++;
        }
        assertTrue(looks <= 6, looks + " looks at once");
    }
}
