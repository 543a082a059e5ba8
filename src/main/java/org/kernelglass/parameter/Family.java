package org.kernelglass.parameter;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * The members of one family (optimizers, schedules, augmentations) with their defaults, and the
 * text form in which the command line and files name a member with its settings: {@code sgd},
 * {@code sgd:momentum=0.9,nesterov=true}.
 *
 * @param <T> the family
 */
public record Family<T extends Parameterized<T>>(List<T> members) {

    public Family {
        members = List.copyOf(members);
    }

    /**
     * The member with its default settings.
     *
     * @throws Refusal if there is none of that id; the sentence lists those that there are
     */
    public T byId(String id) {
        return members.stream()
                .filter(member -> member.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refusal(
                                        Message.of("parameter.problem.unknown-id", id),
                                        Message.of("parameter.hint.ids", ids())));
    }

    /**
     * Reads {@code id} or {@code id:key=value,key=value}; settings left out keep their defaults.
     *
     * @throws Refusal if the id, a key or a value is not known or out of bounds, or a key is there
     *     twice
     */
    public T parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return byId(text.trim());
        }
        T member = byId(text.substring(0, colon).trim());
        Set<String> named = new HashSet<>();
        for (String setting : text.substring(colon + 1).split(",")) {
            int equals = setting.indexOf('=');
            if (equals < 0) {
                throw new Refusal(Message.of("parameter.problem.setting", setting, text));
            }
            String key = setting.substring(0, equals).trim();
            refuseTwice(named, key, text);
            member = member.with(key, setting.substring(equals + 1).trim());
        }
        return member;
    }

    /**
     * Notes that a setting was named.
     *
     * @param named the settings that were named before
     * @param text all of them, for the sentence
     * @throws Refusal if it is among them
     */
    public static void refuseTwice(Set<String> named, String key, String text) {
        if (!named.add(key)) {
            throw new Refusal(Message.of("parameter.problem.twice", key, text));
        }
    }

    /** The member with all its settings, as {@link #parse} reads it. */
    public String format(T member) {
        String settings =
                member.parameters().stream()
                        .map(parameter -> parameter.key() + "=" + parameter.text())
                        .collect(Collectors.joining(","));
        return settings.isEmpty() ? member.id() : member.id() + ":" + settings;
    }

    private String ids() {
        return members.stream().map(Parameterized::id).collect(Collectors.joining(", "));
    }
}
