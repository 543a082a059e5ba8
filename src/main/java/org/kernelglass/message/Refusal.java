package org.kernelglass.message;

import java.util.Optional;

/**
 * Something cannot be done, in a sentence for the person at the keyboard: what happened, to which
 * file or layer, and, as the hint, what to do next. The doors (command line, window) show the
 * sentences; the cause goes to the log.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message problem;
    private final transient Message hint;

    public Refusal(Message problem, Message hint, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
        this.hint = hint;
    }

    public Refusal(Message problem, Message hint) {
        this(problem, hint, null);
    }

    public Refusal(Message problem) {
        this(problem, null, null);
    }

    public Refusal(Message problem, Throwable cause) {
        this(problem, null, cause);
    }

    /** What happened, and to what. */
    public Message problem() {
        return problem;
    }

    /** What to do next, where that is known. */
    public Optional<Message> hint() {
        return Optional.ofNullable(hint);
    }
}
