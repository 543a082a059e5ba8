package org.kernelglass.ui.train;

import java.util.List;
import java.util.function.Function;
import org.kernelglass.message.Message;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.parameter.ParameterType;
import org.kernelglass.training.TrainingPlan;

/**
 * One thing that can be set in a plan, as the form shows it.
 *
 * @param key its sentences stand under {@code train.plan.<key>}
 * @param editor how it is edited
 * @param text its value as text
 * @param choices what it may be, for a choice
 * @param with the plan with another value; throws a Refusal for a value that is not allowed
 */
record PlanSetting(
        String key,
        Editor editor,
        String text,
        List<String> choices,
        Function<String, TrainingPlan> with) {

    /** How a setting is edited. */
    enum Editor {
        NUMBER,
        FLAG,
        CHOICE
    }

    /**
     * @param key may differ from the parameter's own, which is unique only in its family
     */
    static PlanSetting of(String key, Parameter<TrainingPlan, ?> parameter) {
        ParameterType<?> type = parameter.type();
        if (type instanceof ParameterType.Flag) {
            return new PlanSetting(
                    key, Editor.FLAG, parameter.text(), List.of(), parameter::withText);
        }
        if (type instanceof ParameterType.Choice<?> choice) {
            return choice(
                    key,
                    parameter.text(),
                    choice.choices().stream().map(each -> each.name().toLowerCase()).toList(),
                    parameter::withText);
        }
        return number(key, shortest(parameter.text()), parameter::withText);
    }

    static PlanSetting number(String key, String text, Function<String, TrainingPlan> with) {
        return new PlanSetting(key, Editor.NUMBER, text, List.of(), with);
    }

    static PlanSetting choice(
            String key, String text, List<String> choices, Function<String, TrainingPlan> with) {
        return new PlanSetting(key, Editor.CHOICE, text, choices, with);
    }

    /** 0 and not 0.0, 1e-7 and not 1.0E-7. */
    private static String shortest(String text) {
        return text.replaceFirst("\\.0(?=E|$)", "").replace('E', 'e');
    }

    /** Both texts set the same plan. */
    boolean means(String other) {
        try {
            return with.apply(other).equals(with.apply(text));
        } catch (RuntimeException notAllowed) {
            return false;
        }
    }

    Message title() {
        return Message.of("train.plan." + key + ".title");
    }

    Message help() {
        return Message.of("train.plan." + key + ".help");
    }

    /** One of its choices, for people. */
    Message choice(String id) {
        boolean number = id.matches("\\d+");
        return number
                ? Message.of("train.plan.number", id)
                : Message.of("train.plan." + key + "." + id.replace('_', '-'));
    }
}
