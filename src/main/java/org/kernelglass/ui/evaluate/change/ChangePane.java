package org.kernelglass.ui.evaluate.change;

import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.evaluate.change.ChangeModel.Outcome;
import org.kernelglass.ui.inspect.work.WorkBar;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** The button that learns from the changes, and the table of what they did. FX thread. */
public final class ChangePane extends VBox {

    private static final double TABLE = 190;

    private final ChangeModel model;
    private final Texts texts;
    private final EffectTable table;
    private final Label words = new Label();

    public ChangePane(ChangeModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        table = new EffectTable(texts);
        table.setPrefHeight(TABLE);
        table.setMinHeight(TABLE / 2);
        words.setId("effect-words");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        Label title = new Label();
        title.getStyleClass().add("title-4");
        title.textProperty().bind(texts.of("errors.effect.title"));
        VBox effect = new VBox(title, words, table);
        effect.getStyleClass().add("errors-effect");
        effect.visibleProperty().bind(model.outcomeProperty().isNotNull());
        effect.managedProperty().bind(effect.visibleProperty());
        getStyleClass().add("errors-change");
        getChildren()
                .setAll(
                        bar(),
                        new WorkBar("effect-work", model.work(), texts),
                        problem(),
                        effect);
        model.outcomeProperty().addListener((observed, was, is) -> show(is));
        texts.sentencesProperty()
                .addListener((observed, was, is) -> show(model.outcomeProperty().get()));
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
        pending.textProperty().bind(texts.of(this::standing, model.pending(), model.learning()));
        HBox bar = new HBox(retrain, pending);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("errors-bar");
        return bar;
    }

    private Message standing() {
        return model.learning().getValue()
                ? Message.of("errors.learning")
                : Message.of("errors.pending", model.pending().getValue());
    }

    private Label problem() {
        Label problem = new Label();
        problem.setId("effect-problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.getStyleClass().add("kg-problem-text");
        Runnable say =
                () -> {
                    Refusal why = model.failureProperty().get();
                    problem.setText(why == null ? "" : texts.now(why.problem()));
                };
        model.failureProperty().addListener((observed, was, is) -> say.run());
        texts.sentencesProperty().addListener((observed, was, is) -> say.run());
        problem.visibleProperty().bind(model.failureProperty().isNotNull());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    private void show(Outcome outcome) {
        if (outcome == null) {
            return;
        }
        words.setText(
                EffectWords.of(outcome.effect()).stream()
                        .map(texts::now)
                        .collect(Collectors.joining(" ")));
        table.show(outcome);
    }
}
