package org.kernelglass.export;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;
import org.kernelglass.export.Sheet.Align;
import org.kernelglass.export.Sheet.Words;
import org.kernelglass.message.Message;

/** The drawing of one plane of points. */
final class PlaneSheet {

    private static final double TITLE_HEIGHT = 62;
    private static final double SIDE = 560;
    private static final double INSET = 16;
    private static final double LEGEND_WIDTH = 210;
    private static final double ROW = 22;
    private static final double DOT = 7;

    /** Names that fit beside the plane. */
    private static final int MOST_NAMES = 24;

    /** Twelve hues that alternate in lightness, so that neighbours differ in both. */
    private static final int[] HUES = {
        0x1F6FB5, 0xE07B00, 0x1B8A5A, 0xB2182B, 0x7B4FB0, 0x6D4C2F, 0xD65DB1, 0x5F6B73, 0x9AA700,
        0x17A2B8, 0x0B2E6B, 0xF2A1A1
    };

    private final PlanePicture.Content content;
    private final Lettering lettering;
    private final double middleX;
    private final double middleY;
    private final double scale;

    PlaneSheet(PlanePicture.Content content, Lettering lettering) {
        this.content = content;
        this.lettering = lettering;
        double[] x = axis(0);
        double[] y = axis(1);
        this.middleX = (x[0] + x[1]) / 2;
        this.middleY = (y[0] + y[1]) / 2;
        double span = Math.max(x[1] - x[0], y[1] - y[0]);
        this.scale = (SIDE - 2 * INSET) / (span > 0 ? span : 1);
    }

    private double[] axis(int axis) {
        return IntStream.range(0, content.labels().length)
                .mapToObj(image -> (double) content.points().values()[2 * image + axis])
                .collect(
                        () -> new double[] {Double.MAX_VALUE, -Double.MAX_VALUE},
                        (ends, value) -> {
                            ends[0] = Math.min(ends[0], value);
                            ends[1] = Math.max(ends[1], value);
                        },
                        (a, b) -> {
                            a[0] = Math.min(a[0], b[0]);
                            a[1] = Math.max(a[1], b[1]);
                        });
    }

    BufferedImage draw() {
        double inner = SIDE + 24 + LEGEND_WIDTH;
        double height = 2 * Look.MARGIN + TITLE_HEIGHT + SIDE;
        try (Sheet sheet = new Sheet(2 * Look.MARGIN + inner, height, lettering)) {
            line(sheet, new Words(content.title(), Look.TITLE, true, Look.INK), 8, inner);
            line(sheet, Words.of(content.below(), Look.TEXT, Look.QUIET), 32, inner);
            double top = Look.MARGIN + TITLE_HEIGHT;
            sheet.draw(new Rectangle2D.Double(Look.MARGIN, top, SIDE, SIDE), Look.FRAME, 1);
            points(sheet, true);
            points(sheet, false);
            legend(sheet, Look.MARGIN + SIDE + 24, top + 10);
            return sheet.image();
        }
    }

    private void line(Sheet sheet, Words words, double y, double room) {
        sheet.write(sheet.shortened(words, room), Look.MARGIN, Look.MARGIN + y, Align.LEFT);
    }

    /** What is wrong is drawn last, so that nothing hides it. */
    private void points(Sheet sheet, boolean right) {
        IntStream.range(0, content.labels().length)
                .filter(image -> isRight(image) == right)
                .forEach(image -> point(sheet, image));
    }

    private boolean isRight(int image) {
        return content.labels()[image] == content.predicted()[image];
    }

    private void point(Sheet sheet, int image) {
        float[] points = content.points().values();
        double centre = SIDE / 2;
        double x = Look.MARGIN + centre + (points[2 * image] - middleX) * scale;
        double y = Look.MARGIN + TITLE_HEIGHT + centre - (points[2 * image + 1] - middleY) * scale;
        dot(sheet, x, y, color(content.labels()[image]), isRight(image));
    }

    private static void dot(Sheet sheet, double x, double y, Color color, boolean filled) {
        Ellipse2D dot = new Ellipse2D.Double(x - DOT / 2, y - DOT / 2, DOT, DOT);
        sheet.fill(dot, filled ? color : Color.WHITE);
        sheet.draw(dot, filled ? Color.WHITE : color, filled ? 0.6 : 1.6);
    }

    static Color color(int label) {
        return new Color(HUES[Math.floorMod(label, HUES.length)]);
    }

    private void legend(Sheet sheet, double x, double y) {
        int shown = Math.min(MOST_NAMES, content.classes().size());
        for (int label = 0; label < shown; label++) {
            dot(sheet, x + 5, y + label * ROW, color(label), true);
            name(sheet, content.classes().get(label), x, y + label * ROW, Look.INK);
        }
        double end = y + shown * ROW + 8;
        dot(sheet, x + 5, end, Look.QUIET, false);
        name(sheet, sheet.words(Message.of("export.plane.wrong")), x, end, Look.QUIET);
    }

    private static void name(Sheet sheet, String name, double x, double y, Color color) {
        Words words = Words.of(name, Look.TEXT, color);
        sheet.write(sheet.shortened(words, LEGEND_WIDTH - 18), x + 18, y, Align.LEFT);
    }
}
