package org.kernelglass.ui.train;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kernelglass.ui.base.WordedControls;
import org.kernelglass.ui.workspace.Readiness;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** What belongs here before anything was trained, and the button that puts it there. FX thread. */
final class EmptyState extends VBox {

    EmptyState(TrainViewModel model, WordedControls words) {
        super(12);
        setAlignment(Pos.CENTER);
        getStyleClass().add("empty-state");
        FontIcon icon = new FontIcon(BootstrapIcons.GRAPH_UP);
        icon.getStyleClass().add("empty-icon");
        Label text = words.label("train.empty.text", "quiet");
        text.setWrapText(true);
        text.setMaxWidth(440);
        text.setTextAlignment(TextAlignment.CENTER);
        Label ready = new Label();
        ready.setId("train-summary");
        ready.textProperty()
                .bind(
                        words.texts()
                                .of(
                                        () -> model.readiness().getValue().sentence(),
                                        model.readiness()));
        ready.visibleProperty().bind(model.readiness().map(Readiness::ready));
        ready.managedProperty().bind(ready.visibleProperty());
        Button train =
                words.helpedButton(
                        "train.run.start",
                        BootstrapIcons.PLAY_FILL,
                        model.starter()::start,
                        "accent",
                        "large");
        train.setId("train-empty-start");
        train.disableProperty().bind(model.starter().canStart().map(can -> !can));
        getChildren()
                .addAll(
                        icon,
                        words.label("train.empty.title", "place-heading"),
                        text,
                        ready,
                        train);
    }
}
