package org.kernelglass.ui.inspect.work;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.kernelglass.ui.base.Texts;

/** How far a piece of work is, and the button that ends it; unseen while nothing is at work. */
public final class WorkBar extends HBox {

    /**
     * @param id the button that ends the work gets {@code id-cancel}
     */
    public WorkBar(String id, LongWork work, Texts texts) {
        setId(id);
        getStyleClass().add("inspect-choices");
        setAlignment(Pos.CENTER_LEFT);
        visibleProperty().bind(work.workingProperty());
        managedProperty().bind(visibleProperty());
        ProgressBar bar = new ProgressBar();
        bar.progressProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> work.progressProperty().get().share(),
                                work.progressProperty()));
        Label words = new Label();
        words.textProperty()
                .bind(
                        texts.of(
                                () -> work.progressProperty().get().words(),
                                work.progressProperty()));
        words.getStyleClass().add("text-muted");
        bar.accessibleTextProperty().bind(words.textProperty());
        Button cancel = new Button();
        cancel.setId(id + "-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.textProperty().bind(texts.of("inspect.work.cancel"));
        cancel.setOnAction(event -> work.cancel());
        getChildren().setAll(bar, words, cancel);
    }
}
