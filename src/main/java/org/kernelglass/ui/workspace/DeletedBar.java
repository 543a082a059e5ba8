package org.kernelglass.ui.workspace;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.workspace.Deletions.Deleted;

/** Says which folder went to the trash, and puts it back. FX thread. */
public final class DeletedBar extends HBox {

    /**
     * @param id of the button that puts it back
     */
    public DeletedBar(Deletions model, Texts texts, String id) {
        getStyleClass().add("deleted-bar");
        setAlignment(Pos.CENTER_LEFT);
        visibleProperty().bind(model.lastProperty().isNotNull());
        managedProperty().bind(visibleProperty());
        Label sentence = new Label();
        sentence.textProperty()
                .bind(texts.of(() -> message(model.lastProperty().get()), model.lastProperty()));
        Button undo = new Button();
        undo.setId(id);
        undo.getStyleClass().add("small");
        undo.textProperty().bind(texts.of("runs.put-back"));
        undo.setOnAction(event -> model.putBack());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().setAll(sentence, gap, undo);
    }

    private static Message message(Deleted deleted) {
        String name = deleted == null ? "" : deleted.folder().getFileName().toString();
        return Message.of("runs.deleted", name);
    }
}
