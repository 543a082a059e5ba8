package org.kernelglass.ui.inspect.layers;

import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kernelglass.ui.base.Texts;

/** A line of the layer map: address, kind, shape, miniature. FX thread. */
final class LayerCell extends ListCell<LayerRow> {

    private static final double SIDE = 36;
    private static final double INDENT = 16;

    private final Texts texts;
    private final Map<String, Image> miniatures;
    private final Label address = new Label();
    private final Label title = new Label();
    private final Label shape = new Label();
    private final ImageView picture = new ImageView();
    private final HBox row = new HBox();

    /**
     * @param miniatures by layer id; empty text for the picture
     */
    LayerCell(Texts texts, Map<String, Image> miniatures) {
        this.texts = texts;
        this.miniatures = miniatures;
        address.getStyleClass().addAll("layer-address", "text-muted");
        shape.getStyleClass().addAll("text-muted", "layer-shape");
        title.getStyleClass().add("layer-title");
        VBox words = new VBox(title, shape);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        picture.setSmooth(false);
        StackPane frame = new StackPane(picture);
        frame.setMinSize(SIDE, SIDE);
        frame.setPrefSize(SIDE, SIDE);
        row.getStyleClass().add("layer-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.getChildren().setAll(address, words, frame);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(LayerRow item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty ? null : row);
        if (empty) {
            return;
        }
        row.setPadding(new Insets(0, 0, 0, INDENT * item.depth()));
        address.setText(item.address());
        title.setText(texts.now(item.title()));
        shape.setText(item.shape().display());
        Image image = miniatures.get(item.layerId());
        picture.setImage(image);
        if (image != null) {
            boolean vector = !item.shape().isImage();
            picture.setPreserveRatio(!vector);
            picture.setFitWidth(SIDE);
            picture.setFitHeight(vector ? SIDE / 3 : SIDE);
        }
        setAccessibleText(item.address() + " " + title.getText() + " " + shape.getText());
    }
}
