package org.kernelglass.ui.base;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;

/**
 * Looks ten times a second while a condition holds, and once more when it ceases, so that the last
 * state is never missed. FX thread.
 */
public final class Pulse {

    private static final Duration INTERVAL = Duration.millis(100);

    private final Timeline timeline;
    private final Runnable look;

    /**
     * @param live whether there is something to see: a run lives and its view shows
     * @param look takes one snapshot; must return within a few milliseconds
     */
    public Pulse(ObservableValue<Boolean> live, Runnable look) {
        this.look = look;
        timeline = new Timeline(new KeyFrame(INTERVAL, tick -> look.run()));
        timeline.setCycleCount(Timeline.INDEFINITE);
        live.addListener((observed, was, is) -> follow(is));
        follow(live.getValue());
    }

    private void follow(boolean live) {
        if (live) {
            timeline.play();
        } else if (timeline.getStatus() == Timeline.Status.RUNNING) {
            timeline.stop();
            look.run();
        }
    }
}
