package org.kernelglass.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.workspace.LocateButton;
import org.kernelglass.ui.workspace.Workspace;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** What went wrong, and what to do, until it is put away. FX thread. */
final class ProblemBar extends HBox {

    private static final Message NOTHING = Message.of("shell.status.none");

    private final ObjectProperty<Refusal> problem;
    private final Texts texts;

    ProblemBar(Workspace workspace) {
        this.problem = workspace.problemProperty();
        this.texts = workspace.texts();
        setId("problem");
        getStyleClass().add("problem-bar");
        getChildren()
                .setAll(
                        new FontIcon(BootstrapIcons.EXCLAMATION_TRIANGLE),
                        words(),
                        locate(workspace),
                        putAway());
        ObservableValue<Boolean> there = problem.map(refusal -> true).orElse(false);
        visibleProperty().bind(there);
        managedProperty().bind(visibleProperty());
    }

    private VBox words() {
        Label sentence = new Label();
        sentence.setWrapText(true);
        sentence.setId("problem-sentence");
        sentence.textProperty().bind(texts.of(() -> said(refusal -> refusal.problem()), problem));
        Label hint = new Label();
        hint.setWrapText(true);
        hint.setId("problem-hint");
        hint.getStyleClass().add("hint");
        hint.textProperty()
                .bind(texts.of(() -> said(refusal -> refusal.hint().orElse(NOTHING)), problem));
        hint.managedProperty().bind(Bindings.isNotEmpty(hint.textProperty()));
        VBox words = new VBox(sentence, hint);
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private Message said(java.util.function.Function<Refusal, Message> part) {
        return problem.get() == null ? NOTHING : part.apply(problem.get());
    }

    private Button locate(Workspace workspace) {
        Button button = new LocateButton(workspace, problem);
        button.setId("problem-locate");
        button.getStyleClass().add("small");
        return button;
    }

    private Button putAway() {
        Button button = new Button(null, new FontIcon(BootstrapIcons.X));
        button.setId("problem-put-away");
        button.getStyleClass().addAll("button-icon", "flat");
        button.accessibleTextProperty().bind(texts.of("shell.problem.put-away"));
        button.setOnAction(event -> problem.set(null));
        return button;
    }
}
