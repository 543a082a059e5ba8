package org.kernelglass.ui.shell;

import java.util.function.Consumer;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.workspace.RunStarter;
import org.kernelglass.ui.workspace.RunStarter.State;
import org.kernelglass.ui.workspace.Workspace;

/**
 * Closing the window: asks first while a run lives, then stops that with its checkpoint. FX thread.
 */
final class Closing {

    private final RunStarter starter;
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
        starter.stateProperty().addListener((observed, was, is) -> follow(is));
    }

    /** Somebody wants the window closed. */
    void request() {
        if (starter.stateProperty().get() == State.IDLE) {
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
        if (starter.stateProperty().get() == State.IDLE) {
            close.run();
            return;
        }
        show.accept(
                new Card("stopping", Message.of("shell.stopping.title"), texts)
                        .saying(Message.of("shell.stopping.text"))
                        .working());
        starter.stop();
    }

    private void follow(State state) {
        if (agreed && state == State.IDLE) {
            close.run();
        }
    }
}
