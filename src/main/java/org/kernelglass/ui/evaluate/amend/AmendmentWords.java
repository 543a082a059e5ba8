package org.kernelglass.ui.evaluate.amend;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kernelglass.dataset.Amendment;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Texts;

/** An amendment in words. */
public final class AmendmentWords {

    private AmendmentWords() {}

    /** What a part of the split is called. */
    public static Message part(Split part) {
        return new Message("errors.part." + part.name().toLowerCase(Locale.ROOT), List.of());
    }

    /** All that is decided, in one line; empty where nothing is. */
    public static String of(Amendment amendment, Texts texts) {
        return Stream.of(
                        amendment.label().map(name -> Message.of("errors.mark.label", name)),
                        amendment.side().map(side -> Message.of("errors.mark.part", part(side))),
                        amendment.excluded()
                                ? Optional.of(Message.of("errors.mark.excluded"))
                                : Optional.<Message>empty())
                .flatMap(Optional::stream)
                .map(texts::now)
                .collect(Collectors.joining(" · "));
    }
}
