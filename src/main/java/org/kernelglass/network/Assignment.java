package org.kernelglass.network;

import org.kernelglass.layer.LayerKind;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * A setting changed from text, as the command line writes it: {@code 0.kernel=5}, {@code
 * 3.1.0.filters=16}.
 *
 * @param address the layer
 * @param key the setting
 * @param value its new value as text
 */
public record Assignment(StackAddress address, String key, String value) {

    /**
     * Reads {@code address.key=value}: split at the first {@code =}, then at the last dot before
     * it.
     *
     * @throws Refusal if the text has not that form
     */
    public static Assignment parse(String text) {
        int equals = text.indexOf('=');
        int dot = text.lastIndexOf('.', equals);
        if (equals < 0 || dot < 0) {
            throw new Refusal(
                    Message.of("network.problem.assignment", text),
                    Message.of("network.hint.assignment"));
        }
        return new Assignment(
                StackAddress.parse(text.substring(0, dot)),
                text.substring(dot + 1, equals).trim(),
                text.substring(equals + 1).trim());
    }

    /** Which setting of which layer: {@code 0.kernel}. */
    public String target() {
        return address.text() + "." + key;
    }

    /**
     * The stack with the setting changed.
     *
     * @throws Refusal if there is no such layer or setting, or the value is out of bounds; the
     *     sentence names the address
     */
    public LayerStack applyTo(LayerStack stack) {
        return address.change(stack, layer -> layer.withKind(changed(layer)));
    }

    private LayerKind changed(StackLayer layer) {
        try {
            return layer.kind().with(key, value);
        } catch (Refusal refusal) {
            throw new Refusal(
                    Message.of("network.problem.at-layer", address.text(), refusal.problem()),
                    refusal.hint().orElse(null));
        }
    }
}
