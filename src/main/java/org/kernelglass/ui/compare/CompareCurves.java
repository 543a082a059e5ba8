package org.kernelglass.ui.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kernelglass.message.Message;
import org.kernelglass.project.MetricsRow;
import org.kernelglass.training.Metrics;
import org.kernelglass.ui.chart.ChartModel;
import org.kernelglass.ui.chart.ChartSeries;
import org.kernelglass.ui.chart.ChartView;
import org.kernelglass.ui.chart.Points;
import org.kernelglass.ui.chart.Role;
import org.kernelglass.ui.chart.SaveQuestion;
import org.kernelglass.ui.chart.Unit;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.RunShelf;

/**
 * The curves of A and B, and of what else is marked in the list, over each other: loss and accuracy
 * on the training and on the validation images. FX thread.
 */
final class CompareCurves extends VBox {

    private static final double HEIGHT = 230;

    /** One of the charts: whose figure, and which. */
    private record Panel(
            ChartModel chart,
            Function<MetricsRow, Optional<Metrics>> split,
            ToDoubleFunction<Metrics> figure) {}

    private final CompareModel model;
    private final List<Panel> panels =
            List.of(
                    panel("loss.training", Unit.NONE, CompareCurves::training, Metrics::loss),
                    panel("loss.validation", Unit.NONE, MetricsRow::validation, Metrics::loss),
                    panel(
                            "accuracy.training",
                            Unit.PERCENT,
                            CompareCurves::training,
                            Metrics::top1),
                    panel(
                            "accuracy.validation",
                            Unit.PERCENT,
                            MetricsRow::validation,
                            Metrics::top1));

    CompareCurves(Workspace workspace, CompareModel model) {
        this.model = model;
        getStyleClass().add("compare-part");
        Label title = new Label();
        title.getStyleClass().add("title-3");
        title.textProperty().bind(workspace.texts().of("compare.curves"));
        GridPane grid = new GridPane();
        grid.getStyleClass().add("compare-cards");
        for (int column = 0; column < 2; column++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            grid.getColumnConstraints().add(half);
        }
        SaveQuestion files = SaveQuestion.DIALOG;
        for (int place = 0; place < panels.size(); place++) {
            grid.add(view(panels.get(place), workspace, files), place % 2, place / 2);
        }
        getChildren().setAll(title, grid);
        model.choice().firstProperty().addListener((observed, was, is) -> draw());
        model.choice().secondProperty().addListener((observed, was, is) -> draw());
        model.choice().tableProperty().addListener((observed, was, is) -> draw());
        model.choice().marked().addListener((ListChangeListener<Path>) change -> draw());
        draw();
    }

    private static Optional<Metrics> training(MetricsRow row) {
        return Optional.of(row.training());
    }

    private static Panel panel(
            String name,
            Unit unit,
            Function<MetricsRow, Optional<Metrics>> split,
            ToDoubleFunction<Metrics> figure) {
        ChartModel chart = new ChartModel(new Message("compare.chart." + name, List.of()), unit);
        return new Panel(chart, split, figure);
    }

    private static ChartView view(Panel panel, Workspace workspace, SaveQuestion files) {
        ChartView view =
                new ChartView(
                        panel.chart(),
                        workspace.texts(),
                        workspace.background(),
                        ChartView.Size.LARGE,
                        x -> Message.of("compare.chart.where", x),
                        files);
        view.setPrefHeight(HEIGHT);
        view.setMinHeight(HEIGHT);
        view.setMinWidth(0);
        view.plot().setId(panel.chart().title().key().replace('.', '-'));
        return view;
    }

    private void draw() {
        List<Path> runs = model.drawn();
        for (Panel panel : panels) {
            panel.chart()
                    .series()
                    .setAll(
                            runs.stream()
                                    .flatMap(run -> model.choice().entry(run).stream())
                                    .map(entry -> series(entry, panel))
                                    .toList());
            panel.chart().endProperty().set(OptionalDouble.empty());
            panel.chart().follow(Long.MAX_VALUE / 2);
            panel.chart().touch();
        }
    }

    private ChartSeries series(RunShelf.Entry entry, Panel panel) {
        Points points = new Points();
        for (MetricsRow row : entry.epochs()) {
            panel.split()
                    .apply(row)
                    .ifPresent(
                            metrics ->
                                    points.add(
                                            row.epoch() + 1,
                                            panel.figure().applyAsDouble(metrics)));
        }
        return ChartSeries.sparse(
                Message.of("train.series.earlier", model.choice().name(entry.folder())),
                Role.RUN,
                points);
    }
}
