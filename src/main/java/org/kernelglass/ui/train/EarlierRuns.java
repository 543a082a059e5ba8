package org.kernelglass.ui.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.kernelglass.message.Message;
import org.kernelglass.project.MetricsRow;
import org.kernelglass.training.Metrics;
import org.kernelglass.ui.base.Latest;
import org.kernelglass.ui.chart.ChartModel;
import org.kernelglass.ui.chart.ChartSeries;
import org.kernelglass.ui.chart.Points;
import org.kernelglass.ui.chart.Role;
import org.kernelglass.ui.workspace.Workspace;

/**
 * The runs that stand in the project, and which of them are drawn behind the present one. FX
 * thread.
 */
final class EarlierRuns {

    private final Workspace workspace;
    private final RunFigures figures;
    private final Latest looks;
    private final ObservableList<EarlierRun> runs = FXCollections.observableArrayList();
    private final ObservableSet<Path> compared = FXCollections.observableSet();

    EarlierRuns(Workspace workspace, RunFigures figures) {
        this.workspace = workspace;
        this.figures = figures;
        this.looks = new Latest(workspace.background());
        workspace.runFolderProperty().addListener((observed, was, is) -> refresh());
    }

    /** Newest first; without the one that is at work. */
    ObservableList<EarlierRun> runs() {
        return runs;
    }

    /** Looks at the project's folder anew. */
    void refresh() {
        Path folder = workspace.folderProperty().get();
        looks.ask(
                cancelled -> EarlierRun.of(workspace.useCases().runs().list(folder)),
                this::found,
                refusal -> runs.clear());
    }

    /** Another project: none of these are its. */
    void forget() {
        looks.forget();
        runs.clear();
        compared.clear();
        draw();
    }

    private void found(List<EarlierRun> all) {
        boolean alive = workspace.runStarter().alive().getValue();
        Path live = alive ? workspace.runFolderProperty().get() : null;
        List<EarlierRun> standing = all.stream().filter(run -> !run.folder().equals(live)).toList();
        if (!standing.equals(runs)) {
            runs.setAll(standing);
        }
        compared.removeIf(path -> runs.stream().noneMatch(run -> run.folder().equals(path)));
        draw();
    }

    /** The newest run that can go on. */
    Optional<EarlierRun> resumable() {
        return runs.stream().filter(EarlierRun::resumes).findFirst();
    }

    boolean isCompared(EarlierRun run) {
        return compared.contains(run.folder());
    }

    void compare(EarlierRun run, boolean shown) {
        boolean changed = shown ? compared.add(run.folder()) : compared.remove(run.folder());
        if (changed) {
            draw();
        }
    }

    private void draw() {
        draw(figures.loss, Metrics::loss);
        draw(figures.accuracy, Metrics::top1);
        figures.changed();
    }

    private void draw(ChartModel model, ToDoubleFunction<Metrics> figure) {
        model.series().removeIf(each -> each.role() == Role.EARLIER);
        runs.stream()
                .filter(this::isCompared)
                .map(
                        run ->
                                ChartSeries.sparse(
                                        Message.of("train.series.earlier", run.name()),
                                        Role.EARLIER,
                                        points(run, figure)))
                .forEach(model.series()::add);
    }

    /** Its validation curve, or where it had no validation split, its training curve. */
    private static Points points(EarlierRun run, ToDoubleFunction<Metrics> figure) {
        Points points = new Points();
        for (MetricsRow row : run.epochs()) {
            Metrics metrics = row.validation().orElse(row.training());
            points.add(row.epoch() + 1, figure.applyAsDouble(metrics));
        }
        return points;
    }
}
