package org.kernelglass.ui.runs;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleListProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;

/** What the runs take on disk, and how to take less. FX thread. */
final class ShelfBar extends HBox {

    private final RunsViewModel model;
    private final Texts texts;

    ShelfBar(RunsViewModel model, RunActions actions, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("shelf-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label total = new Label();
        total.textProperty().bind(texts.of(this::total, new SimpleListProperty<>(model.rows())));
        Button clean = button("runs-clean-up", "runs.clean-up", actions::cleanUp);
        clean.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> model.spareBytes() == 0, model.rows()));
        Button empty = button("runs-empty-trash", "runs.empty-trash", actions::emptyTrash);
        empty.textProperty().unbind();
        empty.textProperty().bind(texts.of(this::trash, model.trashBytesProperty()));
        empty.disableProperty().bind(model.trashBytesProperty().isEqualTo(0));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().setAll(total, gap, clean, empty);
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().addAll("flat", "small");
        button.textProperty().bind(texts.of(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    private Message total() {
        return Message.of(
                "runs.total", model.rows().size(), Amounts.bytes(model.bytes(), locale()));
    }

    private Message trash() {
        return Message.of(
                "runs.empty-trash", Amounts.bytes(model.trashBytesProperty().get(), locale()));
    }

    private Locale locale() {
        return texts.sentencesProperty().get().locale();
    }
}
