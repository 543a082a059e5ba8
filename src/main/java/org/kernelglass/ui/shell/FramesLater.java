package org.kernelglass.ui.shell;

import javafx.animation.AnimationTimer;

/** Does something once, when what was last shown has been drawn. FX thread. */
final class FramesLater extends AnimationTimer {

    private static final int FRAMES = 3;

    private final Runnable action;
    private int left = FRAMES;

    private FramesLater(Runnable action) {
        this.action = action;
    }

    static void run(Runnable action) {
        new FramesLater(action).start();
    }

    @Override
    public void handle(long now) {
        if (--left == 0) {
            stop();
            action.run();
        }
    }
}
