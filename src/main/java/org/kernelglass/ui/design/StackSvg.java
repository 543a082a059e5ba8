package org.kernelglass.ui.design;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import org.kernelglass.project.AtomicFile;

/**
 * The stack as a drawing without pixels. Words are outlines, so that it looks the same wherever it
 * is opened, whatever fonts there are.
 */
final class StackSvg {

    private final StringBuilder text = new StringBuilder();
    private final Point2D origin;

    private StackSvg(Region stack) {
        Bounds bounds = stack.localToScene(stack.getLayoutBounds());
        origin = new Point2D(bounds.getMinX(), bounds.getMinY());
        text.append(
                format(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" stroke=\"none\">\n",
                        bounds.getWidth(), stack.prefHeight(stack.getWidth())));
        draw(stack, 1);
        text.append("</svg>\n");
    }

    /** Draws all but buttons; FX thread. */
    static StackSvg of(Region stack) {
        return new StackSvg(stack);
    }

    /**
     * Writes the drawing. Any thread.
     *
     * @throws org.kernelglass.message.Refusal if the file cannot be written
     */
    Path write(Path file) {
        AtomicFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
        return file;
    }

    private void draw(Node node, double around) {
        double opacity = around * node.getOpacity();
        if (!node.isVisible() || opacity == 0 || node instanceof ButtonBase) {
            return;
        }
        if (node instanceof Region region) {
            fills(region, opacity);
            strokes(region, opacity);
        } else if (node instanceof Text words) {
            words(words, opacity);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> draw(child, opacity));
        }
    }

    private void fills(Region region, double opacity) {
        if (region.getBackground() != null) {
            for (BackgroundFill fill : region.getBackground().getFills()) {
                double radius = fill.getRadii().getTopLeftHorizontalRadius();
                String paint = "fill=\"" + paint(fill.getFill(), opacity, "fill");
                box(region, fill.getInsets(), radius, paint);
            }
        }
    }

    private void strokes(Region region, double opacity) {
        if (region.getBorder() != null) {
            for (BorderStroke stroke : region.getBorder().getStrokes()) {
                double half = stroke.getWidths().getTop() / 2;
                if (half > 0) {
                    String dashes =
                            stroke.getTopStyle().getDashArray().isEmpty()
                                    ? ""
                                    : " stroke-dasharray=\"4 4\"";
                    String paint =
                            "fill=\"none\" stroke=\""
                                    + paint(stroke.getTopStroke(), opacity, "stroke")
                                    + dashes;
                    double radius = stroke.getRadii().getTopLeftHorizontalRadius();
                    box(region, new Insets(half), radius, paint);
                }
            }
        }
    }

    private void box(Region region, Insets insets, double radius, String paint) {
        double width = region.getWidth() - insets.getLeft() - insets.getRight();
        double height = region.getHeight() - insets.getTop() - insets.getBottom();
        if (width > 0 && height > 0) {
            Point2D corner =
                    region.localToScene(insets.getLeft(), insets.getTop()).subtract(origin);
            text.append(
                    format(
                            "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" ",
                            corner.getX(), corner.getY(), width, height, radius));
            text.append(paint).append("/>\n");
        }
    }

    private void words(Text words, double opacity) {
        Shape outline = Shape.union(words, new Rectangle(0, 0));
        String path = OutlineText.of(outline, origin);
        if (!path.isEmpty()) {
            text.append("<path d=\"").append(path).append("\" fill=\"");
            text.append(paint(words.getFill(), opacity, "fill")).append("/>\n");
        }
    }

    /** The colour, with its closing quote, and how much of it is seen. */
    private static String paint(Paint paint, double opacity, String what) {
        Color color = paint instanceof Color plain ? plain : Color.TRANSPARENT;
        if (color.getOpacity() == 0) {
            return "none\"";
        }
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x\" %s-opacity=\"%.3f\"",
                Math.round(255 * color.getRed()),
                Math.round(255 * color.getGreen()),
                Math.round(255 * color.getBlue()),
                what,
                color.getOpacity() * opacity);
    }

    static String format(String pattern, double... numbers) {
        Object[] rounded = new Object[numbers.length];
        for (int index = 0; index < numbers.length; index++) {
            rounded[index] = String.format(Locale.ROOT, "%.2f", numbers[index]);
        }
        return String.format(Locale.ROOT, pattern, rounded);
    }
}
