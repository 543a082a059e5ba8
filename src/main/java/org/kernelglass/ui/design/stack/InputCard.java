package org.kernelglass.ui.design.stack;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.TextWidth;
import org.kernelglass.ui.design.model.DesignModel;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** What goes into the stack, or what has to come out of it. */
final class InputCard extends HBox {

    private InputCard(BootstrapIcons sign, Label name, Label value) {
        super(8);
        getStyleClass().add("end-card");
        setAlignment(Pos.CENTER_LEFT);
        FontIcon icon = new FontIcon(sign);
        icon.getStyleClass().add("kind-icon");
        name.getStyleClass().add("card-name");
        value.getStyleClass().add("card-figure");
        TextWidth.atLeast(value, CardHead.SHAPE, CardHead.FIGURE_SIZE);
        value.setAlignment(Pos.CENTER_RIGHT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Region count = new Region();
        TextWidth.atLeast(count, CardHead.COUNT);
        Region bar = new Region();
        bar.setMinWidth(ShareBar.WIDTH);
        getChildren().addAll(icon, name, space, value, count, bar);
    }

    /** The picture's shape. */
    static InputCard input(DesignModel model) {
        Label name = new Label();
        name.textProperty().bind(model.texts().of("design.input"));
        Label value = new Label();
        value.textProperty()
                .bind(model.stateProperty().map(state -> state.report().input().display()));
        return new InputCard(BootstrapIcons.IMAGE, name, value);
    }

    /** The number of classes. */
    static InputCard classes(DesignModel model) {
        Label name = new Label();
        name.textProperty().bind(model.texts().of("design.classes"));
        Label value = new Label();
        value.textProperty()
                .bind(
                        model.texts()
                                .of(
                                        () ->
                                                Message.of(
                                                        "design.number",
                                                        model.state().report().classes()),
                                        model.stateProperty()));
        return new InputCard(BootstrapIcons.TAGS, name, value);
    }
}
