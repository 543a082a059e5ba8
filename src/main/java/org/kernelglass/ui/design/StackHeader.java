package org.kernelglass.ui.design;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kernelglass.network.Template;
import org.kernelglass.network.Templates;
import org.kernelglass.ui.base.TextWidth;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.design.model.StackCommands;

/** The line above the stack, with the templates to start from, and what the columns are. */
final class StackHeader extends HBox {

    /** Of the text of column headings, as a share of the usual size. */
    private static final double HEADING_SIZE = 0.86;

    private final Texts texts;

    /**
     * @param spare width to the right of the columns
     */
    StackHeader(StackCommands commands, Texts texts, ObservableValue<Double> spare) {
        super(8);
        this.texts = texts;
        getStyleClass().add("stack-header");
        setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Region right = new Region();
        right.minWidthProperty().bind(spare);
        getChildren()
                .addAll(
                        text("design.stack", "side-heading"),
                        templates(commands),
                        space,
                        column("design.column.output", 92),
                        column("design.column.parameters", 76),
                        column("design.column.cost", 40),
                        right);
    }

    private Label text(String key, String style) {
        Label label = new Label();
        label.textProperty().bind(texts.of(key));
        label.getStyleClass().add(style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private Label column(String key, double width) {
        Label label = text(key, "column-heading");
        TextWidth.atLeast(label, width, HEADING_SIZE);
        label.setAlignment(Pos.CENTER_RIGHT);
        return label;
    }

    private MenuButton templates(StackCommands commands) {
        MenuButton button = new MenuButton();
        button.setId("templates");
        button.textProperty().bind(texts.of("design.templates"));
        button.getStyleClass().addAll("flat", "small");
        for (Template template : Templates.ALL) {
            MenuItem item = new MenuItem();
            item.textProperty().bind(texts.of(template.title()));
            item.setOnAction(event -> commands.replace(template));
            button.getItems().add(item);
        }
        return button;
    }
}
