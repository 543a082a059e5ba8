package org.kernelglass.ui.inspect.mute;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Explained;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.workspace.AtWork;
import org.kernelglass.ui.workspace.Workspace;

/** What can be done with the smaller network: use it, and train it further. FX thread. */
final class RemovedBar extends VBox {

    private static final double GAP = 8;

    private final RemovalModel removal;
    private final Texts texts;
    private final AtWork atWork;

    RemovedBar(RemovalModel removal, Workspace workspace) {
        this.removal = removal;
        this.texts = workspace.texts();
        this.atWork = new AtWork(workspace);
        getStyleClass().add("removal-bar");
        Button use = button("inspect-remove-use", "inspect.remove.use");
        use.getStyleClass().add("accent");
        use.setOnAction(event -> removal.use());
        use.disableProperty()
                .bind(removal.keptProperty().isNotNull().or(removal.keepingProperty()));
        Button show = button("inspect-remove-show", "inspect.remove.show");
        show.setOnAction(event -> removal.inFrontProperty().set(true));
        show.disableProperty().bind(removal.inFrontProperty());
        FlowPane row = new FlowPane(GAP, GAP, use, further(), show);
        getChildren().setAll(words(), row);
        visibleProperty().bind(removal.removalProperty().isNotNull());
        managedProperty().bind(visibleProperty());
    }

    private Explained further() {
        Button further = button("inspect-remove-train", "inspect.remove.train");
        further.setOnAction(event -> removal.trainFurther());
        further.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !isKept() || !atWork.free().getValue(),
                                removal.keptProperty(),
                                atWork.free()));
        return new Explained(further, this::whyNot);
    }

    private boolean isKept() {
        return removal.keptProperty().get() != null;
    }

    private Optional<String> whyNot() {
        return isKept()
                ? atWork.sentence()
                : Optional.of(texts.now(Message.of("inspect.remove.train.first")));
    }

    private Label words() {
        Label words = new Label();
        words.setId("inspect-remove-said");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.textProperty()
                .bind(texts.of(this::said, removal.keptProperty(), removal.removalProperty()));
        return words;
    }

    private Message said() {
        if (isKept()) {
            return Message.of(
                    "inspect.remove.kept", removal.keptProperty().get().getFileName().toString());
        }
        boolean other = removal.removalProperty().get() != null && removal.replacesOther();
        return Message.of(other ? "inspect.remove.replaces" : "inspect.remove.offer");
    }

    private Button button(String id, String key) {
        Button button = new Button();
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(texts.of(new Message(key, java.util.List.of())));
        return button;
    }
}
