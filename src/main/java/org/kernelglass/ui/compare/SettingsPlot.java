package org.kernelglass.ui.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kernelglass.message.Message;
import org.kernelglass.project.MetricsRow;
import org.kernelglass.training.Metrics;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.chart.ParallelAxis;
import org.kernelglass.ui.chart.ParallelBrush;
import org.kernelglass.ui.chart.ParallelLine;
import org.kernelglass.ui.chart.ParallelView;
import org.kernelglass.workflow.RunShelf;
import org.kernelglass.workflow.RunsTable;

/**
 * Parallel coordinates: an axis for each setting in which the runs differ, the last one the
 * validation accuracy; a line for each run. Pressed, a run becomes B; the runs within the ranges
 * that are marked on the axes are those that the list shows. FX thread.
 */
final class SettingsPlot extends VBox {

    /** No setting is called so. */
    private static final String ACCURACY = "";

    private final Texts texts;
    private final RunChoice choice;
    private final ParallelView plot;
    private List<Path> runs = List.of();
    private List<ParallelAxis> axes = List.of();

    SettingsPlot(Texts texts, CompareModel model) {
        this.texts = texts;
        this.choice = model.choice();
        this.plot = new ParallelView(texts, this::choose);
        plot.setId("compare-parallel");
        getStyleClass().add("compare-part");
        Label title = new Label();
        title.getStyleClass().add("title-3");
        title.textProperty().bind(texts.of("compare.parallel"));
        Label help = new Label();
        help.setWrapText(true);
        help.getStyleClass().add("text-muted");
        help.textProperty().bind(texts.of("compare.parallel.help"));
        plot.brushesProperty().bindBidirectional(choice.ranges().brushesProperty());
        plot.brushesProperty().addListener((observed, was, is) -> sift());
        getChildren().setAll(title, help, plot, new RangesBar(texts, choice));
        choice.tableProperty().addListener((observed, was, is) -> show());
        choice.firstProperty().addListener((observed, was, is) -> show());
        choice.secondProperty().addListener((observed, was, is) -> show());
        texts.sentencesProperty().addListener((observed, was, is) -> show());
        show();
    }

    private void choose(int line) {
        if (!runs.get(line).equals(choice.firstProperty().get())) {
            choice.secondProperty().set(runs.get(line));
        }
    }

    private void show() {
        RunsTable table = choice.tableProperty().get();
        List<RunsTable.Row> rows =
                table.rows().stream()
                        .filter(row -> row.entry().record().isPresent())
                        .filter(row -> !Double.isNaN(accuracy(row.entry())))
                        .toList();
        runs = rows.stream().map(row -> row.entry().folder()).toList();
        List<ParallelAxis> drawn = new ArrayList<>();
        for (String key : table.differing()) {
            drawn.add(
                    ParallelAxis.ofTexts(
                            key.replaceFirst("^(plan|data)\\.", ""),
                            rows.stream().map(row -> row.setting(key)).toList()));
        }
        drawn.add(
                ParallelAxis.ofShares(
                        ACCURACY,
                        texts.now(Message.of("compare.parallel.accuracy")),
                        rows.stream().map(row -> accuracy(row.entry())).toList()));
        List<ParallelLine> lines = runs.stream().map(this::line).toList();
        axes = drawn;
        plot.show(axes, lines);
        sift();
        setVisible(!lines.isEmpty());
        setManaged(!lines.isEmpty());
    }

    /** Says which runs lie within what is marked. */
    private void sift() {
        List<ParallelBrush> brushes = plot.brushesProperty().get();
        if (brushes.isEmpty()) {
            choice.ranges().found(Optional.empty());
            return;
        }
        List<Boolean> within = ParallelBrush.within(axes, brushes, runs.size());
        Set<Path> found = new LinkedHashSet<>();
        for (int line = 0; line < runs.size(); line++) {
            if (within.get(line)) {
                found.add(runs.get(line));
            }
        }
        choice.ranges().found(Optional.of(found));
    }

    private ParallelLine line(Path run) {
        int mark = run.equals(choice.firstProperty().get()) ? 0 : -1;
        return new ParallelLine(
                choice.name(run), run.equals(choice.secondProperty().get()) ? 1 : mark);
    }

    private static double accuracy(RunShelf.Entry entry) {
        return entry.epochs().stream()
                .filter(MetricsRow::best)
                .reduce((one, other) -> other)
                .flatMap(MetricsRow::validation)
                .map(Metrics::top1)
                .orElse(Double.NaN);
    }
}
