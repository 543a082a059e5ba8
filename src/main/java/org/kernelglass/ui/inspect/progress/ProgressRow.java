package org.kernelglass.ui.inspect.progress;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.kernelglass.ui.base.Texts;

/**
 * How far a look is, and a button that calls it off; there only while it takes longer than a
 * moment. FX thread.
 */
public final class ProgressRow extends HBox {

    private static final Duration MOMENT = Duration.millis(150);
    private static final double LENGTH = 200;

    /**
     * @param id of the bar; the button gets {@code id-cancel}
     * @param cancel what the button does
     */
    public ProgressRow(String id, LongLook look, Texts texts, Runnable cancel) {
        ProgressBar bar = new ProgressBar();
        bar.setId(id);
        bar.setPrefWidth(LENGTH);
        bar.progressProperty().bind(look.progressProperty());
        Label share = new Label();
        share.textProperty()
                .bind(
                        look.progressProperty()
                                .map(done -> done.doubleValue() < 0 ? "" : percent(done)));
        Button button = new Button();
        button.setId(id + "-cancel");
        button.getStyleClass().add("small");
        button.textProperty().bind(texts.of("inspect.look.cancel"));
        button.setOnAction(event -> cancel.run());
        getChildren().setAll(bar, share, button);
        getStyleClass().add("inspect-choices");
        setAlignment(Pos.CENTER_LEFT);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        PauseTransition moment = new PauseTransition(MOMENT);
        moment.setOnFinished(event -> setVisible(look.workingProperty().get()));
        look.workingProperty().addListener((observed, was, is) -> follow(is, moment));
    }

    private static String percent(Number done) {
        return Math.round(done.doubleValue() * 100) + " %";
    }

    private void follow(boolean working, PauseTransition moment) {
        if (working) {
            moment.playFromStart();
        } else {
            moment.stop();
            setVisible(false);
        }
    }
}
