package org.kernelglass.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.kernelglass.message.Message;

/** A message as JSON, so that a run says in any language why it ended. Any thread. */
final class MessageJson {

    private MessageJson() {}

    static ObjectNode write(Message message) {
        ObjectNode object = JsonFile.MAPPER.createObjectNode().put("key", message.key());
        ArrayNode arguments = object.putArray("arguments");
        message.arguments().forEach(argument -> arguments.add(value(argument)));
        return object;
    }

    private static JsonNode value(Object argument) {
        if (argument instanceof Message inner) {
            return write(inner);
        }
        boolean natural = argument instanceof Number || argument instanceof Boolean;
        return natural && finite(argument)
                ? JsonFile.MAPPER.valueToTree(argument)
                : JsonFile.MAPPER.getNodeFactory().textNode(argument.toString());
    }

    private static boolean finite(Object argument) {
        return !(argument instanceof Double || argument instanceof Float)
                || Double.isFinite(((Number) argument).doubleValue());
    }

    static Message read(JsonPlace place) {
        List<Object> arguments =
                place.at("arguments").items().stream().map(MessageJson::argument).toList();
        return new Message(place.at("key").text(), arguments);
    }

    private static Object argument(JsonPlace place) {
        if (place.node().isObject()) {
            return read(place);
        }
        if (place.node().isNumber()) {
            return place.node().numberValue();
        }
        return place.node().isBoolean() ? place.flag() : place.text();
    }
}
