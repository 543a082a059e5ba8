package org.kernelglass.ui.runs;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.runs.RunChanges.Deleted;

/** Says which run went to the trash, and puts it back. FX thread. */
final class DeletedBar extends HBox {

    DeletedBar(RunChanges model, Texts texts) {
        getStyleClass().add("deleted-bar");
        setAlignment(Pos.CENTER_LEFT);
        visibleProperty().bind(model.deletedProperty().isNotNull());
        managedProperty().bind(visibleProperty());
        Label sentence = new Label();
        sentence.textProperty()
                .bind(
                        texts.of(
                                () -> message(model.deletedProperty().get()),
                                model.deletedProperty()));
        Button undo = new Button();
        undo.setId("runs-put-back");
        undo.getStyleClass().add("small");
        undo.textProperty().bind(texts.of("runs.put-back"));
        undo.setOnAction(event -> model.putBack());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().setAll(sentence, gap, undo);
    }

    private static Message message(Deleted deleted) {
        String name = deleted == null ? "" : deleted.run().getFileName().toString();
        return Message.of("runs.deleted", name);
    }
}
