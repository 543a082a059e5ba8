package org.kernelglass.ui.base;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/**
 * The one way from any thread to the FX thread. Not for every event of a run: for those there is
 * {@link Pulse}.
 */
public final class FxThread implements Executor {

    /** Runs the action on the FX thread, after what that does now. */
    public void later(Runnable action) {
        Platform.runLater(action);
    }

    /** Runs the action on the FX thread: at once if this is it, otherwise soon. */
    @Override
    public void execute(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }
}
