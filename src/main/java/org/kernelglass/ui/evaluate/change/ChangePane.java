package org.kernelglass.ui.evaluate.change;

import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.ui.base.Explained;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.evaluate.change.EffectModel.Outcome;
import org.kernelglass.ui.inspect.work.WorkBar;
import org.kernelglass.workflow.EvaluatedRun;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** The button that learns from the changes, and the table of what they did. FX thread. */
public final class ChangePane extends VBox {

    private static final double TABLE = 216;
    private static final double WORDS = 600;

    private final ChangeModel model;
    private final EffectModel effect;
    private final Texts texts;
    private final EffectTable table;
    private final Label words = new Label();

    public ChangePane(ChangeModel model) {
        this.model = model;
        this.effect = model.effect();
        this.texts = model.workspace().texts();
        table = new EffectTable(texts);
        table.setPrefHeight(TABLE);
        HBox.setHgrow(table, Priority.ALWAYS);
        words.setId("effect-words");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("errors-change");
        getChildren()
                .setAll(
                        bar(),
                        new WorkBar("effect-work", effect.work(), texts),
                        problem(),
                        effect());
        visibleProperty().bind(model.mattersProperty());
        managedProperty().bind(visibleProperty());
        effect.outcomeProperty().addListener((observed, was, is) -> show(is));
        texts.sentencesProperty()
                .addListener((observed, was, is) -> show(effect.outcomeProperty().get()));
    }

    private HBox effect() {
        Label title = new Label();
        title.getStyleClass().add("title-4");
        title.textProperty().bind(texts.of("errors.effect.title"));
        Button done = new Button();
        done.setId("effect-done");
        done.getStyleClass().add("small");
        done.setMinHeight(USE_PREF_SIZE);
        done.textProperty().bind(texts.of("errors.effect.done"));
        done.setOnAction(event -> effect.putAway());
        ScrollPane said = new ScrollPane(words);
        said.setFitToWidth(true);
        said.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(said, Priority.ALWAYS);
        VBox left = new VBox(title, said, done);
        left.getStyleClass().add("errors-words");
        left.setPrefWidth(WORDS);
        left.setMinWidth(WORDS);
        HBox shown = new HBox(left, table);
        shown.getStyleClass().add("errors-effect");
        shown.setPrefHeight(TABLE);
        shown.setMaxHeight(TABLE);
        shown.visibleProperty().bind(effect.outcomeProperty().isNotNull());
        shown.managedProperty().bind(shown.visibleProperty());
        return shown;
    }

    private HBox bar() {
        Button retrain = new Button();
        retrain.setId("errors-retrain");
        retrain.setGraphic(new FontIcon(BootstrapIcons.ARROW_REPEAT));
        retrain.getStyleClass().add("accent");
        retrain.setMinWidth(USE_PREF_SIZE);
        retrain.textProperty().bind(texts.of("errors.retrain"));
        retrain.setDisable(!model.canStart().getValue());
        model.canStart().addListener((observed, was, is) -> retrain.setDisable(!is));
        retrain.setOnAction(event -> model.retrain());
        Label pending = new Label();
        pending.setId("errors-pending");
        pending.setWrapText(true);
        pending.setMinHeight(Region.USE_PREF_SIZE);
        pending.getStyleClass().add("text-muted");
        pending.textProperty()
                .bind(
                        texts.of(
                                this::standing,
                                model.pending(),
                                model.learning(),
                                model.evaluatedRun()));
        HBox.setHgrow(pending, Priority.ALWAYS);
        pending.setMaxWidth(Double.MAX_VALUE);
        HBox bar = new HBox(new Explained(retrain, model::whyNot), pending, again());
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("errors-bar");
        return bar;
    }

    /** What was put away, or another run's change has made room for. */
    private Button again() {
        Button again = new Button();
        again.setId("effect-show");
        again.setMinWidth(USE_PREF_SIZE);
        again.textProperty().bind(texts.of("errors.effect.title"));
        again.setOnAction(event -> effect.showEvaluated());
        again.visibleProperty().bind(effect.canShow());
        again.managedProperty().bind(again.visibleProperty());
        return again;
    }

    private Message standing() {
        if (model.learning().getValue()) {
            return Message.of("errors.learning");
        }
        EvaluatedRun run = model.evaluatedRun().getValue();
        String name = run == null ? "" : run.run().getFileName().toString();
        return Message.of(
                model.touchesTest() ? "errors.pending.test" : "errors.pending",
                model.pending().getValue(),
                name);
    }

    private Label problem() {
        Label problem = new Label();
        problem.setId("effect-problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.getStyleClass().add("kg-problem-text");
        Runnable say =
                () -> {
                    Refusal why = effect.failureProperty().get();
                    problem.setText(why == null ? "" : texts.now(why.problem()));
                };
        effect.failureProperty().addListener((observed, was, is) -> say.run());
        texts.sentencesProperty().addListener((observed, was, is) -> say.run());
        problem.visibleProperty().bind(effect.failureProperty().isNotNull());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    private void show(Outcome outcome) {
        if (outcome == null) {
            return;
        }
        words.setText(
                outcome.effect().sentences().stream()
                        .map(texts::now)
                        .collect(Collectors.joining(" ")));
        table.show(outcome);
    }
}
