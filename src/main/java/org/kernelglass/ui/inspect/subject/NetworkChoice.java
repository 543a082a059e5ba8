package org.kernelglass.ui.inspect.subject;

import java.nio.file.Path;
import org.kernelglass.message.Message;
import org.kernelglass.training.CheckpointStore.Pointer;

/** A network that may be looked into. */
public sealed interface NetworkChoice {

    /** As people call it. */
    Message title();

    /** The one that learns now. */
    record Learning(String run) implements NetworkChoice {

        @Override
        public Message title() {
            return Message.of("inspect.network.learning", run);
        }
    }

    /**
     * What a run has learned, in one of the states that are kept of it.
     *
     * @param folder of the run
     * @param state its best epoch, or the state in which it was stopped
     */
    record Kept(Path folder, Pointer state) implements NetworkChoice {

        @Override
        public Message title() {
            String run = folder.getFileName().toString();
            return state == Pointer.BEST
                    ? Message.of("inspect.network.kept", run)
                    : Message.of("inspect.network.last", run);
        }
    }
}
