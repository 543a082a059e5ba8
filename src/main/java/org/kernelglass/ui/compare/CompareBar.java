package org.kernelglass.ui.compare;

import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.workspace.Workspace;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Which two runs, and what judges them. FX thread. */
final class CompareBar extends FlowPane {

    private final CompareModel model;
    private final Texts texts;

    CompareBar(Workspace workspace, CompareModel model) {
        this.model = model;
        this.texts = workspace.texts();
        getStyleClass().add("compare-bar");
        getChildren()
                .setAll(
                        side("A", "compare-a", model.choice().firstProperty()),
                        swap(),
                        side("B", "compare-b", model.choice().secondProperty()),
                        new JudgeSwitch(model, texts),
                        progress());
    }

    private HBox side(String letter, String id, ObjectProperty<Path> run) {
        Label name = new Label(letter);
        name.getStyleClass().add("title-4");
        Region chip = new Region();
        chip.getStyleClass().addAll("run-chip", id);
        ComboBox<Path> box = new RunBox(model.choice(), run);
        box.setId(id);
        box.accessibleTextProperty().bind(texts.of("compare.choose." + letter.toLowerCase()));
        HBox side = new HBox(chip, name, box);
        side.setAlignment(Pos.CENTER_LEFT);
        side.getStyleClass().add("compare-side");
        return side;
    }

    private Button swap() {
        Button swap = new Button(null, new FontIcon(BootstrapIcons.ARROW_LEFT_RIGHT));
        swap.setId("compare-swap");
        swap.getStyleClass().addAll("flat", "button-icon");
        swap.accessibleTextProperty().bind(texts.of("compare.swap.action"));
        Tooltip help = new Tooltip();
        help.textProperty().bind(texts.of("compare.swap.action"));
        swap.setTooltip(help);
        swap.setOnAction(event -> model.choice().swap());
        return swap;
    }

    private HBox progress() {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.progressProperty());
        Label sentence = new Label();
        sentence.textProperty().bind(texts.of("compare.working"));
        Button cancel = new Button();
        cancel.setId("compare-cancel");
        cancel.getStyleClass().add("small");
        cancel.textProperty().bind(texts.of("compare.cancel"));
        cancel.setOnAction(event -> model.cancel());
        HBox row = new HBox(sentence, bar, cancel);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("compare-side");
        row.visibleProperty().bind(model.workingProperty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }
}
