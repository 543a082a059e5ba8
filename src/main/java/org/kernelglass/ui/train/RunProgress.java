package org.kernelglass.ui.train;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kernelglass.ui.base.WordedControls;

/** What the run is doing and how far it is. FX thread. */
final class RunProgress extends VBox {

    private static final double GAP = 12;

    private final WordedControls words;
    private final Label headline = new Label();
    private final Label detail = new Label();
    private final ProgressBar bar = new ProgressBar();

    RunProgress(TrainViewModel model, WordedControls words) {
        super(4);
        this.words = words;
        getStyleClass().add("run-progress");
        headline.getStyleClass().add("figures");
        headline.setId("train-headline");
        detail.getStyleClass().addAll("quiet", "figures");
        detail.setMinWidth(Region.USE_PREF_SIZE);
        widthProperty().addListener((observed, was, is) -> fit());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(GAP, headline, space, detail);
        line.setAlignment(Pos.BASELINE_LEFT);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.accessibleTextProperty().bind(headline.textProperty());
        getChildren().addAll(line, bar);
        model.statusProperty().addListener((observed, was, is) -> show(is));
        words.texts()
                .sentencesProperty()
                .addListener((observed, was, is) -> show(model.statusProperty().get()));
        show(model.statusProperty().get());
    }

    private void show(Optional<RunStatus> status) {
        setVisible(status.isPresent());
        setManaged(status.isPresent());
        status.ifPresent(
                now -> {
                    headline.setText(words.texts().now(now.headline()));
                    detail.setText(now.detail().map(words.texts()::now).orElse(""));
                    bar.setProgress(now.done());
                    fit();
                });
    }

    /** Where there is no room for both, the status bar alone says speed and time left. */
    private void fit() {
        double both = headline.prefWidth(-1) + detail.prefWidth(-1) + 2 * GAP;
        boolean room = getWidth() >= both;
        detail.setVisible(room);
        detail.setManaged(room);
    }
}
