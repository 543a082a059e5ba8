package org.kernelglass.dataset.augmentation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.parameter.Family;

/**
 * Augmentations as the command line writes them: {@code horizontal_flip} or {@code
 * rotation:degrees=15,probability=0.5}. What is not named keeps its usual value.
 */
public final class AugmentationText {

    private AugmentationText() {}

    /**
     * Reads one.
     *
     * @throws Refusal if kind or setting is unknown, a setting is there twice or a value out of
     *     bounds
     */
    public static AugmentationKind parse(String text) {
        int colon = text.indexOf(':');
        String id = (colon < 0 ? text : text.substring(0, colon)).trim().replace('-', '_');
        AugmentationKind kind = AugmentationKinds.of(id);
        if (colon < 0) {
            return kind;
        }
        Set<String> named = new HashSet<>();
        for (String setting : text.substring(colon + 1).split(",", -1)) {
            kind = with(kind, setting, named, text);
        }
        return kind;
    }

    private static AugmentationKind with(
            AugmentationKind kind, String setting, Set<String> named, String text) {
        int equals = setting.indexOf('=');
        if (equals < 0) {
            throw new Refusal(
                    Message.of("feed.problem.augmentation-text", text),
                    Message.of("feed.hint.augmentation-text"));
        }
        String key = setting.substring(0, equals).trim();
        Family.refuseTwice(named, key, text);
        return kind.with(key, setting.substring(equals + 1));
    }

    /** All settings of one, as {@link #parse} reads them. */
    public static String print(AugmentationKind kind) {
        return kind.id()
                + ":"
                + kind.parameters().stream()
                        .map(parameter -> parameter.key() + "=" + parameter.text())
                        .collect(Collectors.joining(","));
    }

    /** Reads several, in their order. */
    public static List<AugmentationKind> parse(List<String> texts) {
        return texts.stream().map(AugmentationText::parse).toList();
    }
}
