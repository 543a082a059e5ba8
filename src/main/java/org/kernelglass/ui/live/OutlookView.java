package org.kernelglass.ui.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kernelglass.inspection.Sight;
import org.kernelglass.ui.base.TextWidth;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.picture.SamplePicture;
import org.kernelglass.workflow.LiveSubject;
import org.kernelglass.workflow.PredictedImage.ClassProbability;
import org.kernelglass.workflow.SampleImage;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What the network says of some validation images by now; a click on one pins it for the feature
 * maps. FX thread.
 */
final class OutlookView extends VBox {

    private static final int TOP = 3;
    private static final double SIDE = 44;

    private final LiveModel model;
    private final Texts texts;
    private final VBox list = new VBox();
    private final VBox dead = new VBox();
    private final List<Row> rows = new ArrayList<>();

    /** The parts of a row that change. */
    private record Row(SampleImage image, ToggleButton pin, FontIcon sign, ConfidenceBars bars) {}

    OutlookView(LiveModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("live-part");
        Label title = new Label();
        title.getStyleClass().add("title-4");
        title.textProperty().bind(texts.of("live.outlook"));
        list.getStyleClass().add("outlook-list");
        list.setId("live-outlook");
        dead.getStyleClass().add("dead-list");
        getChildren().setAll(title, list, dead);
        model.subjectProperty().addListener((observed, was, is) -> build());
        model.outlookProperty().addListener((observed, was, is) -> show(is));
        model.pinnedProperty()
                .addListener(
                        (observed, was, is) ->
                                rows.forEach(row -> row.pin().setSelected(row.image() == is)));
        build();
    }

    private void build() {
        rows.clear();
        list.getChildren().clear();
        dead.getChildren().clear();
        LiveSubject subject = model.subjectProperty().get();
        ToggleGroup pins = new ToggleGroup();
        for (SampleImage image : model.images()) {
            list.getChildren().add(row(subject, image, pins));
        }
    }

    private HBox row(LiveSubject subject, SampleImage image, ToggleGroup pins) {
        ImageView picture = new ImageView(SamplePicture.of(image));
        picture.setFitHeight(SIDE);
        picture.setFitWidth(SIDE);
        picture.setPreserveRatio(true);
        picture.setSmooth(false);
        ToggleButton pin = new ToggleButton();
        pin.setGraphic(picture);
        pin.setToggleGroup(pins);
        pin.getStyleClass().add("pin");
        pin.setSelected(image.equals(model.pinnedProperty().get()));
        pin.setOnAction(event -> pin(image, pin));
        pin.accessibleTextProperty().bind(texts.of("live.pin", image.name()));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.of("live.pin", image.name()));
        pin.setTooltip(tooltip);
        Label truth = new Label(subject.classes().get(image.label()));
        FontIcon sign = new FontIcon(BootstrapIcons.DASH);
        truth.setGraphic(sign);
        TextWidth.exactly(truth, 112);
        ConfidenceBars bars = new ConfidenceBars(texts);
        HBox.setHgrow(bars, Priority.ALWAYS);
        rows.add(new Row(image, pin, sign, bars));
        HBox row = new HBox(pin, truth, bars);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("live-row");
        return row;
    }

    private void pin(SampleImage image, ToggleButton pin) {
        pin.setSelected(true);
        model.pinnedProperty().set(image);
    }

    private void show(Sight.Outlook seen) {
        if (seen == null || seen.probabilities().length != rows.size()) {
            return;
        }
        LiveSubject subject = model.subjectProperty().get();
        for (int image = 0; image < rows.size(); image++) {
            float[] probabilities = seen.probabilities()[image];
            boolean right = Confusion.largest(probabilities) == rows.get(image).image().label();
            Row row = rows.get(image);
            row.bars().show(strongest(probabilities, subject.classes()));
            row.sign().setIconCode(right ? BootstrapIcons.CHECK : BootstrapIcons.X);
            row.sign().getStyleClass().setAll("ikonli-font-icon", right ? "right" : "wrong");
        }
        dead.getChildren().setAll(seen.dead().stream().map(this::line).toList());
    }

    private Label line(Sight.DeadUnits layer) {
        Label label = new Label();
        label.getStyleClass().add("text-muted");
        label.textProperty()
                .bind(
                        texts.of(
                                "live.dead",
                                layer.address(),
                                layer.dead(),
                                layer.units(),
                                rows.size()));
        return label;
    }

    private static List<ClassProbability> strongest(float[] probabilities, List<String> classes) {
        return IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble(label -> -probabilities[label]))
                .limit(TOP)
                .map(label -> new ClassProbability(classes.get(label), probabilities[label]))
                .toList();
    }
}
