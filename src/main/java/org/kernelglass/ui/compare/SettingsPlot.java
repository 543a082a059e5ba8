package org.kernelglass.ui.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kernelglass.message.Message;
import org.kernelglass.project.MetricsRow;
import org.kernelglass.training.Metrics;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.chart.ParallelAxis;
import org.kernelglass.ui.chart.ParallelLine;
import org.kernelglass.ui.chart.ParallelView;
import org.kernelglass.workflow.RunShelf;
import org.kernelglass.workflow.RunsTable;

/**
 * Parallel coordinates: an axis for each setting in which the runs differ, the last one the
 * validation accuracy; a line for each run. Pressed, a run becomes B. FX thread.
 */
final class SettingsPlot extends VBox {

    private final Texts texts;
    private final RunChoice choice;
    private final ParallelView plot;
    private List<Path> runs = List.of();

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
        getChildren().setAll(title, help, plot);
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
        List<ParallelAxis> axes = new ArrayList<>();
        for (String key : table.differing()) {
            axes.add(
                    ParallelAxis.ofTexts(
                            key.replaceFirst("^(plan|data)\\.", ""),
                            rows.stream().map(row -> row.setting(key)).toList()));
        }
        axes.add(
                ParallelAxis.ofShares(
                        texts.now(Message.of("compare.parallel.accuracy")),
                        rows.stream().map(row -> accuracy(row.entry())).toList()));
        List<ParallelLine> lines = runs.stream().map(this::line).toList();
        plot.show(axes, lines);
        setVisible(!lines.isEmpty());
        setManaged(!lines.isEmpty());
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
