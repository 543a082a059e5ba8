package org.kernelglass.ui.experiment;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.kernelglass.message.Sentences;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.chart.Span;
import org.kernelglass.ui.chart.Ticks;
import org.kernelglass.ui.chart.Unit;
import org.kernelglass.ui.experiment.Drawing.Mark;
import org.kernelglass.ui.experiment.Drawing.Side;

/**
 * A small picture of some dozens of values between two axes. Its shapes take their looks from the
 * style sheet, so that they follow the theme. FX thread.
 */
final class Plane extends Region {

    /** Of the value that the others are compared with: a square, so that colour is not alone. */
    static final String BASELINE = "lab-dot-baseline";

    private static final double LEFT = 56;
    private static final double RIGHT = 12;
    private static final double TOP = 24;
    private static final double BOTTOM = 40;
    private static final double RADIUS = 4.5;
    private static final double CAP = 4;

    private final Texts texts;
    private final List<Node> shapes = new ArrayList<>();
    // held weakly by the words, which outlive it
    private final ChangeListener<Sentences> inWords = (observed, was, is) -> again();
    private Drawing drawing;
    private double drawnWidth = -1;
    private double drawnHeight = -1;

    Plane(Texts texts) {
        this.texts = texts;
        getStyleClass().add("lab-plane");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        texts.sentencesProperty().addListener(new WeakChangeListener<>(inWords));
    }

    void show(Drawing shown) {
        drawing = shown;
        again();
    }

    private void again() {
        drawnWidth = -1;
        if (drawing != null) {
            setAccessibleText(texts.now(drawing.summary()));
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        boolean same = drawnWidth == getWidth() && drawnHeight == getHeight();
        if (same || drawing == null || getWidth() < LEFT + RIGHT + 20 || getHeight() < 90) {
            return;
        }
        drawnWidth = getWidth();
        drawnHeight = getHeight();
        shapes.clear();
        axes();
        drawing.marks().forEach(this::mark);
        shapes.forEach(shape -> shape.setManaged(false));
        getChildren().setAll(shapes);
    }

    private double atX(double value) {
        Side side = drawing.x();
        double share = side.span().share(side.scale().of(value));
        return Math.round(LEFT + share * (drawnWidth - LEFT - RIGHT)) + 0.5;
    }

    private double atY(double value) {
        Side side = drawing.y();
        double share = side.span().share(side.scale().of(value));
        return Math.round(drawnHeight - BOTTOM - share * (drawnHeight - TOP - BOTTOM)) + 0.5;
    }

    private void axes() {
        double bottom = drawnHeight - BOTTOM + 0.5;
        for (double value : ticks(drawing.y(), (drawnHeight - TOP - BOTTOM) / 32)) {
            double y = atY(value);
            add(new Line(LEFT, y, drawnWidth - RIGHT, y), "lab-grid");
            text(Unit.NONE.tick(value), LEFT - 8, y, TextAlignment.RIGHT, "lab-tick");
        }
        add(new Line(LEFT, bottom, drawnWidth - RIGHT, bottom), "lab-axis");
        if (drawing.x().names().isEmpty()) {
            for (double value : ticks(drawing.x(), (drawnWidth - LEFT - RIGHT) / 64)) {
                double x = atX(value);
                add(new Line(x, bottom, x, bottom + 4), "lab-axis");
                text(Unit.NONE.tick(value), x, bottom + 12, TextAlignment.CENTER, "lab-tick");
            }
        } else {
            names(bottom);
        }
        String below = texts.now(drawing.x().title());
        double middle = LEFT + (drawnWidth - LEFT - RIGHT) / 2;
        text(below, middle, bottom + 30, TextAlignment.CENTER, "lab-side");
        text(texts.now(drawing.y().title()), 4, 9, TextAlignment.LEFT, "lab-side");
    }

    private void names(double bottom) {
        List<String> names = drawing.x().names();
        double room = (drawnWidth - LEFT - RIGHT) / names.size();
        for (int place = 0; place < names.size(); place++) {
            int most = (int) Math.max(2, room / 7);
            String name = names.get(place);
            String cut = name.length() > most ? name.substring(0, most - 1) + "…" : name;
            text(cut, atX(place), bottom + 12, TextAlignment.CENTER, "lab-tick");
        }
    }

    private static List<Double> ticks(Side side, double room) {
        int most = (int) Math.max(2, Math.min(8, room));
        Span span = side.span();
        return Ticks.along(span, side.scale(), most).values();
    }

    private void mark(Mark mark) {
        if (mark instanceof Mark.Dot dot) {
            dot(dot);
        } else if (mark instanceof Mark.Whisker whisker) {
            whisker(whisker);
        } else if (mark instanceof Mark.Line line) {
            add(new Polyline(points(line.x(), line.y())), line.style());
        } else if (mark instanceof Mark.Band band) {
            band(band);
        } else if (mark instanceof Mark.Level level) {
            double y = atY(level.y());
            add(new Line(LEFT, y, drawnWidth - RIGHT, y), level.style());
        }
    }

    private void dot(Mark.Dot dot) {
        double x = atX(dot.x());
        double y = atY(dot.y());
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            return;
        }
        Shape shape =
                dot.style().equals(BASELINE)
                        ? new Rectangle(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS)
                        : new Circle(x, y, RADIUS);
        add(shape, dot.style());
        if (!dot.tip().isEmpty()) {
            Tooltip.install(shape, new Tooltip(dot.tip()));
            shape.setAccessibleText(dot.tip());
        }
    }

    private void whisker(Mark.Whisker whisker) {
        double x = atX(whisker.x());
        double low = atY(whisker.low());
        double high = atY(whisker.high());
        if (Double.isFinite(x) && Double.isFinite(low) && Double.isFinite(high)) {
            add(new Line(x, low, x, high), whisker.style());
            add(new Line(x - CAP, low, x + CAP, low), whisker.style());
            add(new Line(x - CAP, high, x + CAP, high), whisker.style());
        }
    }

    private void band(Mark.Band band) {
        List<Double> x = new ArrayList<>(band.x());
        List<Double> y = new ArrayList<>(band.high());
        for (int place = band.x().size() - 1; place >= 0; place--) {
            x.add(band.x().get(place));
            y.add(band.low().get(place));
        }
        add(new Polygon(points(x, y)), band.style());
    }

    private double[] points(List<Double> x, List<Double> y) {
        double[] points = new double[2 * x.size()];
        for (int place = 0; place < x.size(); place++) {
            points[2 * place] = atX(x.get(place));
            points[2 * place + 1] = atY(y.get(place));
        }
        return points;
    }

    private void add(Node shape, String style) {
        shape.getStyleClass().setAll(style);
        shapes.add(shape);
    }

    /**
     * @param y of its middle
     */
    private void text(String said, double x, double y, TextAlignment alignment, String style) {
        Text text = new Text(said);
        text.setTextOrigin(VPos.CENTER);
        add(text, style);
        // its width is known only in the looks of the style sheet
        getChildren().add(text);
        text.applyCss();
        double width = text.getLayoutBounds().getWidth();
        double left =
                switch (alignment) {
                    case RIGHT -> x - width;
                    case CENTER -> x - width / 2;
                    default -> x;
                };
        text.setX(Math.max(0, Math.min(left, drawnWidth - width)));
        text.setY(y);
        getChildren().remove(text);
    }
}
