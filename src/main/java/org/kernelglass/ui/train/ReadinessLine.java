package org.kernelglass.ui.train;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.WordedControls;
import org.kernelglass.ui.workspace.Readiness;
import org.kernelglass.ui.workspace.Workspace;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Why the project cannot be trained yet, with a button that leads to where it is put right. FX
 * thread.
 */
final class ReadinessLine extends HBox {

    private final Workspace workspace;
    private final WordedControls words;
    private final TrainViewModel model;
    private final Label sentence = new Label();
    private final Button go = new Button();

    ReadinessLine(Workspace workspace, TrainViewModel model, WordedControls words) {
        super(8);
        this.workspace = workspace;
        this.model = model;
        this.words = words;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("readiness");
        sentence.setWrapText(true);
        sentence.setId("train-readiness");
        go.getStyleClass().add("small");
        go.setId("train-go");
        go.setMinWidth(USE_PREF_SIZE);
        go.setOnAction(event -> lead());
        getChildren().addAll(new FontIcon(BootstrapIcons.EXCLAMATION_TRIANGLE), sentence, go);
        model.readiness().addListener((observed, was, is) -> show(is));
        words.texts()
                .sentencesProperty()
                .addListener((observed, was, is) -> show(model.readiness().getValue()));
        show(model.readiness().getValue());
    }

    private void show(Readiness now) {
        setVisible(!now.ready());
        setManaged(!now.ready());
        sentence.setText(words.texts().now(now.sentence()));
        go.setVisible(now.place().isPresent());
        go.setManaged(now.place().isPresent());
        now.place()
                .ifPresent(
                        place ->
                                go.setText(
                                        words.texts()
                                                .now(
                                                        "train.ready.go",
                                                        Message.of("ui.place." + part(place)))));
    }

    /** {@code experiments} of {@code runs/experiments}. */
    private static String part(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private void lead() {
        model.readiness().getValue().place().ifPresent(workspace.requestedPlaceProperty()::set);
    }
}
