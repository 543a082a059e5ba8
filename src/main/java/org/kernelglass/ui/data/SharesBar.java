package org.kernelglass.ui.data;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/** A horizontal bar of one or more pieces, each as long as its share of the whole width. */
final class SharesBar extends Region {

    private static final double THICKNESS = 8;

    private final List<Region> pieces = new ArrayList<>();
    private double[] shares = new double[0];

    /**
     * @param looks the style class of each piece
     */
    SharesBar(String... looks) {
        getStyleClass().add("kg-shares");
        for (String look : looks) {
            Region piece = new Region();
            piece.getStyleClass().add(look);
            pieces.add(piece);
        }
        getChildren().setAll(pieces);
        setMinHeight(THICKNESS);
        setPrefHeight(THICKNESS);
        setMaxHeight(THICKNESS);
    }

    /** One share, 0 to 1, for each piece. */
    void show(double... values) {
        shares = values.clone();
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double left = 0;
        for (int at = 0; at < pieces.size(); at++) {
            double share = at < shares.length ? shares[at] : 0;
            // what is there at all can be seen
            double width = share > 0 ? Math.max(1, share * getWidth()) : 0;
            pieces.get(at).resizeRelocate(left, 0, width, getHeight());
            left += width;
        }
    }
}
