package org.kernelglass.export;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.DoubleFunction;
import org.kernelglass.message.Message;

/**
 * A white sheet to draw a picture on, measured in points of two by two pixels so that it is sharp
 * on any screen and in print. Needs no display. One thread.
 */
final class Sheet implements AutoCloseable {

    /** Pixels per point. */
    static final int SCALE = 2;

    /** Where a text stands relative to its point. */
    enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final Lettering lettering;

    Sheet(double width, double height, Lettering lettering) {
        this.image =
                new BufferedImage(
                        (int) Math.ceil(width) * SCALE,
                        (int) Math.ceil(height) * SCALE,
                        BufferedImage.TYPE_INT_RGB);
        this.graphics = image.createGraphics();
        this.lettering = lettering;
        graphics.scale(SCALE, SCALE);
        hint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        hint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        hint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        hint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        fill(new Rectangle2D.Double(0, 0, width + 1, height + 1), Color.WHITE);
    }

    private void hint(RenderingHints.Key key, Object value) {
        graphics.setRenderingHint(key, value);
    }

    BufferedImage image() {
        return image;
    }

    String words(Message message) {
        return lettering.words(message);
    }

    void fill(Shape shape, Color color) {
        graphics.setColor(color);
        graphics.fill(shape);
    }

    void draw(Shape shape, Color color, double width) {
        draw(
                shape,
                color,
                new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    void draw(Shape shape, Color color, BasicStroke stroke) {
        graphics.setColor(color);
        graphics.setStroke(stroke);
        graphics.draw(shape);
    }

    /** Lays a picture over an area: whole pixels where it is enlarged, smooth where it is not. */
    void paste(BufferedImage picture, Rectangle2D area, double opacity) {
        pasteWithin(picture, area, area, opacity);
    }

    /** Likewise; of the area only what lies within the frame is drawn. */
    void pasteWithin(BufferedImage picture, Rectangle2D area, Rectangle2D frame, double opacity) {
        Shape before = graphics.getClip();
        graphics.clip(frame);
        boolean enlarged = area.getWidth() * SCALE >= picture.getWidth();
        hint(
                RenderingHints.KEY_INTERPOLATION,
                enlarged
                        ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR
                        : RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity));
        AffineTransform place = AffineTransform.getTranslateInstance(area.getX(), area.getY());
        place.scale(area.getWidth() / picture.getWidth(), area.getHeight() / picture.getHeight());
        graphics.drawImage(picture, place, null);
        graphics.setComposite(AlphaComposite.SrcOver);
        graphics.setClip(before);
    }

    /** Fills from left (0) to right (1), one stripe a pixel; corners on whole pixels stay sharp. */
    void rampRight(Rectangle2D area, DoubleFunction<Color> shade) {
        int stripes = (int) Math.round(area.getWidth() * SCALE);
        for (int stripe = 0; stripe < stripes; stripe++) {
            double x = area.getX() + stripe / (double) SCALE;
            fill(
                    new Rectangle2D.Double(x, area.getY(), 1.0 / SCALE, area.getHeight()),
                    shade.apply(stripe / (stripes - 1.0)));
        }
    }

    /** Likewise from below (0) to above (1). */
    void rampUp(Rectangle2D area, DoubleFunction<Color> shade) {
        int stripes = (int) Math.round(area.getHeight() * SCALE);
        for (int stripe = 0; stripe < stripes; stripe++) {
            double y = area.getMaxY() - (stripe + 1) / (double) SCALE;
            fill(
                    new Rectangle2D.Double(area.getX(), y, area.getWidth(), 1.0 / SCALE),
                    shade.apply(stripe / (stripes - 1.0)));
        }
    }

    /** A text in a style. */
    record Words(String text, float size, boolean bold, Color color) {

        static Words of(String text, float size, Color color) {
            return new Words(text, size, false, color);
        }
    }

    /** Puts a text with the middle of its small letters at that height. */
    void write(Words words, double x, double y, Align align) {
        graphics.setFont(font(words));
        graphics.setColor(words.color());
        double shift =
                switch (align) {
                    case LEFT -> 0;
                    case CENTER -> width(words) / 2;
                    case RIGHT -> width(words);
                };
        graphics.drawString(words.text(), (float) (x - shift), (float) (y + 0.36 * words.size()));
    }

    /** Puts a text that reads from below to above. */
    void writeUpward(Words words, double x, double y, Align align) {
        graphics.rotate(-Math.PI / 2, x, y);
        write(words, x, y, align);
        graphics.rotate(Math.PI / 2, x, y);
    }

    /** Points the text takes from left to right. */
    double width(Words words) {
        return font(words)
                .getStringBounds(words.text(), graphics.getFontRenderContext())
                .getWidth();
    }

    private Font font(Words words) {
        int style = words.bold() ? Font.BOLD : Font.PLAIN;
        return lettering.fontFor(words.text()).deriveFont(style, words.size());
    }

    /** The text, or where it is wider, its beginning and end with dots between. */
    Words shortened(Words words, double width) {
        String text = words.text();
        Words shown = words;
        for (int kept = text.codePointCount(0, text.length()) - 1;
                kept > 1 && width(shown) > width;
                kept--) {
            shown = new Words(middle(text, kept), words.size(), words.bold(), words.color());
        }
        return shown;
    }

    private static String middle(String text, int kept) {
        int end = kept / 3;
        int points = text.codePointCount(0, text.length());
        return text.substring(0, text.offsetByCodePoints(0, kept - end)).stripTrailing()
                + "…"
                + text.substring(text.offsetByCodePoints(0, points - end)).stripLeading();
    }

    @Override
    public void close() {
        graphics.dispose();
    }
}
