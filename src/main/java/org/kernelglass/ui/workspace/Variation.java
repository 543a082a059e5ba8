package org.kernelglass.ui.workspace;

import org.kernelglass.experiment.Axis;

/**
 * Something that the next sweep varies, as far as a person has typed it.
 *
 * @param target {@code 0.kernel}, {@code 1}, {@code lr}, as {@link Axis} names it
 * @param text its values: {@code 3, 5, 7} or {@code 16..128:log}
 */
public record Variation(String target, String text) {

    /**
     * What it says.
     *
     * @throws org.kernelglass.message.Refusal if the text has not the form of values
     */
    public Axis axis() {
        return Axis.parse(target + "=" + text);
    }
}
