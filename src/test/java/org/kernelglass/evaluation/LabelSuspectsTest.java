package org.kernelglass.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Suspected wrong labels")
class LabelSuspectsTest {

    private static final int[] LABELS = {0, 1, 0, 1};
    private static final float[][] PROBABILITIES = {
        {0.9f, 0.1f, 0f}, {0.8f, 0.1f, 0.1f}, {0.4f, 0.35f, 0.25f}, {0f, 0.1f, 0.9f}
    };

    @Test
    @DisplayName(
            "come in the order of the probability of their label, of equal ones the first first")
    void order() {
        assertArrayEquals(new int[] {1, 3, 2, 0}, LabelSuspects.rank(LABELS, PROBABILITIES));
    }

    @Test
    @DisplayName(
            "are judged by how many of the first are wrong, and how many of the wrong are first")
    void judged() {
        int[] ranked = LabelSuspects.rank(LABELS, PROBABILITIES);
        assertEquals(0.5, LabelSuspects.precision(ranked, Set.of(1, 0), 2));
        assertEquals(0.5, LabelSuspects.recall(ranked, Set.of(1, 0), 3));
        assertEquals(1, LabelSuspects.recall(ranked, Set.of(1, 0), 4));
    }
}
