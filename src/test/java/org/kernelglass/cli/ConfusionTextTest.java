package org.kernelglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.evaluation.ConfusionMatrix;
import org.kernelglass.message.Sentences;

@DisplayName("The confusion matrix in the terminal")
class ConfusionTextTest {

    private static List<String> lines(List<String> classes, int[] labels, int[] predicted) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TerminalStream out = new TerminalStream(bytes, StandardCharsets.UTF_8);
        Console console = new Console(out, out, new Sentences(Locale.ENGLISH), false);
        ConfusionMatrix matrix = ConfusionMatrix.of(labels, predicted, classes.size());
        new ConfusionText(console, classes, matrix).print();
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    @DisplayName(
            "stands whole: a row for each true class with its recall, columns one under another"
                    + " with their precision, 0 as a dot")
    void whole() {
        int[] labels = {0, 0, 0, 1, 1, 2};
        int[] predicted = {0, 0, 1, 1, 1, 0};
        List<String> lines = lines(List.of("cat", "dog", "鸟"), labels, predicted);
        assertEquals(6, lines.size());
        assertEquals(List.of("1", "2", "3", "recall", "%"), words(lines.get(1)));
        assertEquals(List.of("1", "cat", "2", "1", "·", "66.7"), words(lines.get(2)));
        assertEquals(List.of("2", "dog", "·", "2", "·", "100"), words(lines.get(3)));
        assertEquals(List.of("3", "鸟", "1", "·", "·", "0.0"), words(lines.get(4)));
        assertEquals(List.of("precision", "%", "66.7", "66.7", "–", "66.7"), words(lines.get(5)));
        assertEquals(lines.get(1).indexOf('2'), lines.get(2).indexOf("1", 20));
        lines.subList(1, 6)
                .forEach(line -> assertEquals(Column.cells(lines.get(2)), Column.cells(line)));
    }

    @Test
    @DisplayName("of ten classes of thousands of images fits into 100 columns")
    void width() {
        List<String> classes = IntStream.range(0, 10).mapToObj(c -> "a long name " + c).toList();
        int[] labels = IntStream.range(0, 70_000).map(image -> image % 10).toArray();
        List<String> lines = lines(classes, labels, labels);
        assertEquals(13, lines.size());
        lines.stream().skip(1).forEach(line -> assertTrue(Column.cells(line) <= 100, line));
        assertEquals(7000, Integer.parseInt(words(lines.get(2)).get(5)));
        assertTrue(lines.get(12).matches("  precision %( +100){11}"), lines.get(12));
    }

    @Test
    @DisplayName("never tells of a hundred where one image is missing")
    void nearly() {
        int[] labels = new int[20_000];
        int[] predicted = new int[20_000];
        predicted[7] = 1;
        labels[8] = 1;
        predicted[8] = 1;
        List<String> lines = lines(List.of("all", "few"), labels, predicted);
        assertEquals(List.of("1", "all", "19998", "1", "99.9"), words(lines.get(2)));
        assertEquals(List.of("2", "few", "·", "1", "100"), words(lines.get(3)));
        assertEquals(List.of("precision", "%", "100", "50.0", "99.9"), words(lines.get(4)));
    }

    private static List<String> words(String line) {
        return List.of(line.trim().split("\\s+"));
    }

    @Test
    @DisplayName("of more than 20 classes is told as its most frequent mistakes")
    void pairs() {
        List<String> classes = IntStream.range(0, 21).mapToObj(c -> "class " + c).toList();
        int[] labels = IntStream.range(0, 84).map(image -> image % 21).toArray();
        int[] predicted = labels.clone();
        predicted[3] = 20;
        predicted[24] = 20;
        predicted[5] = 6;
        List<String> lines = lines(classes, labels, predicted);
        assertEquals(3, lines.size());
        assertTrue(lines.get(0).contains("2 most frequent mistakes among 21 classes"));
        assertTrue(lines.get(1).matches("  class 3 → class 20 +2 +50\\.0%"), lines.get(1));
        assertTrue(lines.get(2).matches("  class 5 → class 6 +1 +25\\.0%"), lines.get(2));
        assertFalse(lines.get(0).contains("'"), lines.get(0));
    }
}
