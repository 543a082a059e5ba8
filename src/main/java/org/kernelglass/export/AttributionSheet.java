package org.kernelglass.export;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.kernelglass.export.Sheet.Align;
import org.kernelglass.export.Sheet.Words;
import org.kernelglass.message.Message;
import org.kernelglass.tensor.TensorShape;

/** The drawing of one attribution. */
final class AttributionSheet {

    private static final double TITLE_HEIGHT = 62;
    private static final double PANEL = 256;
    private static final double CAPTION = 28;
    private static final double GAP = 20;
    private static final double LEGEND_HEIGHT = 70;
    private static final double LEGEND_WIDTH = 260;
    private static final Color BEYOND = new Color(0xF0, 0xF2, 0xF4);

    /** How much the weakest heat hides of the photograph, and how much more the strongest. */
    private static final double VEIL = 0.15;

    private static final double GLOW = 0.6;

    private final AttributionPicture.Content content;
    private final Lettering lettering;
    private final ValueScale scale;
    private final double width;
    private final double height;

    AttributionSheet(AttributionPicture.Content content, Lettering lettering) {
        this.content = content;
        this.lettering = lettering;
        this.scale =
                content.signed()
                        ? ValueScale.signed(content.heat())
                        : ValueScale.of(content.heat());
        TensorShape shape = content.photo().shape();
        double pixel = PANEL / Math.max(shape.height(), shape.width());
        double sharp = pixel > 1 ? Math.floor(pixel) : pixel;
        this.width = sharp * shape.width();
        this.height = sharp * shape.height();
    }

    BufferedImage draw() {
        double inner = 3 * step() - GAP;
        double whole = 2 * Look.MARGIN + TITLE_HEIGHT + height + CAPTION + LEGEND_HEIGHT;
        try (Sheet sheet = new Sheet(2 * Look.MARGIN + inner, whole, lettering)) {
            line(sheet, new Words(content.title(), Look.TITLE, true, Look.INK), 8, inner);
            line(sheet, Words.of(content.below(), Look.TEXT, Look.QUIET), 32, inner);
            BufferedImage heat = Raster.map(content.heat(), 0, scale);
            sheet.paste(Raster.picture(content.photo()), panel(0), 1);
            sheet.fill(panel(1), BEYOND);
            sheet.pasteWithin(heat, placed(1), panel(1), 1);
            sheet.paste(Raster.grey(content.photo()), panel(2), 1);
            sheet.pasteWithin(translucent(heat), placed(2), panel(2), 1);
            captions(sheet);
            legend(sheet, Look.MARGIN + TITLE_HEIGHT + height + CAPTION + 12);
            return sheet.image();
        }
    }

    private void line(Sheet sheet, Words words, double y, double room) {
        sheet.write(sheet.shortened(words, room), Look.MARGIN, Look.MARGIN + y, Align.LEFT);
    }

    private double step() {
        return Math.max(width, 120) + GAP;
    }

    Rectangle2D panel(int number) {
        return new Rectangle2D.Double(
                Look.MARGIN + number * step(), Look.MARGIN + TITLE_HEIGHT, width, height);
    }

    /** Where the heat lies on a panel. */
    Rectangle2D placed(int number) {
        double pixel = width / content.photo().shape().width();
        Rectangle2D panel = panel(number);
        return new Rectangle2D.Double(
                panel.getX() + content.place().getX() * pixel,
                panel.getY() + content.place().getY() * pixel,
                content.place().getWidth() * pixel,
                content.place().getHeight() * pixel);
    }

    /** The stronger the heat, the less of the photograph is seen through it. */
    private BufferedImage translucent(BufferedImage heat) {
        BufferedImage veil =
                new BufferedImage(heat.getWidth(), heat.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < heat.getHeight(); y++) {
            for (int x = 0; x < heat.getWidth(); x++) {
                double value = content.heat().values()[y * heat.getWidth() + x];
                int alpha = (int) Math.round(255 * (VEIL + GLOW * scale.strength(value)));
                veil.setRGB(x, y, heat.getRGB(x, y) & 0xFFFFFF | alpha << 24);
            }
        }
        return veil;
    }

    private void captions(Sheet sheet) {
        String[] keys = {
            "export.attribution.photo", "export.attribution.heat", "export.attribution.overlay"
        };
        for (int number = 0; number < keys.length; number++) {
            sheet.draw(panel(number), Look.FRAME, 1);
            sheet.write(
                    Words.of(sheet.words(Message.of(keys[number])), Look.TEXT, Look.QUIET),
                    panel(number).getX(),
                    panel(number).getMaxY() + 16,
                    Align.LEFT);
        }
    }

    private void legend(Sheet sheet, double y) {
        scale.legend(sheet, Look.MARGIN, y, LEGEND_WIDTH);
        String key = content.signed() ? "export.attribution.signed" : "export.attribution.unsigned";
        sheet.write(
                Words.of(sheet.words(Message.of(key)), Look.SMALL, Look.QUIET),
                Look.MARGIN,
                y + 46,
                Align.LEFT);
    }
}
