package org.kernelglass.ui.evaluate;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.stage.DirectoryChooser;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Segments;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.base.WordedChoice;
import org.kernelglass.ui.evaluate.model.EvaluateModel;
import org.kernelglass.workflow.EvaluationImages;

/** Chooses the run and the images it is evaluated on. FX thread. */
final class SubjectBar extends HBox {

    /** Which images, as they stand on the buttons. */
    private enum Choice {
        VALIDATION,
        TEST,
        FOLDER;

        private static Choice of(EvaluationImages images) {
            return images instanceof EvaluationImages.InFolder
                    ? FOLDER
                    : images.equals(EvaluationImages.TEST) ? TEST : VALIDATION;
        }

        private String key(String suffix) {
            return "evaluate.on." + name().toLowerCase(java.util.Locale.ROOT) + suffix;
        }
    }

    private final EvaluateModel model;
    private final Texts texts;
    private final Segments<Choice> images;

    SubjectBar(EvaluateModel model) {
        this.model = model;
        this.texts = model.workspace().texts();
        getStyleClass().add("evaluate-subject");
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        images =
                new Segments<>(
                        List.of(Choice.values()),
                        choice -> texts.of(new Message(choice.key(""), List.of())),
                        this::pick);
        for (Choice choice : Choice.values()) {
            Tooltip help = new Tooltip();
            help.textProperty().bind(texts.of(new Message(choice.key(".help"), List.of())));
            images.button(choice).setId("evaluate-on-" + choice.name().toLowerCase());
            images.button(choice).setTooltip(help);
            images.button(choice).disableProperty().bind(model.runProperty().isNull());
        }
        model.onProperty().addListener((observed, was, is) -> images.select(Choice.of(is)));
        images.select(Choice.of(model.onProperty().get()));
        getChildren().setAll(runs(), images, looks());
    }

    private ComboBox<Path> runs() {
        ComboBox<Path> box = new WordedChoice<>(texts, run -> run.getFileName().toString());
        box.setItems(model.runs().folders());
        box.setId("evaluate-run");
        box.accessibleTextProperty().bind(texts.of("evaluate.run"));
        box.valueProperty().bindBidirectional(model.runProperty());
        box.setOnShowing(event -> model.runs().refresh());
        return box;
    }

    private Label looks() {
        Label looks = new Label();
        looks.setId("evaluate-looks");
        looks.getStyleClass().add("text-muted");
        looks.textProperty()
                .bind(
                        texts.of(
                                () -> Message.of("evaluate.looks", model.testLooks()),
                                model.runProperty(),
                                model.evaluatedProperty()));
        looks.setMinWidth(0);
        return looks;
    }

    private void pick(Choice choice) {
        switch (choice) {
            case VALIDATION -> model.evaluate(EvaluationImages.VALIDATION);
            case TEST -> model.evaluate(EvaluationImages.TEST);
            case FOLDER -> folder();
        }
        images.select(Choice.of(model.onProperty().get()));
    }

    private void folder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.now("evaluate.on.folder.title"));
        File folder = chooser.showDialog(getScene().getWindow());
        if (folder != null) {
            model.evaluate(new EvaluationImages.InFolder(folder.toPath()));
        }
    }
}
