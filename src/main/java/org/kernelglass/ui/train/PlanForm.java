package org.kernelglass.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.ui.base.WordedControls;
import org.kernelglass.ui.workspace.Workspace;

/** The plan as a form. FX thread. */
final class PlanForm extends ScrollPane {

    private final Workspace workspace;
    private final WordedControls words;
    private final List<Section> sections = new ArrayList<>();
    private final RateSketch sketch;

    PlanForm(Workspace workspace, WordedControls words) {
        this.workspace = workspace;
        this.words = words;
        this.sketch = new RateSketch(words);
        getStyleClass().addAll("plan-form", "edge-to-edge");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        VBox form = new VBox();
        form.getStyleClass().add("plan-sections");
        Label title = words.label("train.plan.title", "place-heading");
        form.getChildren()
                .addAll(
                        new VBox(2, title, nextRun()),
                        section("train.plan.length", PlanSettings::length),
                        section("train.plan.learning", PlanSettings::learning, sketch),
                        section("train.plan.stopping", PlanSettings::stopping),
                        advanced());
        setContent(form);
        workspace.projectProperty().addListener((observed, was, is) -> follow(is.plan()));
        follow(workspace.project().plan());
    }

    private Label nextRun() {
        Label label = words.label("train.plan.next-run", "quiet");
        label.setWrapText(true);
        var alive = workspace.runStarter().alive();
        label.visibleProperty().bind(alive);
        label.managedProperty().bind(alive);
        return label;
    }

    private VBox section(
            String title, Function<PlanSettings, List<PlanSetting>> settings, Node... below) {
        Section rows = new Section(settings);
        sections.add(rows);
        VBox box = new VBox(words.label(title, "section-heading"), rows);
        box.getChildren().addAll(below);
        box.getStyleClass().add("plan-section");
        return box;
    }

    private TitledPane advanced() {
        Section rows = new Section(PlanSettings::advanced);
        sections.add(rows);
        TitledPane pane = new TitledPane();
        pane.textProperty().bind(words.texts().of("train.plan.advanced"));
        pane.setContent(rows);
        pane.setExpanded(false);
        pane.setAnimated(false);
        pane.setId("plan-advanced");
        pane.getStyleClass().addAll("plan-advanced", "dense");
        return pane;
    }

    private void follow(TrainingPlan plan) {
        PlanSettings settings = new PlanSettings(plan);
        sections.forEach(section -> section.follow(settings));
        sketch.show(plan);
    }

    /** Some settings, one below the other; rows stay while their settings do. */
    private final class Section extends VBox {

        private final Function<PlanSettings, List<PlanSetting>> source;
        private final List<SettingRow> rows = new ArrayList<>();

        Section(Function<PlanSettings, List<PlanSetting>> source) {
            this.source = source;
            getStyleClass().add("plan-rows");
        }

        void follow(PlanSettings all) {
            List<PlanSetting> settings = source.apply(all);
            List<String> keys = settings.stream().map(PlanSetting::key).toList();
            if (!keys.equals(rows.stream().map(SettingRow::key).toList())) {
                rebuild(settings);
            }
            for (int index = 0; index < rows.size(); index++) {
                rows.get(index).follow(settings.get(index));
            }
        }

        private void rebuild(List<PlanSetting> settings) {
            List<SettingRow> before = List.copyOf(rows);
            rows.clear();
            for (PlanSetting setting : settings) {
                rows.add(
                        before.stream()
                                .filter(row -> row.key().equals(setting.key()))
                                .findFirst()
                                .orElseGet(() -> new SettingRow(workspace, words, setting)));
            }
            getChildren().setAll(rows);
        }
    }
}
