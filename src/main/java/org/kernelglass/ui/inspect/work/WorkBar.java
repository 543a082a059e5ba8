package org.kernelglass.ui.inspect.work;

import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.kernelglass.ui.base.Texts;

/**
 * How far something is, and the button that ends it; there only while it takes longer than a
 * moment. FX thread.
 */
public final class WorkBar extends HBox {

    private static final Duration MOMENT = Duration.millis(150);

    private final Ongoing work;

    /**
     * @param id the button that ends the work gets {@code id-cancel}
     */
    public WorkBar(String id, Ongoing work, Texts texts) {
        this(id, work, texts, work::cancel);
    }

    /**
     * @param cancel what the button does
     */
    public WorkBar(String id, Ongoing work, Texts texts, Runnable cancel) {
        this.work = work;
        setId(id);
        getStyleClass().add("inspect-choices");
        setAlignment(Pos.CENTER_LEFT);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> work.progressProperty().get().share(),
                                work.progressProperty()));
        Label words = new Label();
        words.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> words(texts),
                                work.progressProperty(),
                                texts.sentencesProperty()));
        words.getStyleClass().add("text-muted");
        bar.accessibleTextProperty().bind(words.textProperty());
        Button button = new Button();
        button.setId(id + "-cancel");
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(texts.of("inspect.work.cancel"));
        button.setOnAction(event -> cancel.run());
        getChildren().setAll(bar, words, button);
        appearAfterAMoment();
    }

    private String words(Texts texts) {
        Ongoing.Progress now = work.progressProperty().get();
        String words = texts.now(now.words());
        return now.share() < 0 ? words : words + " " + Math.round(now.share() * 100) + " %";
    }

    private void appearAfterAMoment() {
        managedProperty().bind(visibleProperty());
        PauseTransition moment = new PauseTransition(MOMENT);
        moment.setOnFinished(event -> setVisible(work.workingProperty().get()));
        work.workingProperty()
                .addListener(
                        (observed, was, is) -> {
                            moment.stop();
                            setVisible(false);
                            if (is) {
                                moment.playFromStart();
                            }
                        });
        setVisible(work.workingProperty().get());
    }
}
