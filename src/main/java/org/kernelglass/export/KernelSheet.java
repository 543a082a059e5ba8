package org.kernelglass.export;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import org.kernelglass.export.Sheet.Align;
import org.kernelglass.export.Sheet.Words;
import org.kernelglass.message.Message;

/** The drawing of the kernels of one layer. */
final class KernelSheet {

    private static final double TITLE_HEIGHT = 62;
    private static final double TILE = 64;
    private static final double NUMBER = 18;
    private static final double GAP = 12;
    private static final double LEGEND_HEIGHT = 66;
    private static final double LEGEND_WIDTH = 260;
    private static final double LEAST_WIDTH = 420;

    private final KernelTiles tiles;
    private final String layer;
    private final Lettering lettering;
    private final double weight;
    private final double stepX;
    private final double stepY;

    KernelSheet(KernelTiles tiles, String layer, Lettering lettering) {
        this.tiles = tiles;
        this.layer = layer;
        this.lettering = lettering;
        double tile = tiles.byChannel() ? TILE / 2 : TILE;
        this.weight = Math.max(1, Math.floor(tile / Math.max(tiles.height(), tiles.width())));
        this.stepX = Math.max(weight * tiles.width(), 26) + GAP;
        this.stepY = weight * tiles.height() + GAP + NUMBER;
    }

    BufferedImage draw() {
        double width = 2 * Look.MARGIN + Math.max(LEAST_WIDTH, tiles.columns() * stepX - GAP);
        double height = 2 * Look.MARGIN + TITLE_HEIGHT + tiles.rows() * stepY + LEGEND_HEIGHT;
        try (Sheet sheet = new Sheet(width, height, lettering)) {
            title(sheet);
            for (int row = 0; row < tiles.rows(); row++) {
                for (int column = 0; column < tiles.columns(); column++) {
                    if (tiles.has(row, column)) {
                        tile(sheet, row, column);
                    }
                }
            }
            legend(sheet, Look.MARGIN + TITLE_HEIGHT + tiles.rows() * stepY + 14);
            return sheet.image();
        }
    }

    private void title(Sheet sheet) {
        double y = Look.MARGIN + 8;
        String title = sheet.words(Message.of("export.kernels.title", layer));
        Words words = new Words(title, Look.TITLE, true, Look.INK);
        double room = Math.max(LEAST_WIDTH, tiles.columns() * stepX - GAP);
        sheet.write(sheet.shortened(words, room), Look.MARGIN, y, Align.LEFT);
        Message size =
                Message.of(
                        tiles.shown() < tiles.all() ? "export.kernels.part" : "export.kernels.size",
                        tiles.filters(),
                        tiles.channels(),
                        tiles.height() + "×" + tiles.width(),
                        tiles.shown());
        sheet.write(
                Words.of(sheet.words(size), Look.TEXT, Look.QUIET),
                Look.MARGIN,
                y + 24,
                Align.LEFT);
    }

    /** The left upper corner of a tile, in points. */
    double left(int column) {
        return Look.MARGIN + column * stepX;
    }

    double top(int row) {
        return Look.MARGIN + TITLE_HEIGHT + row * stepY;
    }

    /** The side of one weight, in points. */
    double weight() {
        return weight;
    }

    private void tile(Sheet sheet, int row, int column) {
        double left = left(column);
        double top = top(row);
        for (int y = 0; y < tiles.height(); y++) {
            for (int x = 0; x < tiles.width(); x++) {
                sheet.fill(
                        new Rectangle2D.Double(left + x * weight, top + y * weight, weight, weight),
                        tiles.color(row, column, y, x));
            }
        }
        double width = tiles.width() * weight;
        double height = tiles.height() * weight;
        sheet.draw(
                new Rectangle2D.Double(left - 0.5, top - 0.5, width + 1, height + 1),
                Look.FRAME,
                1);
        String number =
                tiles.byChannel()
                        ? row + "/" + column
                        : Integer.toString(tiles.filter(row, column));
        sheet.write(
                Words.of(number, Look.SMALL - 1.5f, Look.QUIET),
                left + width / 2,
                top + height + NUMBER / 2 + 1,
                Align.CENTER);
    }

    private void legend(Sheet sheet, double y) {
        Rectangle2D bar = new Rectangle2D.Double(Look.MARGIN, y, LEGEND_WIDTH, 12);
        sheet.rampRight(bar, share -> shade(2 * share - 1));
        sheet.draw(bar, Look.FRAME, 0.75);
        label(sheet, -tiles.largest(), 0, y, Align.LEFT);
        label(sheet, 0, 0.5, y, Align.CENTER);
        label(sheet, tiles.largest(), 1, y, Align.RIGHT);
        Message meaning =
                Message.of(tiles.inColor() ? "export.kernels.color" : "export.kernels.sign");
        sheet.write(
                Words.of(sheet.words(meaning), Look.SMALL, Look.QUIET),
                Look.MARGIN,
                y + 46,
                Align.LEFT);
    }

    private Color shade(double value) {
        int level = (int) Math.round(127.5 + 127.5 * value);
        return tiles.inColor() ? new Color(level, level, level) : ColorScale.diverging(value);
    }

    private void label(Sheet sheet, double value, double at, double y, Align align) {
        String text = value == 0 ? "0" : String.format(Locale.ROOT, "%+.3g", value);
        sheet.write(
                Words.of(text.replace('-', '−'), Look.SMALL, Look.INK),
                Look.MARGIN + at * LEGEND_WIDTH,
                y + 24,
                align);
    }
}
