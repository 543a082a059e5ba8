package org.kernelglass.ui.inspect.subject;

import java.io.File;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.FileChooser;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.base.WordedChoice;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Chooses the network and the image that it is shown. FX thread. */
public final class SubjectBar extends HBox {

    private final SubjectModel subject;
    private final Texts texts;

    public SubjectBar(InspectModel model, SubjectModel subject) {
        this.subject = subject;
        this.texts = model.workspace().texts();
        getStyleClass().add("inspect-subject");
        setAlignment(Pos.CENTER_LEFT);
        SampleStrip strip = new SampleStrip(model, subject);
        HBox.setHgrow(strip, Priority.ALWAYS);
        getChildren().setAll(networks(), reading(), strip, draw(), open());
    }

    private ComboBox<NetworkChoice> networks() {
        ComboBox<NetworkChoice> box =
                new WordedChoice<>(texts, choice -> texts.now(choice.title()));
        box.setItems(subject.choices());
        box.setId("inspect-network");
        box.accessibleTextProperty().bind(texts.of("inspect.network"));
        box.valueProperty().bindBidirectional(subject.chosenProperty());
        // a run may have come since: a smaller network that was kept, one that another window made
        box.setOnShowing(event -> subject.refresh());
        return box;
    }

    private ProgressIndicator reading() {
        ProgressIndicator wheel = new ProgressIndicator();
        wheel.setPrefSize(20, 20);
        wheel.accessibleTextProperty().bind(texts.of("inspect.reading"));
        wheel.visibleProperty().bind(subject.readingProperty());
        wheel.managedProperty().bind(wheel.visibleProperty());
        return wheel;
    }

    private ToggleButton draw() {
        ToggleButton button = new ToggleButton();
        button.setId("inspect-draw");
        button.setGraphic(new FontIcon(BootstrapIcons.PENCIL));
        button.textProperty().bind(texts.of("inspect.image.draw"));
        button.setMinWidth(USE_PREF_SIZE);
        button.selectedProperty().bindBidirectional(subject.drawingProperty());
        return button;
    }

    private Button open() {
        Button button = new Button();
        button.setId("inspect-open-image");
        button.setGraphic(new FontIcon(BootstrapIcons.IMAGE));
        button.textProperty().bind(texts.of("inspect.image.open"));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.of("inspect.image.open.help"));
        button.setTooltip(tooltip);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> choose());
        return button;
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.now("inspect.image.open"));
        File file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            subject.show(file.toPath());
        }
    }
}
