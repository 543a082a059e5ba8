package org.kernelglass.message;

/**
 * A refusal of what was asked for, as against something that went wrong on the way: the command
 * line ends with exit code 2.
 */
public class WrongUse extends Refusal {

    private static final long serialVersionUID = 1L;

    public WrongUse(Message problem, Message hint) {
        super(problem, hint);
    }

    public WrongUse(Message problem) {
        super(problem);
    }

    /** The same refusal, known to come from what was asked for. */
    public static WrongUse from(Refusal refusal) {
        return new WrongUse(refusal.problem(), refusal.hint().orElse(null));
    }
}
