package org.kernelglass.project;

import java.util.Optional;
import org.kernelglass.message.Message;

/**
 * How far a run has come.
 *
 * @param reason why it failed or was stopped; empty otherwise
 */
public record RunState(Phase phase, Optional<Message> reason) {

    /** How far a run has come. */
    public enum Phase {
        /** At work, or killed while at work. */
        RUNNING,
        COMPLETED,
        STOPPED,
        FAILED
    }

    public static final RunState RUNNING = new RunState(Phase.RUNNING, Optional.empty());
    public static final RunState COMPLETED = new RunState(Phase.COMPLETED, Optional.empty());
    public static final RunState STOPPED = new RunState(Phase.STOPPED, Optional.empty());

    public static RunState failed(Message reason) {
        return new RunState(Phase.FAILED, Optional.of(reason));
    }
}
