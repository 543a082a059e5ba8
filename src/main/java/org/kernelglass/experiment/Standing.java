package org.kernelglass.experiment;

import java.util.Locale;
import org.kernelglass.evaluation.comparison.Verdict;
import org.kernelglass.message.Message;

/** What an experiment says of one candidate. */
public enum Standing {
    /** The others are compared with it. */
    BASELINE,
    BETTER,
    WORSE,
    NOT_DISTINGUISHABLE,
    /** Too few seeds. */
    CANNOT_SAY,
    /** Left behind by successive halving. */
    DROPPED,
    /** A training of it failed, mostly because its loss ran away. */
    FAILED,
    /** No network comes of its settings. */
    IMPOSSIBLE,
    /** Not all of its trials are done. */
    OPEN;

    /** For people. */
    public Message title() {
        return Message.of(
                "experiment.standing." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static Standing of(Verdict verdict) {
        return switch (verdict) {
            case BETTER -> BETTER;
            case WORSE -> WORSE;
            case NOT_DISTINGUISHABLE -> NOT_DISTINGUISHABLE;
            case CANNOT_SAY -> CANNOT_SAY;
        };
    }
}
