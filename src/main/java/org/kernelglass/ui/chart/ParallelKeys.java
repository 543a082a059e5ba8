package org.kernelglass.ui.chart;

import java.util.List;
import javafx.event.EventHandler;
import javafx.scene.input.KeyEvent;

/**
 * Keys in parallel coordinates: ↑ and ↓ go from line to line, ← and → from axis to axis; on an
 * axis, with Shift, ↑ and ↓ move the lower end of what is marked, with Ctrl (⌘) the upper, from
 * value to value; Delete takes the mark away, Escape all of them. FX thread.
 */
final class ParallelKeys implements EventHandler<KeyEvent> {

    private final ParallelView view;

    ParallelKeys(ParallelView view) {
        this.view = view;
    }

    @Override
    public void handle(KeyEvent event) {
        boolean done =
                view.lines() > 0
                        && (event.isShiftDown() || event.isShortcutDown() ? end(event) : go(event));
        if (done) {
            event.consume();
        }
    }

    private boolean go(KeyEvent event) {
        int lines = view.lines();
        int line = view.pointed();
        switch (event.getCode()) {
            case DOWN -> view.point(Math.min(lines - 1, line + 1));
            case UP -> view.point(line < 0 ? lines - 1 : Math.max(0, line - 1));
            case HOME -> view.point(0);
            case END -> view.point(lines - 1);
            case RIGHT -> view.comeTo(Math.min(view.axes().size() - 1, view.axis() + 1));
            case LEFT ->
                    view.comeTo(
                            view.axis() < 0
                                    ? view.axes().size() - 1
                                    : Math.max(0, view.axis() - 1));
            case ENTER, SPACE -> view.choose();
            case DELETE, BACK_SPACE -> {
                if (view.axis() < 0) {
                    return false;
                }
                view.unmark(view.axes().get(view.axis()));
            }
            case ESCAPE -> {
                boolean any = !view.brushesProperty().get().isEmpty();
                view.brushesProperty().set(List.of());
                return any;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Moves one end of what is marked. */
    private boolean end(KeyEvent event) {
        int by =
                switch (event.getCode()) {
                    case UP -> 1;
                    case DOWN -> -1;
                    default -> 0;
                };
        if (by == 0 || view.axis() < 0) {
            return false;
        }
        ParallelAxis axis = view.axes().get(view.axis());
        List<Double> stops = axis.stops();
        ParallelBrush now = ParallelBrush.on(axis, view.brushesProperty().get());
        List<Double> held = now == null ? stops : stops.stream().filter(now::holds).toList();
        if (!held.isEmpty()) {
            int low = stops.indexOf(held.get(0));
            int high = stops.indexOf(held.get(held.size() - 1));
            mark(
                    axis,
                    event.isShiftDown() ? Math.max(0, Math.min(high, low + by)) : low,
                    event.isShiftDown()
                            ? high
                            : Math.min(stops.size() - 1, Math.max(low, high + by)));
        }
        return true;
    }

    private void mark(ParallelAxis axis, int low, int high) {
        List<Double> stops = axis.stops();
        view.mark(ParallelBrush.between(axis.key(), stops.get(low), stops.get(high)));
    }
}
