package org.kernelglass.ui.chart;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.kernelglass.ui.base.Texts;

/**
 * Lines across parallel axes (Inselberg 1985). The line under the mouse, or the one that the keys ↑
 * and ↓ have come to, stands out and is named at the foot; pressed, it is chosen. A range is marked
 * by dragging along an axis, or by keys on the axis that ← and → have come to. FX thread.
 */
public final class ParallelView extends Region {

    private static final double HEIGHT = 300;
    private static final double STRIP = 44;
    private static final double NEAR = 12;
    private static final double GAP = 12;

    private final Texts texts;
    private final IntConsumer chosen;
    private final Canvas canvas = new Canvas();
    private final ThemeColors theme = new ThemeColors();
    private final Label readout = new Label();
    private final Pane drawing =
            new Pane() {
                @Override
                protected void layoutChildren() {
                    draw();
                }
            };
    private List<ParallelAxis> axes = List.of();
    private List<ParallelLine> lines = List.of();
    private final ObjectProperty<List<ParallelBrush>> brushes =
            new SimpleObjectProperty<>(List.of());
    private ParallelPainter painter;
    private int pointed = -1;
    private int axis = -1;

    /**
     * @param chosen told the number of a line that the person chooses
     */
    public ParallelView(Texts texts, IntConsumer chosen) {
        this.texts = texts;
        this.chosen = chosen;
        getStyleClass().add("parallel");
        readout.setWrapText(true);
        readout.getStyleClass().add("parallel-said");
        drawing.setManaged(false);
        drawing.setMouseTransparent(true);
        drawing.getChildren().addAll(canvas, readout);
        drawing.getChildren().forEach(child -> child.setManaged(false));
        getChildren().addAll(theme, drawing);
        theme.onChange(drawing::requestLayout);
        setPrefHeight(HEIGHT);
        setMinHeight(HEIGHT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        new ParallelDrag(this);
        setOnMouseMoved(this::hover);
        setOnMouseExited(event -> point(-1));
        setOnKeyPressed(new ParallelKeys(this));
        brushes.addListener((observed, was, is) -> changed());
        focusedProperty()
                .addListener(
                        (observed, was, is) -> {
                            if (!is) {
                                comeTo(-1);
                            }
                        });
    }

    /** Draws these in place of those before; what is marked on an axis stays marked there. */
    public void show(List<ParallelAxis> shownAxes, List<ParallelLine> shownLines) {
        List<ParallelAxis> before = axes;
        axes = List.copyOf(shownAxes);
        lines = List.copyOf(shownLines);
        pointed = -1;
        axis = Math.min(axis, axes.size() - 1);
        if (!before.isEmpty()) {
            brushes.set(brushes.get().stream().flatMap(brush -> again(brush, before)).toList());
        }
        drawing.requestLayout();
    }

    private Stream<ParallelBrush> again(ParallelBrush brush, List<ParallelAxis> before) {
        Optional<ParallelAxis> was = keyed(brush.axis(), before);
        Optional<ParallelAxis> is = keyed(brush.axis(), axes);
        return was.isPresent() && is.isPresent()
                ? is.get().again(brush, was.get()).stream()
                : Stream.empty();
    }

    private static Optional<ParallelAxis> keyed(String key, List<ParallelAxis> axes) {
        return axes.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** The ranges that are marked, at most one on an axis; a line within all of them stands out. */
    public ObjectProperty<List<ParallelBrush>> brushesProperty() {
        return brushes;
    }

    /** Marks this range in place of what was marked on its axis; the whole axis is no mark. */
    void mark(ParallelBrush brush) {
        Stream<ParallelBrush> others =
                brushes.get().stream().filter(one -> !one.axis().equals(brush.axis()));
        Stream<ParallelBrush> mine = Stream.of(brush).filter(one -> !one.isWhole());
        brushes.set(Stream.concat(others, mine).toList());
    }

    /** Takes the mark of an axis away. */
    void unmark(ParallelAxis of) {
        brushes.set(
                brushes.get().stream().filter(brush -> !brush.axis().equals(of.key())).toList());
    }

    List<ParallelAxis> axes() {
        return axes;
    }

    int lines() {
        return lines.size();
    }

    /** Null before it was drawn. */
    ParallelPainter painter() {
        return painter;
    }

    /** The number of the line that stands out; below 0 for none. */
    public int pointed() {
        return pointed;
    }

    @Override
    protected void layoutChildren() {
        drawing.resizeRelocate(0, 0, Math.floor(getWidth()), Math.floor(getHeight()));
        drawing.requestLayout();
    }

    private void draw() {
        double width = drawing.getWidth();
        double height = drawing.getHeight();
        if (width < 80 || axes.isEmpty()) {
            return;
        }
        canvas.setWidth(width);
        canvas.setHeight(height);
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, width, height);
        painter = new ParallelPainter(axes, lines, brushes.get(), width, height - STRIP);
        painter.paint(new CanvasSurface(pen, theme.font()), theme.colors(), pointed, axis);
        tell();
    }

    /** In a strip of its own, so that it hides no line. */
    private void tell() {
        readout.setText(said("   "));
        double width = Math.max(0, drawing.getWidth() - 2 * GAP);
        readout.resizeRelocate(GAP, drawing.getHeight() - STRIP, width, STRIP - GAP / 2);
    }

    private String said(String between) {
        if (pointed >= 0 && pointed < lines.size()) {
            return sentence(pointed, between);
        }
        return axis < 0 ? "" : sentence(axes.get(axis));
    }

    /** What is marked of the axis that the keys have come to. */
    private String sentence(ParallelAxis chosen) {
        ParallelBrush brush = ParallelBrush.on(chosen, brushes.get());
        return brush == null
                ? texts.now("compare.parallel.axis", chosen.title())
                : texts.now("compare.parallel.axis.marked", chosen.title(), chosen.span(brush));
    }

    private String sentence(int line, String between) {
        StringBuilder text = new StringBuilder(lines.get(line).name());
        for (ParallelAxis axis : axes) {
            text.append(between).append(axis.title()).append(": ").append(axis.texts().get(line));
        }
        return text.toString();
    }

    private void hover(MouseEvent event) {
        point(painter == null ? -1 : painter.nearest(event.getX(), event.getY(), NEAR));
    }

    /** Chooses the line at the mouse. */
    void press(MouseEvent event) {
        hover(event);
        choose();
    }

    /** Chooses the line that stands out. */
    void choose() {
        if (pointed >= 0) {
            chosen.accept(pointed);
        }
    }

    /** The axis that the keys have come to; below 0 for none. */
    int axis() {
        return axis;
    }

    /** Comes to an axis, and to no line any more. */
    void comeTo(int number) {
        axis = number;
        pointed = -1;
        changed();
    }

    private void changed() {
        drawing.requestLayout();
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /** Lets a line stand out; below 0 for none. */
    void point(int line) {
        if (line != pointed) {
            pointed = line;
            changed();
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.TEXT) {
            String said = said("\n");
            return said.isEmpty()
                    ? texts.now("compare.parallel.summary", lines.size(), axes.size())
                    : said;
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }
}
