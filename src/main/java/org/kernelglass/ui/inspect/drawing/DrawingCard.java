package org.kernelglass.ui.inspect.drawing;

import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kernelglass.message.Message;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.workflow.SampleImage;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Paper and tools; what is drawn becomes the image that is looked at, as it is drawn. FX thread.
 */
public final class DrawingCard extends VBox {

    private static final KeyCombination UNDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    private final DrawingModel drawing;
    private final Texts texts;
    private final Slider radius = new Slider(0.5, 4, 1);

    /**
     * @param samples images whose edges say which paper goes with them
     */
    public DrawingCard(InspectModel model, ObservableList<SampleImage> samples) {
        drawing = new DrawingModel(model, samples);
        texts = model.workspace().texts();
        getStyleClass().add("drawing-card");
        managedProperty().bind(visibleProperty());
        Label title = new Label();
        title.getStyleClass().add("title-4");
        title.textProperty().bind(texts.of("inspect.drawing.title"));
        Label help = new Label();
        help.getStyleClass().add("text-muted");
        help.setWrapText(true);
        help.setMinHeight(USE_PREF_SIZE);
        help.textProperty().bind(texts.of("inspect.drawing.help"));
        DrawingCanvas canvas = new DrawingCanvas(drawing);
        canvas.accessibleTextProperty().bind(texts.of("inspect.drawing.canvas"));
        getChildren().setAll(title, canvas, tools(), brush(), help);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.networkProperty().addListener((observed, was, is) -> bound());
        bound();
    }

    private void key(KeyEvent event) {
        if (UNDO.match(event)) {
            drawing.undo();
            // not the project's own undo
            event.consume();
        }
    }

    private HBox tools() {
        ToggleButton erase = new ToggleButton();
        dress(erase, "erase", BootstrapIcons.ERASER);
        erase.selectedProperty().bindBidirectional(drawing.erasingProperty());
        Button undo = new Button();
        dress(undo, "undo", BootstrapIcons.ARROW_COUNTERCLOCKWISE);
        undo.disableProperty().bind(drawing.canUndoProperty().not());
        undo.setOnAction(event -> drawing.undo());
        Button clear = new Button();
        dress(clear, "clear", BootstrapIcons.TRASH);
        clear.setOnAction(event -> drawing.clear());
        Button invert = new Button();
        dress(invert, "invert", BootstrapIcons.CIRCLE_HALF);
        invert.setOnAction(event -> drawing.invert());
        Button show = new Button();
        dress(show, "show", BootstrapIcons.EYE);
        show.disableProperty().bind(drawing.sender().isShown());
        show.setOnAction(event -> drawing.sender().send());
        HBox row = new HBox(erase, undo, clear, invert, show);
        row.getStyleClass().add("inspect-choices");
        return row;
    }

    private void dress(ButtonBase button, String word, BootstrapIcons icon) {
        button.setId("inspect-drawing-" + word);
        button.getStyleClass().add("button-icon");
        button.setGraphic(new FontIcon(icon));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty()
                .bind(texts.of(new Message("inspect.drawing." + word, java.util.List.of())));
        button.setTooltip(tooltip);
        button.accessibleTextProperty().bind(tooltip.textProperty());
    }

    private GridPane brush() {
        radius.setId("inspect-drawing-radius");
        radius.valueProperty().bindBidirectional(drawing.radiusProperty());
        GridPane grid = new GridPane();
        grid.getStyleClass().add("drawing-brush-settings");
        grid.setHgap(8);
        grid.setVgap(4);
        InkChoice ink = new InkChoice(drawing);
        grid.addRow(0, label("inspect.drawing.brush", radius), radius);
        grid.addRow(1, label("inspect.drawing.ink", ink), ink);
        GridPane.setHgrow(radius, Priority.ALWAYS);
        return grid;
    }

    private Label label(String key, Node of) {
        Label label = new Label();
        label.setMinWidth(USE_PREF_SIZE);
        label.textProperty().bind(texts.of(new Message(key, java.util.List.of())));
        label.setLabelFor(of);
        radius.accessibleTextProperty().bind(texts.of("inspect.drawing.brush"));
        return label;
    }

    private void bound() {
        TensorShape shape = drawing.shape();
        if (shape != null) {
            double wanted = drawing.radiusProperty().get();
            radius.setMax(Math.max(1, Math.min(shape.height(), shape.width()) / 8.0));
            radius.setValue(wanted);
        }
    }
}
