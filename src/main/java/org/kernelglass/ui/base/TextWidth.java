package org.kernelglass.ui.base;

import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.Region;

/**
 * Widths of what holds words and numbers: given in pixels at the usual size, they grow and shrink
 * with the text when the window's size of text is another. FX thread.
 */
public final class TextWidth {

    /** Pixels of the usual text. */
    public static final double USUAL = 14;

    private TextWidth() {}

    /** Never narrower. */
    public static void atLeast(Region region, double pixels) {
        atLeast(region, pixels, 1);
    }

    /**
     * Never narrower.
     *
     * @param share of the usual size that the region's own text has
     */
    public static void atLeast(Region region, double pixels, double share) {
        region.setStyle(said("-fx-min-width", pixels, share));
    }

    /** Always that wide. */
    public static void exactly(Region region, double pixels) {
        region.setStyle(
                said("-fx-min-width", pixels, 1)
                        + said("-fx-pref-width", pixels, 1)
                        + said("-fx-max-width", pixels, 1));
    }

    /**
     * Columns of a table; the table must let them be wider than itself.
     *
     * @param pixels at the usual size, of each
     * @param right one that is set to the right: an empty sign in its heading knows the text's size
     */
    public static void columns(Map<TableColumn<?, ?>, Double> pixels, TableColumn<?, ?> right) {
        Label sign = new Label();
        right.setGraphic(sign);
        sign.fontProperty().addListener((observed, was, is) -> columns(pixels, is.getSize()));
        columns(pixels, USUAL);
    }

    private static void columns(Map<TableColumn<?, ?>, Double> pixels, double size) {
        pixels.forEach((column, usual) -> column.setPrefWidth(usual * size / USUAL));
    }

    private static String said(String width, double pixels, double share) {
        return String.format(Locale.ROOT, "%s: %.3fem;", width, pixels / USUAL / share);
    }
}
