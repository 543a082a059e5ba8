package org.kernelglass.ui.shell;

import java.util.function.Consumer;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.workspace.ExperimentStarter;
import org.kernelglass.ui.workspace.RunStarter;
import org.kernelglass.ui.workspace.Workspace;

/**
 * Closing the window: asks first while a run or an experiment lives, then stops that with its
 * checkpoint. FX thread.
 */
final class Closing {

    private final RunStarter starter;
    private final ExperimentStarter experiments;
    private final Texts texts;
    private final Consumer<Card> show;
    private final Runnable hide;
    private final Runnable close;
    private boolean agreed;

    /**
     * @param show puts a card before everything
     * @param hide takes it away
     * @param close closes the window, when nothing runs any more
     */
    Closing(Workspace workspace, Consumer<Card> show, Runnable hide, Runnable close) {
        this.starter = workspace.runStarter();
        this.texts = workspace.texts();
        this.show = show;
        this.hide = hide;
        this.close = close;
        this.experiments = workspace.experiments();
        starter.stateProperty().addListener((observed, was, is) -> follow());
        experiments.stateProperty().addListener((observed, was, is) -> follow());
    }

    /** Somebody wants the window closed. */
    void request() {
        if (idle()) {
            close.run();
        } else if (!agreed) {
            show.accept(question());
        }
    }

    private Card question() {
        return new Card("closing", Message.of("shell.closing.title"), texts)
                .saying(Message.of("shell.closing.text"))
                .offering("shell.closing.stay", hide)
                .offering("shell.closing.stop", this::stop);
    }

    private void stop() {
        agreed = true;
        if (idle()) {
            close.run();
            return;
        }
        show.accept(
                new Card("stopping", Message.of("shell.stopping.title"), texts)
                        .saying(Message.of("shell.stopping.text"))
                        .working());
        starter.stop();
        experiments.stop();
    }

    private boolean idle() {
        return !starter.alive().getValue() && !experiments.alive().getValue();
    }

    private void follow() {
        if (agreed && idle()) {
            close.run();
        }
    }
}
