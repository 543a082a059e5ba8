package org.kernelglass.ui.data;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;

/**
 * A square with a picture in it. A picture smaller than the square is enlarged by a whole number,
 * pixel by pixel, so that nothing is seen that is not there.
 */
final class PictureFrame extends StackPane {

    private final ImageView view = new ImageView();
    private final int side;

    PictureFrame(int side) {
        this.side = side;
        getStyleClass().add("kg-picture");
        setMinSize(side, side);
        setPrefSize(side, side);
        setMaxSize(side, side);
        view.setPreserveRatio(true);
        getChildren().add(view);
    }

    /** Shows a picture; null shows none. */
    void show(Image image) {
        view.setImage(image);
        if (image != null) {
            double longest = Math.max(image.getWidth(), image.getHeight());
            double times = Math.floor(side / longest);
            view.setSmooth(times < 1);
            double shown = times < 1 ? side : times * longest;
            view.setFitWidth(shown);
            view.setFitHeight(shown);
        }
    }

    Image picture() {
        return view.getImage();
    }
}
