package org.kernelglass.ui.design.stack;

import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

/** What follows the pointer: the card that was taken up, with their number where it is several. */
final class DragPicture {

    private DragPicture() {}

    static WritableImage of(Node card, int layers) {
        WritableImage alone = card.snapshot(clear(), null);
        return layers < 2 ? alone : counted(card, alone, layers);
    }

    private static WritableImage counted(Node card, WritableImage alone, int layers) {
        Label number = new Label(Integer.toString(layers));
        number.getStyleClass().add("drag-count");
        StackPane picture = new StackPane(new ImageView(alone), number);
        StackPane.setAlignment(number, Pos.TOP_LEFT);
        Scene dressed = new Scene(new Group(picture));
        dressed.setFill(Color.TRANSPARENT);
        dressed.setUserAgentStylesheet(card.getScene().getUserAgentStylesheet());
        dressed.getStylesheets().setAll(card.getScene().getStylesheets());
        dressed.getRoot().getStyleClass().setAll(card.getScene().getRoot().getStyleClass());
        return picture.snapshot(clear(), null);
    }

    private static SnapshotParameters clear() {
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        return clear;
    }
}
