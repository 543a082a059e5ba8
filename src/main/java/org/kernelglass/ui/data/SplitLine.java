package org.kernelglass.ui.data;

import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kernelglass.dataset.Split;
import org.kernelglass.project.DataSettings;
import org.kernelglass.ui.base.TextWidth;

/** One part of the split: its colour, name, share and number of images. */
final class SplitLine extends HBox {

    private static final double NUMBER_WIDTH = 46;

    private final DataViewModel data;
    private final Split part;
    private final Label number = new Label();
    private final Label percent = new Label();
    private final ShareField share = new ShareField(this::change);
    private final StackPane shareSpace = new StackPane();
    private final Tooltip whyNot;

    SplitLine(DataViewModel data, Split part) {
        this.data = data;
        this.part = part;
        Words words = new Words(data.texts());
        Region swatch = new Region();
        swatch.getStyleClass().addAll("kg-swatch", look(part));
        Label name = new Label();
        name.textProperty().bind(data.texts().of(Part.valueOf(part.name()).title()));
        name.setMinWidth(USE_PREF_SIZE);
        TextWidth.atLeast(number, NUMBER_WIDTH);
        number.setAlignment(Pos.CENTER_RIGHT);
        number.getStyleClass().add("kg-number");
        percent.getStyleClass().addAll("kg-number", "text-muted");
        whyNot = words.tooltip(org.kernelglass.message.Message.of("data.split.given"));
        HBox.setHgrow(shareSpace, Priority.ALWAYS);
        shareSpace.setAlignment(Pos.CENTER_RIGHT);
        shareSpace.getChildren().add(part == Split.TRAIN ? percent : share);
        share.accessibleTextProperty().bind(name.textProperty());
        share.setId("share-" + look(part));
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("kg-line", "kg-indented");
        getChildren().setAll(swatch, name, shareSpace, number);
    }

    private static String look(Split part) {
        return switch (part) {
            case TRAIN -> "kg-train";
            case VALIDATION -> "kg-validation";
            case TEST -> "kg-test";
        };
    }

    private void change(double value) {
        DataSettings settings = data.edits().settings();
        OptionalDouble changed = OptionalDouble.of(value);
        if (part == Split.VALIDATION) {
            data.edits().shares("validation-share", changed, settings.testShare());
        } else {
            data.edits().shares("test-share", settings.validationShare(), changed);
        }
    }

    /** Shows the share that is asked for; where the dataset decides, there is nothing to ask. */
    void ask(OptionalDouble asked, boolean given) {
        share.show(asked);
        share.setDisable(given);
        // a disabled control shows no tooltip, what it stands on does
        if (given) {
            Tooltip.install(shareSpace, whyNot);
        } else {
            Tooltip.uninstall(shareSpace, whyNot);
        }
    }

    void show(int images, double ofAll) {
        number.setText(data.texts().now("data.count", images));
        percent.setText(data.texts().now("data.percent", ofAll));
        number.setTooltip(new Tooltip(percent.getText()));
        if (share.isDisabled()) {
            share.show(OptionalDouble.of(ofAll));
        }
    }

    /** The split is refused: there are no numbers. */
    void unknown() {
        number.setText("–");
        percent.setText("");
        number.setTooltip(null);
    }
}
