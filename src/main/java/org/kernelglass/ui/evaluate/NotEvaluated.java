package org.kernelglass.ui.evaluate;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.evaluate.model.EvaluateModel;
import org.kernelglass.ui.workspace.LocateButton;
import org.kernelglass.ui.workspace.MovedDataset;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Why there are no figures, and the button that brings them. FX thread. */
final class NotEvaluated extends VBox {

    private static final Message NOTHING = Message.of("shell.status.none");

    private final EvaluateModel model;
    private final Texts texts;

    NotEvaluated(EvaluateModel model) {
        this.model = model;
        this.texts = model.workspace().texts();
        getStyleClass().add("evaluate-none");
        setAlignment(Pos.CENTER);
        FontIcon sign = new FontIcon(BootstrapIcons.EXCLAMATION_TRIANGLE);
        sign.getStyleClass().add("problem-sign");
        sign.visibleProperty().bind(model.failureProperty().isNotNull());
        sign.managedProperty().bind(sign.visibleProperty());
        HBox problem = new HBox(8, sign, label("evaluate-failure", this::problem));
        problem.setAlignment(Pos.CENTER);
        Label hint = label("evaluate-failure-hint", this::hint);
        hint.getStyleClass().add("text-muted");
        hint.managedProperty().bind(Bindings.isNotEmpty(hint.textProperty()));
        Button locate = new LocateButton(model.workspace(), model.failureProperty());
        locate.setId("evaluate-locate");
        locate.getStyleClass().add("accent");
        HBox buttons = new HBox(8, locate, again());
        buttons.setAlignment(Pos.CENTER);
        getChildren().setAll(problem, hint, buttons);
        BooleanBinding none =
                model.evaluatedProperty()
                        .isNull()
                        .and(model.work().workingProperty().not())
                        .and(model.runProperty().isNotNull());
        visibleProperty().bind(none);
    }

    private Label label(String id, java.util.function.Supplier<Message> words) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.textProperty().bind(texts.of(words, model.failureProperty()));
        return label;
    }

    private Message problem() {
        Refusal failure = model.failureProperty().get();
        return failure == null ? Message.of("evaluate.cancelled") : failure.problem();
    }

    private Message hint() {
        Refusal failure = model.failureProperty().get();
        if (MovedDataset.helps(failure)) {
            return Message.of("evaluate.hint.moved");
        }
        return failure == null ? NOTHING : failure.hint().orElse(NOTHING);
    }

    private Button again() {
        Button button = new Button();
        button.setId("evaluate-again");
        button.textProperty()
                .bind(
                        texts.of(
                                () ->
                                        model.failureProperty().get() == null
                                                ? Message.of("evaluate.cancelled.again")
                                                : Message.of("evaluate.failed.again"),
                                model.failureProperty()));
        button.setOnAction(event -> model.evaluate(model.onProperty().get()));
        return button;
    }
}
