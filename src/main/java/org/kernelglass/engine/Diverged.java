package org.kernelglass.engine;

import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.training.Divergence;

/** The numbers of a run have run away: it cannot go on, and nothing of it may be saved. */
final class Diverged extends Refusal {

    private static final long serialVersionUID = 1L;

    Diverged(Message problem) {
        super(problem, Divergence.HINT);
    }
}
