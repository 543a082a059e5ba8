package org.kernelglass.workflow.bench;

import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/** Something that cannot be measured on this machine, and could be on another. */
public final class NotHere extends Refusal {

    private static final long serialVersionUID = 1L;

    public NotHere(Message problem, Message hint, Throwable cause) {
        super(problem, hint, cause);
    }

    /** Where there is no display. */
    static NotHere withoutDisplay() {
        return new NotHere(
                Message.of("bench.problem.no-display"), Message.of("bench.hint.no-display"), null);
    }
}
