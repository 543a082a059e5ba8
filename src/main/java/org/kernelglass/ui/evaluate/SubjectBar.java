package org.kernelglass.ui.evaluate;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
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
    private final EvaluateActions can;
    private final Texts texts;
    private final Segments<Choice> images;

    SubjectBar(EvaluateModel model, EvaluateActions can) {
        this.model = model;
        this.can = can;
        this.texts = model.workspace().texts();
        getStyleClass().add("evaluate-subject");
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        images =
                new Segments<>(
                                List.of(Choice.values()),
                                choice -> texts.of(new Message(choice.key(""), List.of())),
                                this::pick)
                        .identified("evaluate-on");
        for (Choice choice : Choice.values()) {
            Tooltip help = new Tooltip();
            help.textProperty().bind(texts.of(new Message(choice.key(".help"), List.of())));
            images.button(choice).setTooltip(help);
            images.button(choice).disableProperty().bind(model.runProperty().isNull());
        }
        model.onProperty().addListener((observed, was, is) -> images.select(Choice.of(is)));
        images.select(Choice.of(model.onProperty().get()));
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        ExportMenu export = new ExportMenu(model, can.exporting());
        getChildren().setAll(runs(), images, looks(), room, exported(), export);
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

    private Label exported() {
        Label label = new Label();
        label.setId("evaluate-exported");
        label.getStyleClass().add("text-muted");
        label.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        label.setMinWidth(0);
        label.textProperty()
                .bind(
                        texts.of(
                                () ->
                                        can.exporting().saidProperty().get() == null
                                                ? Message.of("shell.status.none")
                                                : can.exporting().saidProperty().get(),
                                can.exporting().saidProperty()));
        return label;
    }

    private void pick(Choice choice) {
        switch (choice) {
            case VALIDATION -> can.validation();
            case TEST -> can.test();
            case FOLDER -> can.folder();
        }
        images.select(Choice.of(model.onProperty().get()));
    }
}
