package org.kernelglass.cli;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.kernelglass.evaluation.Confusion;
import org.kernelglass.evaluation.ConfusionMatrix;
import org.kernelglass.message.Message;

/** Which classes are taken for which: as a matrix, and of many classes the most frequent pairs. */
record ConfusionText(Console console, List<String> classes, ConfusionMatrix matrix) {

    /** As many columns as a terminal has room for. */
    private static final int MOST_CLASSES = 20;

    private static final int MOST_PAIRS = 10;
    private static final int NAME_WIDTH = 20;
    private static final int INDEX_WIDTH = 4;
    private static final int CELL_WIDTH = 5;
    private static final int RECALL_WIDTH = 10;
    private static final double MOST_PERCENT = 99.9;
    private static final int COUNT_WIDTH = 8;

    void print() {
        if (classes.size() <= MOST_CLASSES) {
            wholeMatrix();
        } else {
            pairs();
        }
    }

    private void wholeMatrix() {
        console.print(Message.of("cli.confusion.matrix"));
        String head = cells("", predicted -> Integer.toString(predicted + 1));
        line(head, console.text(Message.of("cli.confusion.recall")));
        labels().forEach(this::row);
        String precision = console.text(Message.of("cli.confusion.precision"));
        String below = cells(precision, label -> percent(matrix.ofPredicted(label, label)));
        line(below, percent(matrix.accuracy()));
    }

    private IntStream labels() {
        return IntStream.range(0, classes.size());
    }

    private void row(int actual) {
        String name = Column.left(Integer.toString(actual + 1), INDEX_WIDTH) + classes.get(actual);
        String counts = cells(name, predicted -> count(actual, predicted));
        line(counts, percent(matrix.ofActual(actual, actual)));
    }

    private void line(String cells, String last) {
        console.out().println("  " + cells + Column.right(last, RECALL_WIDTH));
    }

    /** What stands at the left, and a cell for each predicted class. */
    private String cells(String name, IntFunction<String> cell) {
        int width = cellWidth();
        StringBuilder line = new StringBuilder(Column.left(name, INDEX_WIDTH + NAME_WIDTH));
        labels().forEach(predicted -> line.append(Column.right(cell.apply(predicted), width)));
        return line.toString();
    }

    /** Ten classes of 99,999 images fit into a line of 100 characters. */
    private int cellWidth() {
        long most = labels().mapToLong(matrix::support).max().orElse(0);
        return Math.max(CELL_WIDTH, Long.toString(most).length() + 1);
    }

    /** Nothing stands as a dot, so that mistakes stand out. */
    private String count(int actual, int predicted) {
        long count = matrix.count(actual, predicted);
        return count == 0 ? "·" : Long.toString(count);
    }

    /** As many of a hundred; 100 only where none is missing, and a dash for a share of nothing. */
    private static String percent(double share) {
        if (Double.isNaN(share)) {
            return "–";
        }
        return share == 1 ? "100" : "%.1f".formatted(Math.min(MOST_PERCENT, 100 * share));
    }

    private void pairs() {
        List<Confusion> pairs = matrix.confusions(MOST_PAIRS);
        console.print(Message.of("cli.confusion.pairs", pairs.size(), classes.size()));
        for (Confusion pair : pairs) {
            String names = classes.get(pair.actual()) + " → " + classes.get(pair.predicted());
            double share = matrix.ofActual(pair.actual(), pair.predicted());
            console.out()
                    .println(
                            "  "
                                    + Column.left(names, 2 * NAME_WIDTH)
                                    + Column.right(Long.toString(pair.images()), COUNT_WIDTH)
                                    + Column.right("%.1f%%".formatted(100 * share), COUNT_WIDTH));
        }
    }
}
