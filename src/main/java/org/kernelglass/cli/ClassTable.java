package org.kernelglass.cli;

import java.util.List;
import java.util.stream.IntStream;
import org.kernelglass.evaluation.ClassFigures;
import org.kernelglass.evaluation.ConfusionMatrix;
import org.kernelglass.message.Message;
import org.kernelglass.training.Metrics;
import org.kernelglass.workflow.TestFigures;

/**
 * Test figures: accuracy, then precision, recall and F1 of each class, in JSON with the confusion
 * matrix too.
 */
record ClassTable(Console console, List<String> classes, TestFigures test) {

    private static final int NAME_WIDTH = 24;
    private static final int FIGURE_WIDTH = 10;

    /**
     * @param sentence key of the one that gives the accuracy of so many images
     */
    void sentence(String sentence) {
        Metrics metrics = test.metrics();
        console.print(Message.of(sentence, metrics.top1(), test.images(), metrics.loss()));
    }

    /** That sentence, and a row for each class. */
    void print(String sentence) {
        sentence(sentence);
        Metrics metrics = test.metrics();
        if (Double.isFinite(metrics.top5())) {
            console.print(Message.of("cli.test.top5", metrics.top5()));
        }
        row(
                text("cli.test.class"),
                text("cli.test.precision"),
                text("cli.test.recall"),
                text("cli.test.f1"),
                text("cli.test.support"));
        IntStream.range(0, classes.size())
                .forEach(label -> row(classes.get(label), test.byClass().get(label)));
    }

    private void row(String name, ClassFigures figures) {
        row(
                name,
                "%.3f".formatted(figures.precision()),
                "%.3f".formatted(figures.recall()),
                "%.3f".formatted(figures.f1()),
                Long.toString(figures.support()));
    }

    private void row(String name, String precision, String recall, String f1, String support) {
        StringBuilder row = new StringBuilder("  ").append(Column.left(name, NAME_WIDTH));
        for (String figure : List.of(precision, recall, f1, support)) {
            row.append(Column.right(figure, FIGURE_WIDTH));
        }
        console.out().println(row);
    }

    private String text(String key) {
        return console.text(Message.of(key));
    }

    void addTo(JsonAnswer answer) {
        answer.putEach(
                "per_class",
                IntStream.range(0, classes.size()).boxed().toList(),
                (label, object) -> {
                    ClassFigures figures = test.byClass().get(label);
                    object.put("class", classes.get(label))
                            .put("precision", figures.precision())
                            .put("recall", figures.recall())
                            .put("f1", figures.f1())
                            .put("support", figures.support());
                });
        ConfusionMatrix confusion = test.confusion();
        answer.putRows(
                "confusion_matrix",
                IntStream.range(0, classes.size())
                        .mapToObj(
                                actual ->
                                        IntStream.range(0, classes.size())
                                                .mapToLong(other -> confusion.count(actual, other))
                                                .toArray())
                        .toList());
    }
}
