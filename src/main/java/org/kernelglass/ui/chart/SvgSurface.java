package org.kernelglass.ui.chart;

import java.util.Locale;
import java.util.StringJoiner;
import javafx.scene.paint.Color;

/** A picture of lines and letters as SVG 1.1 text, sharp at any size. */
final class SvgSurface implements Surface {

    private final StringBuilder body = new StringBuilder();
    private final double width;
    private final double height;
    private final String fontFamily;
    private int clips;

    SvgSurface(double width, double height, Color background, String fontFamily) {
        this.width = width;
        this.height = height;
        this.fontFamily = fontFamily;
        body.append(
                "<rect width=\"%s\" height=\"%s\" fill=\"%s\"/>\n"
                        .formatted(number(width), number(height), hex(background)));
    }

    /** The whole file. */
    String text() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$s" height="%2$s" viewBox="0 0 %1$s %2$s"\
                 font-family="%3$s" font-size="%4$s">
                %5$s</svg>
                """
                .formatted(
                        number(width),
                        number(height),
                        escaped(fontFamily),
                        number(ChartPainter.FONT_SIZE),
                        body);
    }

    @Override
    public void path(double[] x, double[] y, int count, Ink ink) {
        body.append(
                "<polyline fill=\"none\" stroke=\"%s\" stroke-opacity=\"%s\" stroke-width=\"%s\"%s stroke-linejoin=\"bevel\" points=\"%s\"/>\n"
                        .formatted(
                                hex(ink.color()),
                                number(ink.opacity() * ink.color().getOpacity()),
                                number(ink.width()),
                                dash(ink),
                                points(x, y, count)));
    }

    @Override
    public void area(double[] x, double[] y, int count, Ink ink) {
        body.append("<polygon %s points=\"%s\"/>\n".formatted(fill(ink), points(x, y, count)));
    }

    @Override
    public void dot(double x, double y, double radius, Ink ink) {
        body.append(
                "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" %s/>\n"
                        .formatted(number(x), number(y), number(radius), fill(ink)));
    }

    @Override
    public void text(String text, double x, double y, Anchor anchor, Ink ink) {
        body.append(
                "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" %s>%s</text>\n"
                        .formatted(
                                number(x),
                                number(y),
                                anchor.name().toLowerCase(Locale.ROOT),
                                fill(ink),
                                escaped(text)));
    }

    @Override
    public void clip(double x, double y, double clipWidth, double clipHeight) {
        clips++;
        body.append(
                "<clipPath id=\"c%d\"><rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/></clipPath>\n<g clip-path=\"url(#c%d)\">\n"
                        .formatted(
                                clips,
                                number(x),
                                number(y),
                                number(clipWidth),
                                number(clipHeight),
                                clips));
    }

    @Override
    public void unclip() {
        body.append("</g>\n");
    }

    private static String fill(Ink ink) {
        return "fill=\"%s\" fill-opacity=\"%s\""
                .formatted(hex(ink.color()), number(ink.opacity() * ink.color().getOpacity()));
    }

    private static String dash(Ink ink) {
        if (ink.dash().length == 0) {
            return "";
        }
        StringJoiner lengths = new StringJoiner(" ");
        for (double length : ink.dash()) {
            lengths.add(number(length));
        }
        return " stroke-dasharray=\"" + lengths + "\"";
    }

    private static String points(double[] x, double[] y, int count) {
        StringJoiner points = new StringJoiner(" ");
        for (int index = 0; index < count; index++) {
            points.add(number(x[index]) + "," + number(y[index]));
        }
        return points.toString();
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    }

    private static String hex(Color color) {
        return String.format(
                "#%02x%02x%02x",
                Math.round(color.getRed() * 255),
                Math.round(color.getGreen() * 255),
                Math.round(color.getBlue() * 255));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
