package org.kernelglass.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

/**
 * The one machine-readable object that a command writes on standard output. What is not a number
 * (NaN) is null.
 */
final class JsonAnswer {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static final Pattern UNESCAPED = Pattern.compile("[\\x7f-\\x9f]");

    private final ObjectNode object;

    JsonAnswer() {
        this(MAPPER.createObjectNode());
    }

    private JsonAnswer(ObjectNode object) {
        this.object = object;
    }

    JsonAnswer put(String key, String value) {
        object.put(key, value);
        return this;
    }

    JsonAnswer put(String key, ObjectNode value) {
        object.set(key, value);
        return this;
    }

    JsonAnswer put(String key, long value) {
        object.put(key, value);
        return this;
    }

    JsonAnswer put(String key, boolean value) {
        object.put(key, value);
        return this;
    }

    JsonAnswer put(String key, double value) {
        if (Double.isFinite(value)) {
            object.put(key, value);
        } else {
            object.putNull(key);
        }
        return this;
    }

    JsonAnswer putNull(String key) {
        object.putNull(key);
        return this;
    }

    /** Height, width, channels of feature maps; units of a vector. */
    JsonAnswer put(String key, TensorShape shape) {
        ArrayNode list = object.putArray(key);
        if (shape.isImage()) {
            list.add(shape.height()).add(shape.width()).add(shape.channels());
        } else {
            list.add(shape.channels());
        }
        return this;
    }

    JsonAnswer putNumbers(String key, int... values) {
        ArrayNode list = object.putArray(key);
        for (int value : values) {
            list.add(value);
        }
        return this;
    }

    /** Numbers as they are; what is no number is null. */
    JsonAnswer putValues(String key, float... values) {
        ArrayNode list = object.putArray(key);
        for (float value : values) {
            if (Float.isFinite(value)) {
                list.add(value);
            } else {
                list.addNull();
            }
        }
        return this;
    }

    /** Numbers as they are; what is no number is null. */
    JsonAnswer putDecimals(String key, double... values) {
        ArrayNode list = object.putArray(key);
        for (double value : values) {
            if (Double.isFinite(value)) {
                list.add(value);
            } else {
                list.addNull();
            }
        }
        return this;
    }

    /** The sides of an array as its numbers are stored, and these in row-major order. */
    JsonAnswer put(Tensor tensor) {
        putNumbers("shape", tensor.shape().dimensions());
        return putValues("values", tensor.values());
    }

    /** An object within, filled at once. */
    JsonAnswer putObject(String key, Consumer<JsonAnswer> fill) {
        fill.accept(new JsonAnswer(object.putObject(key)));
        return this;
    }

    JsonAnswer putTexts(String key, Collection<String> values) {
        ArrayNode list = object.putArray(key);
        values.forEach(list::add);
        return this;
    }

    /** An array of objects, each filled from one item. */
    <T> JsonAnswer putEach(String key, Collection<T> items, BiConsumer<T, JsonAnswer> fill) {
        ArrayNode list = object.putArray(key);
        items.forEach(item -> fill.accept(item, new JsonAnswer(list.addObject())));
        return this;
    }

    /** An array of rows of numbers. */
    JsonAnswer putRows(String key, Collection<long[]> rows) {
        ArrayNode list = object.putArray(key);
        for (long[] row : rows) {
            ArrayNode inner = list.addArray();
            for (long value : row) {
                inner.add(value);
            }
        }
        return this;
    }

    /** An array of rows of decimals; what is no number is null. */
    JsonAnswer putTable(String key, Collection<double[]> rows) {
        ArrayNode list = object.putArray(key);
        for (double[] row : rows) {
            ArrayNode inner = list.addArray();
            for (double value : row) {
                if (Double.isFinite(value)) {
                    inner.add(value);
                } else {
                    inner.addNull();
                }
            }
        }
        return this;
    }

    void printTo(Console console) {
        try {
            console.out().println(escaped(MAPPER.writeValueAsString(object)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The control characters that JSON would leave as they are; they stand only inside texts. */
    private static String escaped(String json) {
        return UNESCAPED
                .matcher(json)
                .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
    }
}
