package org.kernelglass.ui.design.stack;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.util.Duration;

/** Scrolls while a drag is held near the upper or lower edge. FX thread. */
final class EdgeScroll {

    private static final double EDGE = 40;
    private static final double MOST_PIXELS = 14;

    private final ScrollPane pane;
    private final Timeline timeline;
    private double pixels;

    EdgeScroll(ScrollPane pane) {
        this.pane = pane;
        timeline = new Timeline(new KeyFrame(Duration.millis(16), tick -> scroll()));
        timeline.setCycleCount(Animation.INDEFINITE);
        pane.addEventFilter(DragEvent.DRAG_OVER, this::over);
        pane.addEventFilter(DragEvent.DRAG_EXITED_TARGET, event -> leave(event));
        pane.addEventFilter(DragEvent.DRAG_DROPPED, event -> timeline.stop());
    }

    private void over(DragEvent event) {
        double y = pane.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
        double above = EDGE - y;
        double below = y - (pane.getHeight() - EDGE);
        double depth = above > 0 ? -above : Math.max(0, below);
        pixels = MOST_PIXELS * Math.max(-1, Math.min(1, depth / EDGE));
        if (pixels == 0) {
            timeline.stop();
        } else {
            timeline.play();
        }
    }

    private void leave(DragEvent event) {
        if (event.getTarget() == pane) {
            timeline.stop();
        }
    }

    void stop() {
        timeline.stop();
    }

    private void scroll() {
        double hidden =
                pane.getContent().getLayoutBounds().getHeight()
                        - pane.getViewportBounds().getHeight();
        if (hidden > 0) {
            double moved = pane.getVvalue() + pixels / hidden;
            pane.setVvalue(Math.max(0, Math.min(1, moved)));
        }
    }
}
