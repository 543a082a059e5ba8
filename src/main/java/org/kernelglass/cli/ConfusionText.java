package org.kernelglass.cli;

import java.util.List;
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
    private static final int NUMBER_WIDTH = 4;
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
        long most =
                IntStream.range(0, classes.size())
                        .mapToLong(actual -> matrix.support(actual))
                        .max()
                        .orElse(0);
        int width = Math.max(NUMBER_WIDTH, Long.toString(most).length() + 2);
        StringBuilder head = new StringBuilder(" ".repeat(2 + NUMBER_WIDTH + NAME_WIDTH));
        for (int predicted = 0; predicted < classes.size(); predicted++) {
            head.append(Column.right(Integer.toString(predicted + 1), width));
        }
        console.out().println(head);
        for (int actual = 0; actual < classes.size(); actual++) {
            console.out().println(row(actual, width));
        }
    }

    /** Nothing stands as a dot, so that mistakes stand out. */
    private String row(int actual, int width) {
        StringBuilder row = new StringBuilder("  ");
        row.append(Column.left(Integer.toString(actual + 1), NUMBER_WIDTH));
        row.append(Column.left(classes.get(actual), NAME_WIDTH));
        for (int predicted = 0; predicted < classes.size(); predicted++) {
            long count = matrix.count(actual, predicted);
            row.append(Column.right(count == 0 ? "·" : Long.toString(count), width));
        }
        return row.toString();
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
