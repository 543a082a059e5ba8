package org.kernelglass.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kernelglass.message.Message;
import org.kernelglass.message.WrongUse;
import org.kernelglass.workflow.ExplainImage.Attribution;

/** What {@code kernelglass inspect} shows. */
enum InspectMethod {
    KERNELS,
    MAPS,
    GRADCAM,
    OCCLUSION,
    SALIENCY,
    INTEGRATED_GRADIENTS,
    MAXIMIZE;

    /**
     * @throws WrongUse if there is none of that name
     */
    static InspectMethod parse(String text) {
        return Arrays.stream(values())
                .filter(method -> method.word().equals(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                new WrongUse(
                                        Message.of("cli.problem.value", "--method", text),
                                        Message.of("cli.hint.choices", words())));
    }

    private static String words() {
        return Arrays.stream(values()).map(InspectMethod::word).collect(Collectors.joining(", "));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether nothing can be shown without a picture. */
    boolean needsImage() {
        return this != KERNELS && this != MAXIMIZE;
    }

    /** Where it says which pixels a class comes from, how. */
    Optional<Attribution> attribution() {
        return switch (this) {
            case GRADCAM -> Optional.of(Attribution.GRADCAM);
            case OCCLUSION -> Optional.of(Attribution.OCCLUSION);
            case SALIENCY -> Optional.of(Attribution.SALIENCY);
            case INTEGRATED_GRADIENTS -> Optional.of(Attribution.INTEGRATED_GRADIENTS);
            case KERNELS, MAPS, MAXIMIZE -> Optional.empty();
        };
    }
}
