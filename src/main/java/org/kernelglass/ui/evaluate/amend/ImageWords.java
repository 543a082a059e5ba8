package org.kernelglass.ui.evaluate.amend;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The name of an image, what is said of it, and what a person has decided of it. FX thread. */
public final class ImageWords extends VBox {

    private final AmendModel model;
    private final Label name = new Label();
    private final Tooltip whole = new Tooltip();
    private final Label said = new Label();
    private final Label mark = new Label();

    public ImageWords(AmendModel model) {
        this.model = model;
        // the end of a name tells images of a class apart
        name.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        name.setTooltip(whole);
        said.getStyleClass().add("text-muted");
        mark.getStyleClass().add("errors-mark");
        mark.setWrapText(true);
        mark.managedProperty().bind(mark.textProperty().isNotEmpty());
        getStyleClass().add("errors-words");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        HBox.setHgrow(this, Priority.ALWAYS);
        getChildren().setAll(name, said, mark);
    }

    /** Shows an image's name, a sentence, and what is decided of it now. */
    public void show(Amendable image, String sentence) {
        name.setText(image.image());
        whole.setText(image.image());
        said.setText(sentence);
        mark.setText(AmendmentWords.of(model.of(image), model.workspace().texts()));
    }

    /** Says something else of the image. */
    public void say(String sentence) {
        said.setText(sentence);
    }

    /** All of it in one line, for those who hear it. */
    public String spoken() {
        return (name.getText() + ". " + said.getText() + " " + mark.getText()).strip();
    }
}
