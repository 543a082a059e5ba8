package org.kernelglass.ui.design.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kernelglass.layer.LayerKind;
import org.kernelglass.message.Message;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.parameter.Size;
import org.kernelglass.ui.base.Texts;

/**
 * The settings of a kind that a person wants to see on its card, in one line: {@code 32 × 3×3,
 * same, stride 2}. What stands at its usual value is left out.
 */
public final class KindLine {

    private static final Size ONE = Size.square(1);

    private final LayerKind kind;
    private final Texts texts;
    private final List<String> parts = new ArrayList<>();

    private KindLine(LayerKind kind, Texts texts) {
        this.kind = kind;
        this.texts = texts;
    }

    public static String of(LayerKind kind, Texts texts) {
        KindLine line = new KindLine(kind, texts);
        line.window();
        kind.parameters().forEach(line::setting);
        return String.join(", ", line.parts);
    }

    /** Filters or multiplier with the window: {@code 32 × 3×3}. */
    private void window() {
        String head =
                kind.parameters().stream()
                        .filter(p -> List.of("filters", "kernel", "pool").contains(p.key()))
                        .map(KindLine::display)
                        .collect(Collectors.joining(" × "));
        if (!head.isEmpty()) {
            parts.add(head);
        }
    }

    private void setting(Parameter<LayerKind, ?> parameter) {
        switch (parameter.key()) {
            case "units", "rate", "negative_slope", "alpha" -> parts.add(display(parameter));
            case "stride" -> unless(parameter, usualStride());
            case "dilation" -> unless(parameter, ONE);
            case "padding" -> padding(parameter);
            case "groups" -> unless(parameter, kind.id().equals("GroupNorm") ? 0 : 1);
            case "depth_multiplier" -> unless(parameter, 1);
            case "scale" -> parts.add("× " + display(parameter));
            case "offset" -> unless(parameter, 0.0);
            case "shortcut" -> say("design.line.shortcut", choice(parameter));
            case "batch_norm" -> unless(parameter, false);
            default -> {
                // not on the card: the inspector shows it
            }
        }
    }

    private Object usualStride() {
        return kind.parameters().stream()
                .filter(parameter -> parameter.key().equals("pool"))
                .findFirst()
                .<Object>map(Parameter::value)
                .orElse(ONE);
    }

    private void unless(Parameter<LayerKind, ?> parameter, Object usual) {
        if (!parameter.value().equals(usual)) {
            say("design.line." + parameter.key(), brief(parameter));
        }
    }

    private void padding(Parameter<LayerKind, ?> parameter) {
        if (parameter.text().equals("same")) {
            parts.add("same");
        } else if (!parameter.text().equals("valid")) {
            say("design.line.padding", parameter.text());
        }
    }

    private Message choice(Parameter<LayerKind, ?> parameter) {
        return Message.of("design.choice." + parameter.text());
    }

    private void say(String key, Object argument) {
        parts.add(texts.now(key, argument));
    }

    /** One number for a square. */
    private static String brief(Parameter<?, ?> parameter) {
        return parameter.value() instanceof Size size && size.height() == size.width()
                ? Integer.toString(size.height())
                : display(parameter);
    }

    private static String display(Parameter<?, ?> parameter) {
        return parameter.value() instanceof Size size ? size.display() : parameter.text();
    }
}
