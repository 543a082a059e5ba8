package org.kernelglass.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayName("A confusion matrix")
class ConfusionMatrixTest {

    private static final double EXACT = 1e-15;

    @Test
    @DisplayName("gives the figures that one finds by hand")
    void byHand() {
        int[] labels = {0, 0, 0, 0, 1, 1, 1, 2, 2, -1};
        int[] predicted = {0, 0, 1, 2, 1, 1, 0, 2, 2, 0};
        ConfusionMatrix matrix = ConfusionMatrix.of(labels, predicted, 3);
        assertEquals(2, matrix.count(0, 0));
        assertEquals(1, matrix.count(0, 2));
        assertEquals(0, matrix.count(2, 0));
        assertEquals(9, matrix.total());
        assertEquals(6 / 9.0, matrix.accuracy(), EXACT);
        // class 0: 3 predicted, 4 actual, 2 right
        assertEquals(2 / 3.0, matrix.figures(0).precision(), EXACT);
        assertEquals(0.5, matrix.figures(0).recall(), EXACT);
        assertEquals(4 / 7.0, matrix.figures(0).f1(), EXACT);
        assertEquals(4, matrix.figures(0).support());
        // class 1: 3, 3, 2; class 2: 3, 2, 2
        assertEquals((2 / 3.0 + 2 / 3.0 + 2 / 3.0) / 3, matrix.macroPrecision(), EXACT);
        assertEquals((0.5 + 2 / 3.0 + 1) / 3, matrix.macroRecall(), EXACT);
        assertEquals((4 / 7.0 + 2 / 3.0 + 0.8) / 3, matrix.macroF1(), EXACT);
    }

    @Test
    @DisplayName("calls nothing over nothing 0")
    void nothing() {
        ConfusionMatrix matrix = ConfusionMatrix.of(new int[] {0, 0}, new int[] {0, 1}, 3);
        assertEquals(new ClassFigures(1, 0.5, 2 / 3.0, 2), matrix.figures(0));
        assertEquals(new ClassFigures(0, 0, 0, 0), matrix.figures(1));
        assertEquals(new ClassFigures(0, 0, 0, 0), matrix.figures(2));
        assertEquals(1 / 3.0, matrix.macroPrecision(), EXACT);
    }

    @Test
    @DisplayName("has no accuracy without images")
    void empty() {
        assertEquals(Double.NaN, ConfusionMatrix.of(new int[] {-1}, new int[] {0}, 2).accuracy());
    }

    @Test
    @DisplayName("refuses lists of unequal length")
    void unequal() {
        assertThrows(
                IllegalArgumentException.class,
                () -> ConfusionMatrix.of(new int[2], new int[3], 4));
    }

    @RepeatedTest(20)
    @DisplayName("agrees with counting image by image")
    void bruteForce(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int classes = 1 + random.nextInt(8);
        int[] labels = random.ints(200, -1, classes).toArray();
        float[][] rows = new float[200][classes];
        int[] predicted = new int[200];
        for (int image = 0; image < 200; image++) {
            predicted[image] = random.nextInt(classes);
            rows[image][predicted[image]] = 1;
        }
        ConfusionMatrix matrix = ConfusionMatrix.of(labels, rows, classes);
        for (int c = 0; c < classes; c++) {
            long both = 0;
            long actual = 0;
            long said = 0;
            for (int image = 0; image < 200; image++) {
                if (labels[image] >= 0) {
                    actual += labels[image] == c ? 1 : 0;
                    said += predicted[image] == c ? 1 : 0;
                    both += labels[image] == c && predicted[image] == c ? 1 : 0;
                }
            }
            double precision = said == 0 ? 0 : both / (double) said;
            double recall = actual == 0 ? 0 : both / (double) actual;
            double f1 = both == 0 ? 0 : 2 * precision * recall / (precision + recall);
            ClassFigures figures = matrix.figures(c);
            assertEquals(precision, figures.precision(), EXACT);
            assertEquals(recall, figures.recall(), EXACT);
            assertEquals(f1, figures.f1(), 1e-12);
            assertEquals(actual, figures.support());
        }
        assertEquals(Scores.topAccuracy(labels, rows, 1), matrix.accuracy(), EXACT);
    }

    @Test
    @DisplayName("names the mistakes, the most frequent first, and no right answer among them")
    void confusions() {
        int[] labels = {0, 0, 0, 0, 1, 1, 1, 2, 2};
        int[] predicted = {0, 0, 1, 2, 1, 0, 0, 2, 2};
        ConfusionMatrix matrix = ConfusionMatrix.of(labels, predicted, 3);
        List<Confusion> all =
                List.of(new Confusion(1, 0, 2), new Confusion(0, 1, 1), new Confusion(0, 2, 1));
        assertEquals(all, matrix.confusions(50));
        assertEquals(all.subList(0, 2), matrix.confusions(2));
    }
}
