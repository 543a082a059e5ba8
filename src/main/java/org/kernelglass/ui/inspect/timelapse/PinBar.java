package org.kernelglass.ui.inspect.timelapse;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.workflow.ProjectPins;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Pins and unpins images, and says when that takes effect. FX thread. */
final class PinBar extends VBox {

    private final InspectModel model;
    private final PinModel pins;
    private final Texts texts;
    private final FlowPane row = new FlowPane(8, 4);
    private final Label count = new Label();
    private final Button pin = new Button();
    private final IntegerBinding size;

    PinBar(InspectModel model, PinModel pins) {
        this.model = model;
        this.pins = pins;
        this.texts = model.workspace().texts();
        this.size = Bindings.size(pins.pins());
        getStyleClass().add("inspect-pins");
        row.setAlignment(Pos.CENTER_LEFT);
        count.setId("inspect-timelapse-pins");
        count.textProperty().bind(texts.of(this::counted, size));
        pin();
        Label when = new Label();
        when.setId("inspect-timelapse-when");
        when.getStyleClass().add("text-muted");
        when.setWrapText(true);
        when.setMinHeight(USE_PREF_SIZE);
        when.textProperty().bind(texts.of(this::when, size));
        getChildren().setAll(row, when);
        pins.pins().addListener((ListChangeListener<String>) change -> show());
        texts.sentencesProperty().addListener((observed, was, is) -> show());
        show();
    }

    private Message counted() {
        return Message.of(
                "inspect.timelapse.pins",
                Integer.toString(size.get()),
                Integer.toString(ProjectPins.most()));
    }

    private Message when() {
        return size.get() == 0
                ? Message.of("inspect.timelapse.when.none")
                : Message.of("inspect.timelapse.when");
    }

    private void pin() {
        pin.setId("inspect-timelapse-pin");
        pin.setGraphic(new FontIcon(BootstrapIcons.PIN_ANGLE));
        pin.textProperty().bind(texts.of(this::invitation, model.imageProperty(), size));
        pin.disableProperty().bind(pins.pinnable().not());
        pin.setOnAction(event -> pins.pin());
    }

    /** What the button does, or why it cannot. */
    private Message invitation() {
        boolean full = size.get() >= ProjectPins.most();
        if (pins.isPinned()) {
            return Message.of("inspect.timelapse.pin.already");
        }
        if (!pins.isOfDataset() && model.imageProperty().get() != null) {
            return Message.of("inspect.timelapse.pin.own");
        }
        return full
                ? Message.of("inspect.timelapse.pin.full")
                : Message.of("inspect.timelapse.pin");
    }

    private void show() {
        List<Node> nodes = new ArrayList<>();
        nodes.add(count);
        pins.pins().forEach(name -> nodes.add(chip(name)));
        nodes.add(pin);
        row.getChildren().setAll(nodes);
    }

    private Button chip(String name) {
        Button chip = new Button(name, new FontIcon(BootstrapIcons.X));
        chip.setId("unpin-" + pins.pins().indexOf(name));
        chip.getStyleClass().addAll("small", "pin-chip");
        chip.setContentDisplay(ContentDisplay.RIGHT);
        String does = texts.now("inspect.timelapse.unpin", name);
        chip.setAccessibleText(does);
        chip.setTooltip(new Tooltip(does));
        chip.setOnAction(event -> pins.unpin(name));
        return chip;
    }
}
