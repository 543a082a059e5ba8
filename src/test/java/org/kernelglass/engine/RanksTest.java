package org.kernelglass.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The place of the right class")
class RanksTest {

    private final float[] logits = {9, 9, 9, /* the second image */ 1, 3, 3};

    @Test
    @DisplayName("counts those before it; of equals the earlier class comes first")
    void places() {
        assertEquals(2, Ranks.rank(logits, 1, 3, 0));
        assertEquals(0, Ranks.rank(logits, 1, 3, 1));
        assertEquals(1, Ranks.rank(logits, 1, 3, 2));
        assertEquals(1, Ranks.largest(logits, 1, 3));
    }

    @Test
    @DisplayName("is the last for what is not a number")
    void notANumber() {
        assertEquals(3, Ranks.rank(new float[] {Float.NaN, 1, 2}, 0, 3, 0));
    }
}
