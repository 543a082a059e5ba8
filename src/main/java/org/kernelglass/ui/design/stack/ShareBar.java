package org.kernelglass.ui.design.stack;

import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kernelglass.ui.design.model.CardFacts;

/** A layer's share of the whole cost as a small bar. */
final class ShareBar extends StackPane {

    static final double WIDTH = 40;

    private final Region fill = new Region();

    ShareBar() {
        getStyleClass().add("share-bar");
        fill.getStyleClass().add("share-fill");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(WIDTH);
        setMaxSize(WIDTH, 4);
        getChildren().add(fill);
    }

    /**
     * @param share of {@link CardFacts#WHOLE}; what is above 0 shows at least a pixel
     */
    void show(int share) {
        double width = share == 0 ? 0 : Math.max(1, WIDTH * share / CardFacts.WHOLE);
        if (fill.getMinWidth() != width) {
            fill.setMinWidth(width);
            fill.setMaxWidth(width);
        }
    }
}
