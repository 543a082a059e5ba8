package org.kernelglass.ui.picture;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;

/** Which colour is which number. FX thread. */
public final class ScaleLegend extends HBox {

    private static final int LENGTH = 120;
    private static final int THICKNESS = 10;

    private final Label low = new Label();
    private final Label high = new Label();

    public ScaleLegend(ColorMap map) {
        getStyleClass().add("scale-legend");
        setAlignment(Pos.CENTER_LEFT);
        WritableImage bar = new WritableImage(LENGTH, THICKNESS);
        for (int x = 0; x < LENGTH; x++) {
            for (int y = 0; y < THICKNESS; y++) {
                bar.getPixelWriter().setArgb(x, y, map.argb((double) x / (LENGTH - 1)));
            }
        }
        getChildren().setAll(low, new ImageView(bar), high);
    }

    public void show(TileSheet sheet, Locale locale) {
        show(sheet.low(), sheet.high(), locale);
    }

    /** What stands at both ends. */
    public void show(String from, String to) {
        low.setText(from);
        high.setText(to);
    }

    /** The numbers at both ends. */
    public void show(double from, double to, Locale locale) {
        low.setText(number(from, locale));
        high.setText(number(to, locale));
    }

    private static String number(double value, Locale locale) {
        double size = Math.abs(value);
        String format = size < 0.1 && size > 0 ? "%.4f" : size < 100 ? "%.2f" : "%.0f";
        return String.format(locale, format, value).replace('-', '−');
    }
}
