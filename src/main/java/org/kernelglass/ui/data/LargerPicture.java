package org.kernelglass.ui.data;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.util.Duration;

/** A picture large enough to count its pixels, shown while the mouse rests on the small one. */
final class LargerPicture {

    private static final int SIDE = 280;

    private LargerPicture() {}

    static void on(Node small, Image image, String words) {
        Tooltip tooltip = new Tooltip(words);
        tooltip.setContentDisplay(ContentDisplay.TOP);
        tooltip.setShowDelay(Duration.millis(300));
        tooltip.setShowDuration(Duration.minutes(1));
        tooltip.setOnShowing(
                event -> {
                    PictureFrame large = new PictureFrame(SIDE);
                    large.show(image);
                    tooltip.setGraphic(large);
                });
        Tooltip.install(small, tooltip);
    }
}
