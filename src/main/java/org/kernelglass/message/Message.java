package org.kernelglass.message;

import java.util.List;

/**
 * One thing said to a person, not yet in any language. The part of the key before its first dot
 * names the bundle that holds the sentence: {@code layer.conv2d.title} stands in {@code
 * messages/layer.properties} and {@code messages/layer_zh.properties}.
 *
 * @param key where the sentence stands
 * @param arguments what is put into it (in {@link java.text.MessageFormat} form); an argument may
 *     itself be a message
 */
public record Message(String key, List<Object> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
