package org.kernelglass.ui.base;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kernelglass.message.Message;

/** Asks before what cannot be undone, in the looks of the window that asks. FX thread. */
public final class Question {

    private static final double WIDTH = 480;

    private final Texts texts;
    private final Scene owner;

    public Question(Texts texts, Scene owner) {
        this.texts = texts;
        this.owner = owner;
    }

    /**
     * Waits for the answer.
     *
     * @param deed key of the title and of the button that does it
     */
    public boolean confirm(String deed, Message sentence) {
        Label label = new Label(texts.now(sentence));
        label.setWrapText(true);
        return confirm(deed, label);
    }

    public boolean confirm(String deed, Node content) {
        VBox room = new VBox(content);
        room.getStyleClass().add("question");
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner.getWindow());
        dialog.setTitle(texts.now(deed));
        ButtonType doIt = new ButtonType(texts.now(deed), ButtonBar.ButtonData.OK_DONE);
        ButtonType not =
                new ButtonType(texts.now("runs.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().setAll(doIt, not);
        dialog.getDialogPane().setContent(room);
        ((Button) dialog.getDialogPane().lookupButton(doIt)).setId("question-do");
        boolean dark = owner.getRoot().getStyleClass().contains("dark");
        Looks.apply(dialog.getDialogPane().getScene(), dark ? Looks.Theme.DARK : Looks.Theme.LIGHT);
        letWrap(room);
        return dialog.showAndWait().filter(doIt::equals).isPresent();
    }

    /** As high as its sentences are at this width: a dialog would ask how high one line is. */
    private static void letWrap(Region room) {
        room.applyCss();
        room.setPrefWidth(WIDTH);
        room.setMinHeight(room.prefHeight(WIDTH));
    }
}
