package org.kernelglass.ui.inspect.excite;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.ui.picture.PlanePicture;

/** An exciting image with its activation; what the largest value sees is framed. FX thread. */
final class ExcitingTile extends Button {

    private static final double SIDE = 96;

    /**
     * @param words below the image
     */
    ExcitingTile(String id, Exciting one, String words) {
        setId(id);
        getStyleClass().setAll("map-tile", "exciting-tile");
        setContentDisplay(ContentDisplay.TOP);
        setText(words);
        TensorShape shape = one.image().pixels().shape();
        double scale = SIDE / Math.max(shape.height(), shape.width());
        ImageView picture =
                new ImageView(
                        PlanePicture.ofPixels(one.image().pixels(), (int) Math.max(1, scale)));
        picture.setFitHeight(shape.height() * scale);
        picture.setFitWidth(shape.width() * scale);
        Pane board = new Pane(picture);
        board.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        board.setClip(new Rectangle(shape.width() * scale, shape.height() * scale));
        one.field()
                .ifPresent(
                        field -> {
                            Rectangle frame =
                                    new Rectangle(
                                            field.getMinX() * scale,
                                            field.getMinY() * scale,
                                            field.getWidth() * scale,
                                            field.getHeight() * scale);
                            frame.getStyleClass().add("receptive-field");
                            board.getChildren().add(frame);
                        });
        setGraphic(board);
    }
}
