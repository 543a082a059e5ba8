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
    private double side;

    PictureFrame(double side) {
        getStyleClass().add("kg-picture");
        resizeTo(side);
        view.setPreserveRatio(true);
        getChildren().add(view);
    }

    void resizeTo(double wanted) {
        side = wanted;
        setMinSize(side, side);
        setPrefSize(side, side);
        setMaxSize(side, side);
        fit();
    }

    /** Shows a picture; null shows none. */
    void show(Image image) {
        view.setImage(image);
        fit();
    }

    private void fit() {
        Image image = view.getImage();
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
