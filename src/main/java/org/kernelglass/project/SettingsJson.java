package org.kernelglass.project;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.parameter.ParameterType.WholeNumber;
import org.kernelglass.parameter.Parameterized;

/**
 * Settings of a layer kind, optimizer or schedule as a JSON object: numbers and true or false as
 * JSON has them, everything else as the text that the command line takes too.
 */
final class SettingsJson {

    static final String PARAMETERS = "parameters";

    private SettingsJson() {}

    static <T extends Parameterized<T>> ObjectNode write(T settings) {
        ObjectNode object = JsonFile.MAPPER.createObjectNode();
        settings.parameters().forEach(parameter -> put(object, parameter));
        return object;
    }

    private static void put(ObjectNode object, Parameter<?, ?> parameter) {
        if (parameter.value() instanceof Integer whole) {
            object.put(parameter.key(), whole);
        } else if (parameter.value() instanceof Double decimal) {
            object.put(parameter.key(), decimal);
        } else if (parameter.value() instanceof Boolean flag) {
            object.put(parameter.key(), flag);
        } else {
            object.put(parameter.key(), parameter.text());
        }
    }

    /**
     * The settings with those of the object changed; one that is not named keeps its default.
     *
     * @throws Refusal if a key is unknown or a value out of bounds, with file and place
     */
    static <T extends Parameterized<T>> T read(JsonPlace object, T defaults) {
        T settings = defaults;
        if (object.present()) {
            for (Map.Entry<String, JsonPlace> field : object.fields().entrySet()) {
                settings = change(settings, field.getKey(), field.getValue());
            }
        }
        return settings;
    }

    private static <T extends Parameterized<T>> T change(T settings, String key, JsonPlace value) {
        try {
            return settings.with(key, text(settings.parameter(key), value));
        } catch (Refusal refusal) {
            throw refusal.problem().key().startsWith("project.") ? refusal : value.because(refusal);
        }
    }

    // 3.0 is a whole number to other writers of JSON
    private static String text(Parameter<?, ?> parameter, JsonPlace value) {
        boolean whole =
                parameter.type() instanceof WholeNumber
                        && value.node().isNumber()
                        && value.node().canConvertToExactIntegral()
                        && value.node().canConvertToInt();
        return whole ? Integer.toString(value.node().intValue()) : value.scalar();
    }

    /** An object of {@code id} and parameters. */
    static <T extends Parameterized<T>> ObjectNode writeNamed(T settings) {
        ObjectNode object = JsonFile.MAPPER.createObjectNode().put("id", settings.id());
        object.set(PARAMETERS, write(settings));
        return object;
    }

    /** The member of the family that the object's id names, with its parameters. */
    static <T extends Parameterized<T>> T readNamed(JsonPlace object, List<T> family) {
        JsonPlace id = object.at("id");
        String wanted = id.text();
        T defaults =
                family.stream()
                        .filter(member -> member.id().equals(wanted))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        id.because(
                                                Message.of(
                                                        "project.reason.unknown-id",
                                                        wanted,
                                                        ids(family))));
        return read(object.at(PARAMETERS), defaults);
    }

    private static <T extends Parameterized<T>> String ids(List<T> family) {
        return String.join(", ", family.stream().map(Parameterized::id).toList());
    }
}
