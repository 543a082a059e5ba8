package org.kernelglass.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.parameter.ParameterType;

/**
 * One value inside a JSON file, which knows where it stands, so that what is wrong with it can be
 * said with file and place. Any thread.
 *
 * @param pointer as RFC 6901 writes it: {@code /stack/3/kind}; empty for the top
 * @param node the value; a missing node where there is none
 */
record JsonPlace(Path file, String pointer, JsonNode node) {

    static JsonPlace top(Path file, JsonNode node) {
        return new JsonPlace(file, "", node);
    }

    /** The value under the key of this object; it may be missing. */
    JsonPlace at(String key) {
        if (!node.isObject()) {
            throw wrong(Message.of("project.expected.object"));
        }
        return under(key, node.path(key));
    }

    private JsonPlace under(String key, JsonNode child) {
        String token = key.replace("~", "~0").replace("/", "~1");
        return new JsonPlace(
                file, pointer + "/" + token, child.isNull() ? MissingNode.getInstance() : child);
    }

    boolean present() {
        return !node.isMissingNode();
    }

    Optional<JsonPlace> ifPresent() {
        return present() ? Optional.of(this) : Optional.empty();
    }

    /** The values of this list. */
    List<JsonPlace> items() {
        if (!node.isArray()) {
            throw wrong(Message.of("project.expected.list"));
        }
        List<JsonPlace> items = new ArrayList<>();
        for (int index = 0; index < node.size(); index++) {
            items.add(under(Integer.toString(index), node.get(index)));
        }
        return items;
    }

    /** The values of this object by their keys, in the file's order. */
    Map<String, JsonPlace> fields() {
        if (!node.isObject()) {
            throw wrong(Message.of("project.expected.object"));
        }
        Map<String, JsonPlace> fields = new LinkedHashMap<>();
        node.properties().forEach(e -> fields.put(e.getKey(), under(e.getKey(), e.getValue())));
        return fields;
    }

    String text() {
        if (!node.isTextual()) {
            throw wrong(Message.of("project.expected.text"));
        }
        return node.textValue();
    }

    List<String> texts() {
        return items().stream().map(JsonPlace::text).toList();
    }

    boolean flag() {
        if (!node.isBoolean()) {
            throw wrong(Message.of("project.expected.flag"));
        }
        return node.booleanValue();
    }

    /** A whole number within bounds, both included. */
    long whole(long minimum, long maximum) {
        if (!node.isIntegralNumber()
                || !node.canConvertToLong()
                || node.longValue() < minimum
                || node.longValue() > maximum) {
            throw wrong(Message.of("project.expected.whole", "" + minimum, "" + maximum));
        }
        return node.longValue();
    }

    int count() {
        return (int) whole(0, Integer.MAX_VALUE);
    }

    /** Any number; those that JSON cannot write stand as text: {@code "NaN"}. */
    double number() {
        if (node.isNumber()) {
            return node.doubleValue();
        }
        return switch (node.isTextual() ? node.textValue() : "") {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw wrong(Message.of("project.expected.number"));
        };
    }

    /** A setting, written as text, number or true and false, read and checked by its type. */
    <V> V setting(ParameterType<V> type) {
        String text = scalar();
        try {
            return type.parse(key(), text);
        } catch (Refusal refusal) {
            throw because(refusal);
        }
    }

    /** Text, number or true and false, as text. */
    String scalar() {
        if (!node.isValueNode() || !present()) {
            throw wrong(Message.of("project.expected.value"));
        }
        return node.asText();
    }

    /** What to throw for a refusal of this value: the same reason, with file and place. */
    Refusal because(Refusal refusal) {
        Message reason = refusal.problem();
        Message hint = refusal.hint().orElse(hint());
        if (!namesThis(reason)) {
            return refuse(reason, hint, refusal);
        }
        List<Object> arguments = new ArrayList<>(reason.arguments());
        arguments.set(0, pointer);
        Message named = new Message(reason.key(), arguments);
        return new Refusal(
                Message.of("project.problem.named", file.toString(), named), hint, refusal);
    }

    /** Whether the sentence begins with the setting's own name: the place stands there instead. */
    private boolean namesThis(Message reason) {
        return reason.key().startsWith("parameter.problem.")
                && !reason.arguments().isEmpty()
                && reason.arguments().get(0).equals(key());
    }

    private String key() {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    Refusal because(Message reason) {
        return refuse(reason, hint(), null);
    }

    private Refusal wrong(Message expected) {
        return because(
                present()
                        ? Message.of("project.reason.expected", expected, shortened())
                        : Message.of("project.reason.absent", expected));
    }

    private Refusal refuse(Message reason, Message hint, Exception cause) {
        String place = pointer.isEmpty() ? "/" : pointer;
        return new Refusal(
                Message.of("project.problem.place", file.toString(), place, reason), hint, cause);
    }

    private static Message hint() {
        return Message.of("project.hint.restore");
    }

    private String shortened() {
        String text = node.toString();
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }
}
