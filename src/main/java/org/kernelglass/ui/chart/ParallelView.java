package org.kernelglass.ui.chart;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.kernelglass.ui.base.Texts;

/**
 * Lines across parallel axes (Inselberg 1985). The line under the mouse, or the one that the keys ↑
 * and ↓ have come to, stands out and is named; pressed, it is chosen. FX thread.
 */
public final class ParallelView extends Region {

    private static final double HEIGHT = 260;
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
    private ParallelPainter painter;
    private int pointed = -1;

    /**
     * @param chosen told the number of a line that the person chooses
     */
    public ParallelView(Texts texts, IntConsumer chosen) {
        this.texts = texts;
        this.chosen = chosen;
        getStyleClass().add("parallel");
        readout.getStyleClass().add("chart-readout");
        readout.setVisible(false);
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
        setOnMouseMoved(this::hover);
        setOnMouseExited(event -> point(-1));
        setOnMouseClicked(this::press);
        setOnKeyPressed(this::key);
        focusedProperty()
                .addListener(
                        (observed, was, is) -> {
                            if (!is) {
                                point(-1);
                            }
                        });
    }

    /** Draws these in place of those before. */
    public void show(List<ParallelAxis> shownAxes, List<ParallelLine> shownLines) {
        axes = List.copyOf(shownAxes);
        lines = List.copyOf(shownLines);
        pointed = -1;
        drawing.requestLayout();
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
        painter = new ParallelPainter(axes, lines, width, height);
        painter.paint(new CanvasSurface(pen, theme.font()), theme.colors(), pointed);
        tell();
    }

    private void tell() {
        boolean any = pointed >= 0 && pointed < lines.size();
        readout.setVisible(any);
        if (!any) {
            return;
        }
        readout.setText(sentence(pointed));
        readout.applyCss();
        readout.autosize();
        Bounds size = readout.getLayoutBounds();
        double last = painter.x(axes.size() - 1);
        double left = Math.max(0, last - size.getWidth() - GAP);
        double y = painter.y(axes.get(axes.size() - 1).places().get(pointed));
        double top = Math.min(Math.max(0, y + GAP), drawing.getHeight() - size.getHeight());
        readout.relocate(Math.round(left), Math.round(top));
    }

    private String sentence(int line) {
        StringBuilder text = new StringBuilder(lines.get(line).name());
        for (ParallelAxis axis : axes) {
            text.append('\n').append(axis.title()).append(": ").append(axis.texts().get(line));
        }
        return text.toString();
    }

    private void hover(MouseEvent event) {
        point(painter == null ? -1 : painter.nearest(event.getX(), event.getY(), NEAR));
    }

    private void press(MouseEvent event) {
        requestFocus();
        hover(event);
        if (pointed >= 0) {
            chosen.accept(pointed);
        }
    }

    private void key(KeyEvent event) {
        if (lines.isEmpty()) {
            return;
        }
        switch (event.getCode()) {
            case DOWN, RIGHT -> point(Math.min(lines.size() - 1, pointed + 1));
            case UP, LEFT -> point(pointed < 0 ? lines.size() - 1 : Math.max(0, pointed - 1));
            case HOME -> point(0);
            case END -> point(lines.size() - 1);
            case ENTER, SPACE -> {
                if (pointed >= 0) {
                    chosen.accept(pointed);
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void point(int line) {
        if (line != pointed) {
            pointed = line;
            drawing.requestLayout();
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.TEXT) {
            return pointed >= 0 && pointed < lines.size()
                    ? sentence(pointed)
                    : texts.now("compare.parallel.summary", lines.size(), axes.size());
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }
}
