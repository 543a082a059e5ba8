package org.kernelglass.export;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.kernelglass.evaluation.ConfusionMatrix;
import org.kernelglass.export.Sheet.Align;
import org.kernelglass.export.Sheet.Words;
import org.kernelglass.message.Message;

/** The drawing of one confusion matrix. */
final class ConfusionSheet {

    private static final double TITLE_HEIGHT = 58;
    private static final double AXIS_NAME = 26;
    private static final double LEGEND = 92;
    private static final double LEAST_HEIGHT = 144;

    private final ConfusionMatrix matrix;
    private final double cell;
    private final float nameSize;
    private final Lettering lettering;
    private final List<Words> names;
    private final boolean upright;
    private final double left;
    private final double top;
    private final double side;
    private final double width;

    ConfusionSheet(ConfusionMatrix matrix, List<String> classes, Lettering lettering) {
        this.matrix = matrix;
        this.lettering = lettering;
        this.cell = Math.max(16, Math.min(72, Math.floor(640.0 / matrix.classes())));
        this.side = cell * matrix.classes();
        this.nameSize = (float) Math.min(Look.TEXT, cell * 0.68);
        try (Sheet measure = new Sheet(1, 1, lettering)) {
            this.names = new ClassNames(lettering, measure, nameSize).shortened(classes);
            double longest = Math.ceil(names.stream().mapToDouble(measure::width).max().orElse(0));
            this.upright = longest > cell - 8;
            this.left = Look.MARGIN + AXIS_NAME + longest + 10;
            double above = upright ? longest + 10 : Math.ceil(nameSize) + 8;
            this.top = Look.MARGIN + TITLE_HEIGHT + AXIS_NAME + above;
            double head = measure.width(title()) + Look.MARGIN;
            double counted = measure.width(counts()) + Look.MARGIN;
            this.width = Math.max(left + side + LEGEND, Math.max(head, counted)) + Look.MARGIN;
        }
    }

    BufferedImage draw() {
        double height = top + Math.max(side, LEAST_HEIGHT) + Look.MARGIN;
        try (Sheet sheet = new Sheet(width, height, lettering)) {
            sheet.write(title(), Look.MARGIN, Look.MARGIN + 8, Align.LEFT);
            sheet.write(counts(), Look.MARGIN, Look.MARGIN + 32, Align.LEFT);
            for (int actual = 0; actual < matrix.classes(); actual++) {
                for (int predicted = 0; predicted < matrix.classes(); predicted++) {
                    cell(sheet, actual, predicted);
                }
            }
            grid(sheet);
            names(sheet);
            legend(sheet, left + side + 28);
            return sheet.image();
        }
    }

    private Words title() {
        String title = lettering.words(Message.of("export.confusion.title"));
        return new Words(title, Look.TITLE, true, Look.INK);
    }

    private Words counts() {
        Message counts =
                matrix.total() == 0
                        ? Message.of("export.confusion.no-images")
                        : Message.of("export.confusion.counts", matrix.total(), matrix.accuracy());
        return Words.of(lettering.words(counts), Look.TEXT, Look.QUIET);
    }

    private void cell(Sheet sheet, int actual, int predicted) {
        long count = matrix.count(actual, predicted);
        long support = matrix.support(actual);
        Color ground = ColorScale.sequential(support == 0 ? 0 : (double) count / support);
        double x = left + predicted * cell;
        double y = top + actual * cell;
        sheet.fill(new Rectangle2D.Double(x, y, cell, cell), ground);
        if (count > 0 || matrix.classes() <= 20) {
            Color ink = count == 0 ? Look.FRAME : ColorScale.ink(ground);
            count(sheet, Long.toString(count), ink, x + cell / 2, y + cell / 2);
        }
    }

    private void count(Sheet sheet, String count, Color ink, double x, double y) {
        Words words = Words.of(count, (float) Math.min(Look.TEXT, cell * 0.5), ink);
        double room = cell - 5;
        double width = sheet.width(words);
        if (width > room) {
            words = Words.of(count, (float) (words.size() * room / width), ink);
        }
        sheet.write(words, x, y, Align.CENTER);
    }

    private void grid(Sheet sheet) {
        for (int line = 0; line <= matrix.classes(); line++) {
            boolean edge = line == 0 || line == matrix.classes();
            Color color = edge ? Look.FRAME : Look.GRID;
            double at = line * cell;
            double width = edge ? 1 : 0.5;
            sheet.draw(new Line2D.Double(left + at, top, left + at, top + side), color, width);
            sheet.draw(new Line2D.Double(left, top + at, left + side, top + at), color, width);
        }
    }

    private void names(Sheet sheet) {
        for (int index = 0; index < names.size(); index++) {
            double middle = (index + 0.5) * cell;
            sheet.write(names.get(index), left - 8, top + middle, Align.RIGHT);
            if (upright) {
                sheet.writeUpward(names.get(index), left + middle, top - 8, Align.LEFT);
            } else {
                sheet.write(names.get(index), left + middle, top - 6 - nameSize / 2, Align.CENTER);
            }
        }
        Words predicted = axis(sheet, "export.confusion.predicted");
        sheet.write(predicted, left + side / 2, Look.MARGIN + TITLE_HEIGHT + 6, Align.CENTER);
        Words actual = axis(sheet, "export.confusion.actual");
        sheet.writeUpward(actual, Look.MARGIN + 6, top + side / 2, Align.CENTER);
    }

    private static Words axis(Sheet sheet, String key) {
        return new Words(sheet.words(new Message(key, List.of())), Look.TEXT, true, Look.INK);
    }

    private void legend(Sheet sheet, double x) {
        double height = Math.min(Math.max(side, LEAST_HEIGHT), 240);
        Rectangle2D bar = new Rectangle2D.Double(x, top, 14, height);
        sheet.rampUp(bar, ColorScale::sequential);
        sheet.draw(bar, Look.FRAME, 0.75);
        for (int tick = 0; tick <= 4; tick++) {
            double y = top + height * (1 - tick / 4.0);
            String label = tick * 25 + "%";
            sheet.write(Words.of(label, Look.SMALL, Look.QUIET), x + 20, y, Align.LEFT);
        }
        Words meaning =
                Words.of(sheet.words(Message.of("export.confusion.share")), Look.SMALL, Look.QUIET);
        sheet.writeUpward(meaning, x + 66, top + height / 2, Align.CENTER);
    }
}
