package org.kernelglass.ui.evaluate.picture;

import javafx.beans.property.DoubleProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.kernelglass.ui.data.Pixels;

/**
 * A square with a picture in its middle and, over it, a map. A small picture is enlarged by a whole
 * number, pixel by pixel, so that nothing is seen that is not there. FX thread.
 */
public final class PictureTile extends Pane {

    private final double side;
    private final ImageView picture = new ImageView();
    private final ImageView heat = new ImageView();
    private final Rectangle window = new Rectangle();
    private double scale = 1;

    public PictureTile(double side) {
        this.side = side;
        getStyleClass().add("kg-picture");
        setMinSize(side, side);
        setPrefSize(side, side);
        setMaxSize(side, side);
        heat.setSmooth(true);
        setClip(window);
        getChildren().setAll(picture, heat);
        show(null);
    }

    /** How much of the map is seen, 0–1. */
    public DoubleProperty heatOpacityProperty() {
        return heat.opacityProperty();
    }

    /** Shows a picture without a map; null shows none. */
    public void show(Image image) {
        heat.setImage(null);
        if (image == null) {
            picture.setImage(null);
            lay(0, 0, side, side);
            return;
        }
        double longest = Math.max(image.getWidth(), image.getHeight());
        int times = (int) Math.floor(side / longest);
        scale = times < 1 ? side / longest : times;
        picture.setImage(times < 1 ? image : Pixels.enlarged(image, times));
        picture.setSmooth(times < 1);
        double width = image.getWidth() * scale;
        double height = image.getHeight() * scale;
        picture.setFitWidth(width);
        picture.setFitHeight(height);
        picture.setX((side - width) / 2);
        picture.setY((side - height) / 2);
        lay(picture.getX(), picture.getY(), width, height);
    }

    private void lay(double x, double y, double width, double height) {
        window.setX(x);
        window.setY(y);
        window.setWidth(width);
        window.setHeight(height);
    }

    /**
     * Lays a map over the picture.
     *
     * @param place in pixels of the picture
     */
    public void heat(Image map, Rectangle2D place) {
        heat.setImage(map);
        heat.setX(window.getX() + place.getMinX() * scale);
        heat.setY(window.getY() + place.getMinY() * scale);
        heat.setFitWidth(place.getWidth() * scale);
        heat.setFitHeight(place.getHeight() * scale);
    }

    /** Whether a map lies over the picture. */
    public boolean hasHeat() {
        return heat.getImage() != null;
    }
}
