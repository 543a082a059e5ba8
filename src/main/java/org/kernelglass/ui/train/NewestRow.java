package org.kernelglass.ui.train;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.event.Event;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Keeps the last row of a table in view, whatever comes to it and however its height changes, until
 * the person scrolls up; and again once the person has scrolled down. Where the bar stands is only
 * known when all is laid out, so that is when it is looked at. FX thread.
 */
final class NewestRow {

    /** Of a scroll bar that is as good as at its end. */
    private static final double END = 0.02;

    /** Layouts in a row that may fail to bring it into view before the table changes again. */
    private static final int MOST = 10;

    private final TableView<?> table;
    private final Runnable look = this::look;
    private Optional<ScrollBar> bar = Optional.empty();
    private boolean following = true;
    private boolean personScrolled;
    private int tried;

    private NewestRow(TableView<?> table) {
        this.table = table;
    }

    static void keepInView(TableView<?> table) {
        NewestRow newest = new NewestRow(table);
        InvalidationListener changed = observed -> newest.tried = 0;
        table.getItems().addListener(changed);
        table.heightProperty().addListener(changed);
        table.addEventFilter(ScrollEvent.SCROLL, event -> newest.personScrolled = true);
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> newest.personScrolled = true);
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, newest::pressed);
        table.addEventFilter(MouseEvent.MOUSE_DRAGGED, newest::pressed);
        table.sceneProperty().addListener((observed, was, is) -> newest.moved(was, is));
        newest.moved(null, table.getScene());
    }

    private void moved(Scene from, Scene to) {
        if (from != null) {
            from.removePostLayoutPulseListener(look);
        }
        if (to != null) {
            to.addPostLayoutPulseListener(look);
        }
    }

    private void pressed(Event event) {
        Node node = event.getTarget() instanceof Node target ? target : null;
        while (node != null && !(node instanceof ScrollBar)) {
            node = node.getParent();
        }
        personScrolled |= node != null;
    }

    private void look() {
        boolean atEnd = atEnd();
        if (personScrolled) {
            personScrolled = false;
            following = atEnd;
        }
        if (table.getItems().isEmpty()) {
            following = true;
        } else if (atEnd) {
            tried = 0;
        } else if (following && tried < MOST) {
            tried++;
            table.scrollTo(table.getItems().size() - 1);
        }
    }

    private boolean atEnd() {
        if (bar.isEmpty()) {
            bar =
                    table.lookupAll(".scroll-bar").stream()
                            .map(ScrollBar.class::cast)
                            .filter(each -> each.getOrientation() == Orientation.VERTICAL)
                            .findFirst();
        }
        return bar.filter(ScrollBar::isVisible)
                .map(shown -> shown.getValue() >= shown.getMax() - END)
                .orElse(true);
    }
}
