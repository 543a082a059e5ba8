package org.kernelglass.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;

/**
 * Reads a chart's colours and its typeface from the style sheets, and tells when they change with
 * the theme: one unseen rectangle a colour, of the class {@code chart-ink-<name>}. FX thread.
 */
public final class ThemeColors extends Group {

    private static final int EARLIER = 4;

    private final List<Runnable> listeners = new ArrayList<>();
    private final Rectangle background = ink("background");
    private final Rectangle text = ink("text");
    private final Rectangle muted = ink("muted");
    private final Rectangle grid = ink("grid");
    private final Rectangle training = ink("training");
    private final Rectangle validation = ink("validation");
    private final Rectangle figure = ink("figure");
    private final List<Rectangle> earlier = new ArrayList<>();
    private final Label letter = new Label();

    public ThemeColors() {
        for (int index = 1; index <= EARLIER; index++) {
            earlier.add(ink("earlier-" + index));
        }
        letter.fontProperty().addListener((observed, was, is) -> tell());
        letter.setOpacity(0);
        getChildren().add(letter);
        setManaged(false);
        setMouseTransparent(true);
    }

    private Rectangle ink(String name) {
        Rectangle rectangle = new Rectangle(1, 1);
        rectangle.getStyleClass().add("chart-ink-" + name);
        rectangle.setOpacity(0);
        rectangle.fillProperty().addListener((observed, was, is) -> tell());
        getChildren().add(rectangle);
        return rectangle;
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    public Colors colors() {
        return new Colors(
                color(background),
                color(text),
                color(muted),
                color(grid),
                color(training),
                color(validation),
                color(figure),
                earlier.stream().map(ThemeColors::color).toList());
    }

    private static Color color(Rectangle rectangle) {
        return rectangle.getFill() instanceof Color color ? color : Color.GRAY;
    }

    String fontFamily() {
        return letter.getFont().getFamily();
    }

    /** The window's own text, times a share of its size. */
    public Font text(double share) {
        return Font.font(fontFamily(), letter.getFont().getSize() * share);
    }

    Font font() {
        return Font.font(fontFamily(), ChartPainter.FONT_SIZE);
    }
}
