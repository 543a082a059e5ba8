package org.kernelglass.ui.data;

import java.util.Locale;
import java.util.Optional;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;

/** Which images of a dataset are looked at. */
enum Part {
    ALL(null),
    TRAIN(Split.TRAIN),
    VALIDATION(Split.VALIDATION),
    TEST(Split.TEST),
    PROBLEMS(null);

    private final Split split;

    Part(Split split) {
        this.split = split;
    }

    /** The split it stands for; empty where it stands for none. */
    Optional<Split> split() {
        return Optional.ofNullable(split);
    }

    Message title() {
        return Message.of("data.part." + name().toLowerCase(Locale.ROOT));
    }
}
