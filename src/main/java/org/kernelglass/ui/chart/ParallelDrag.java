package org.kernelglass.ui.chart;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * The mouse in parallel coordinates: dragged along an axis it marks a range, inside a range it
 * pushes that, at an end it moves the end; a click takes the range away, and elsewhere it chooses a
 * line. FX thread.
 */
final class ParallelDrag {

    private static final double NEAR = 10;
    private static final double END = 5;

    private final ParallelView view;
    private ParallelAxis axis;
    private ParallelBrush held;
    private double from;

    ParallelDrag(ParallelView view) {
        this.view = view;
        view.setOnMousePressed(this::press);
        view.setOnMouseDragged(this::drag);
        view.setOnMouseClicked(this::click);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
    }

    private void point(MouseEvent event) {
        view.setCursor(at(event) >= 0 ? Cursor.V_RESIZE : null);
    }

    private int at(MouseEvent event) {
        return view.painter() == null
                ? -1
                : view.painter().axisAt(event.getX(), event.getY(), NEAR);
    }

    private void press(MouseEvent event) {
        view.requestFocus();
        int number = event.getButton() == MouseButton.PRIMARY ? at(event) : -1;
        axis = number < 0 ? null : view.axes().get(number);
        if (axis != null) {
            held = ParallelBrush.on(axis, view.brushesProperty().get());
            from = view.painter().place(event.getY());
        }
    }

    private void drag(MouseEvent event) {
        if (axis != null && !event.isStillSincePress()) {
            view.mark(dragged(view.painter().place(event.getY())));
        }
    }

    private ParallelBrush dragged(double to) {
        double end = END / view.painter().length();
        if (held != null && Math.abs(from - held.high()) <= end) {
            return ParallelBrush.between(axis.key(), held.low(), to);
        }
        if (held != null && Math.abs(from - held.low()) <= end) {
            return ParallelBrush.between(axis.key(), held.high(), to);
        }
        return held != null && held.holds(from)
                ? held.moved(to - from)
                : ParallelBrush.between(axis.key(), from, to);
    }

    private void click(MouseEvent event) {
        if (!event.isStillSincePress()) {
            return;
        }
        double spare = END / view.painter().length();
        boolean on =
                axis != null
                        && held != null
                        && from >= held.low() - spare
                        && from <= held.high() + spare;
        if (on) {
            view.unmark(axis);
        } else {
            view.press(event);
        }
    }
}
