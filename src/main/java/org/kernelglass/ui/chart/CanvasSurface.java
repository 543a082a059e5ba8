package org.kernelglass.ui.chart;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** A canvas. FX thread. */
public final class CanvasSurface implements Surface {

    private final GraphicsContext pen;

    public CanvasSurface(GraphicsContext pen, Font font) {
        this.pen = pen;
        pen.setFont(font);
        pen.setLineJoin(StrokeLineJoin.BEVEL);
        pen.setLineCap(StrokeLineCap.BUTT);
    }

    @Override
    public void path(double[] x, double[] y, int count, Ink ink) {
        use(ink);
        if (count == 2) {
            pen.strokeLine(x[0], y[0], x[1], y[1]);
        } else {
            pen.strokePolyline(x, y, count);
        }
    }

    @Override
    public void area(double[] x, double[] y, int count, Ink ink) {
        use(ink);
        pen.fillPolygon(x, y, count);
    }

    @Override
    public void dot(double x, double y, double radius, Ink ink) {
        use(ink);
        pen.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void text(String text, double x, double y, Anchor anchor, Ink ink) {
        use(ink);
        pen.setTextAlign(
                switch (anchor) {
                    case START -> TextAlignment.LEFT;
                    case MIDDLE -> TextAlignment.CENTER;
                    case END -> TextAlignment.RIGHT;
                });
        pen.fillText(text, x, y);
    }

    private void use(Ink ink) {
        pen.setGlobalAlpha(ink.opacity());
        pen.setStroke(ink.color());
        pen.setFill(ink.color());
        pen.setLineWidth(ink.width());
        pen.setLineDashes(ink.dash());
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        pen.save();
        pen.beginPath();
        pen.rect(x, y, width, height);
        pen.clip();
    }

    @Override
    public void unclip() {
        pen.restore();
    }
}
