package org.kernelglass.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayName("Scores of probabilities")
class ScoresTest {

    private static final float[][] ROWS = {
        {0.1f, 0.2f, 0.7f}, {0.5f, 0.3f, 0.2f}, {0.25f, 0.5f, 0.25f}
    };

    @Test
    @DisplayName("top-k accuracy counts a class that is among the k most probable")
    void topK() {
        int[] labels = {2, 1, 2};
        assertEquals(1 / 3.0, Scores.topAccuracy(labels, ROWS, 1));
        assertEquals(2 / 3.0, Scores.topAccuracy(labels, ROWS, 2));
        assertEquals(1, Scores.topAccuracy(labels, ROWS, 3));
        assertEquals(1, Scores.topAccuracy(labels, ROWS, 50));
    }

    @Test
    @DisplayName("a tie falls to the first label")
    void ties() {
        float[] tie = {0.2f, 0.4f, 0.4f};
        assertEquals(1, Ranking.first(tie));
        assertArrayEquals(new int[] {1, 2, 0}, Ranking.top(tie, 5));
        assertEquals(1, Scores.topAccuracy(new int[] {1}, new float[][] {tie}, 1));
        assertEquals(0, Scores.topAccuracy(new int[] {2}, new float[][] {tie}, 1));
    }

    @Test
    @DisplayName("NaN is never right before a number")
    void nan() {
        float[] row = {Float.NaN, 0f, Float.NaN};
        assertEquals(1, Ranking.first(row));
        assertArrayEquals(new int[] {1, 0, 2}, Ranking.top(row, 3));
        assertEquals(2, Ranking.place(row, 2));
        assertEquals(Double.NaN, Scores.crossEntropy(new int[] {0}, new float[][] {row}));
    }

    @Test
    @DisplayName("cross-entropy is the mean of the negative logarithm")
    void crossEntropy() {
        double expected = -(Math.log(0.7f) + Math.log(0.3f)) / 2;
        assertEquals(expected, Scores.crossEntropy(new int[] {2, 1, -1}, ROWS), 1e-15);
    }

    @Test
    @DisplayName("cross-entropy stays finite when the right class was given nothing")
    void zero() {
        double loss = Scores.crossEntropy(new int[] {1}, new float[][] {{1f, 0f}});
        assertTrue(loss > 80 && loss < 100, "" + loss);
    }

    @Test
    @DisplayName("without a known label there is no figure")
    void none() {
        assertEquals(Double.NaN, Scores.crossEntropy(new int[0], new float[0][]));
        assertEquals(Double.NaN, Scores.topAccuracy(new int[] {-1}, ROWS1, 1));
        assertThrows(
                IllegalArgumentException.class, () -> Scores.topAccuracy(new int[2], ROWS1, 1));
    }

    private static final float[][] ROWS1 = {{1f}};

    @RepeatedTest(20)
    @DisplayName("place, first and top agree with each other on random rows with ties")
    void agree(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        float[] row = new float[1 + random.nextInt(12)];
        for (int c = 0; c < row.length; c++) {
            row[c] = random.nextInt(9) == 0 ? Float.NaN : random.nextInt(4) / 4f;
        }
        int[] top = Ranking.top(row, row.length);
        assertEquals(top[0], Ranking.first(row));
        for (int place = 0; place < top.length; place++) {
            assertEquals(place, Ranking.place(row, top[place]));
        }
    }
}
