package org.kernelglass.training.advice;

import java.util.List;
import org.kernelglass.message.Message;

/**
 * Something that a run's curves tell.
 *
 * @param sentence what is the matter, with its evidence as a number
 * @param sinceEpoch from 0: where it began
 * @param remedies what may help, the likeliest first
 */
public record Finding(
        Kind kind, Severity severity, Message sentence, int sinceEpoch, List<Remedy> remedies) {

    public Finding {
        remedies = List.copyOf(remedies);
    }

    /** What is watched. */
    public enum Kind {
        RATE_TOO_HIGH,
        EXPLODING_GRADIENTS,
        CLASS_COLLAPSE,
        OVERFITTING,
        RATE_TOO_LOW,
        PLATEAU,
        DEAD_RELU;

        /** Its name for people. */
        public Message title() {
            return new Message(
                    "advice.kind." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    List.of());
        }
    }

    /** How much it matters. */
    public enum Severity {
        /** The run will still come to something. */
        NOTICE,
        /** The result will be worse than it could be. */
        WARNING,
        /** Going on is time lost. */
        SERIOUS
    }
}
