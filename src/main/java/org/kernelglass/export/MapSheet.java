package org.kernelglass.export;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.kernelglass.export.Sheet.Align;
import org.kernelglass.export.Sheet.Words;
import org.kernelglass.message.Message;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

/** The drawing of the maps of one layer. */
final class MapSheet {

    private static final double TITLE_HEIGHT = 62;
    private static final double TILE = 96;
    private static final double UNIT = 26;
    private static final double NUMBER = 18;
    private static final double GAP = 10;
    private static final double LEGEND_HEIGHT = 48;
    private static final double LEGEND_WIDTH = 260;
    private static final double LEAST_WIDTH = 420;

    /** More tiles than this are not shown: nobody could look at them. */
    private static final int MOST = 256;

    private final Tensor maps;
    private final TensorShape named;
    private final String layer;
    private final Lettering lettering;
    private final ValueScale scale;
    private final int shown;
    private final int columns;
    private final double tileWidth;
    private final double tileHeight;

    /**
     * @param maps {@code [channels, height, width]}
     * @param named the shape that the title names
     * @param scale that other maps may share
     */
    MapSheet(Tensor maps, TensorShape named, String layer, ValueScale scale, Lettering lettering) {
        this.maps = maps;
        this.named = named;
        this.layer = layer;
        this.lettering = lettering;
        this.scale = scale;
        this.shown = Math.min(MOST, maps.shape().channels());
        int height = maps.shape().height();
        int width = maps.shape().width();
        boolean units = !named.isImage();
        this.columns = columns(shown, units);
        double room = units ? UNIT : TILE;
        double value = room / Math.max(height, width);
        double sharp = value > 1 ? Math.floor(value) : value;
        this.tileWidth = sharp * width;
        this.tileHeight = sharp * height;
    }

    /** On a scale of its own. */
    MapSheet(Tensor maps, TensorShape named, String layer, Lettering lettering) {
        this(maps, named, layer, ValueScale.of(maps), lettering);
    }

    private static int columns(int shown, boolean units) {
        return units ? Math.min(16, shown) : Math.min(16, (int) Math.ceil(Math.sqrt(shown * 1.6)));
    }

    private double stepX() {
        return Math.max(tileWidth, UNIT) + GAP;
    }

    private double stepY() {
        return tileHeight + NUMBER + GAP;
    }

    /** The left upper corner of a channel's tile, in points. */
    double left(int channel) {
        return Look.MARGIN + channel % columns * stepX();
    }

    double top(int channel) {
        return Look.MARGIN + TITLE_HEIGHT + channel / columns * stepY();
    }

    BufferedImage draw() {
        double inner = Math.max(LEAST_WIDTH, columns * stepX() - GAP);
        double grid = (shown + columns - 1) / columns * stepY();
        double height = 2 * Look.MARGIN + TITLE_HEIGHT + grid + LEGEND_HEIGHT;
        try (Sheet sheet = new Sheet(2 * Look.MARGIN + inner, height, lettering)) {
            title(sheet, inner);
            for (int channel = 0; channel < shown; channel++) {
                tile(sheet, channel);
            }
            scale.legend(sheet, Look.MARGIN, Look.MARGIN + TITLE_HEIGHT + grid + 14, LEGEND_WIDTH);
            return sheet.image();
        }
    }

    private void title(Sheet sheet, double room) {
        String title = sheet.words(Message.of("export.maps.title", layer));
        Words words = new Words(title, Look.TITLE, true, Look.INK);
        sheet.write(sheet.shortened(words, room), Look.MARGIN, Look.MARGIN + 8, Align.LEFT);
        Words below = Words.of(sheet.words(size()), Look.TEXT, Look.QUIET);
        sheet.write(below, Look.MARGIN, Look.MARGIN + 32, Align.LEFT);
    }

    private Message size() {
        int all = maps.shape().channels();
        String sides = maps.shape().height() + "×" + maps.shape().width();
        if (named.isImage()) {
            return shown < all
                    ? Message.of("export.maps.part", all, sides, shown)
                    : Message.of("export.maps.size", all, sides);
        }
        return shown < all
                ? Message.of("export.maps.units-part", all, shown)
                : Message.of("export.maps.units", all);
    }

    private void tile(Sheet sheet, int channel) {
        Rectangle2D place =
                new Rectangle2D.Double(left(channel), top(channel), tileWidth, tileHeight);
        sheet.paste(Raster.map(maps, channel, scale), place, 1);
        sheet.draw(
                new Rectangle2D.Double(
                        place.getX() - 0.5, place.getY() - 0.5, tileWidth + 1, tileHeight + 1),
                Look.FRAME,
                1);
        sheet.write(
                Words.of(Integer.toString(channel), Look.SMALL - 1.5f, Look.QUIET),
                place.getCenterX(),
                place.getMaxY() + NUMBER / 2 + 1,
                Align.CENTER);
    }
}
