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
    private Image picture;
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
        picture = image;
        fit();
    }

    private void fit() {
        if (picture == null) {
            view.setImage(null);
            return;
        }
        double longest = Math.max(picture.getWidth(), picture.getHeight());
        int times = (int) Math.floor(side / longest);
        view.setImage(times < 1 ? picture : Pixels.enlarged(picture, times));
        view.setSmooth(times < 1);
        double shown = times < 1 ? side : times * longest;
        view.setFitWidth(shown);
        view.setFitHeight(shown);
    }

    Image picture() {
        return picture;
    }
}
