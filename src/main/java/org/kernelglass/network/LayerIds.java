package org.kernelglass.network;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kernelglass.layer.LayerKind;

/** Ids for new layers: the kind in lower case and a number, {@code conv2d-3}. */
public final class LayerIds {

    private LayerIds() {}

    /**
     * An id that no layer of the stack has, with a number above all of that kind.
     *
     * @param stack the whole network, whose ids are taken
     */
    public static String fresh(LayerStack stack, LayerKind kind) {
        Set<String> taken =
                AddressedLayer.all(stack).stream()
                        .map(entry -> entry.layer().id())
                        .collect(Collectors.toSet());
        return fresh(taken, kind);
    }

    static String fresh(Set<String> taken, LayerKind kind) {
        String name = kind.id().toLowerCase(Locale.ROOT);
        Pattern numbered = Pattern.compile(Pattern.quote(name) + "-(\\d{1,8})");
        int highest =
                taken.stream()
                        .map(numbered::matcher)
                        .filter(Matcher::matches)
                        .flatMapToInt(id -> IntStream.of(Integer.parseInt(id.group(1))))
                        .max()
                        .orElse(0);
        return name + "-" + (highest + 1);
    }
}
