package org.kernelglass.dataset.scan;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kernelglass.dataset.Split;

/** The words by which datasets name their splits, in folders and in tables. */
final class SplitNames {

    private static final Map<String, Split> NAMES =
            Map.of(
                    "train", Split.TRAIN,
                    "training", Split.TRAIN,
                    "val", Split.VALIDATION,
                    "valid", Split.VALIDATION,
                    "validation", Split.VALIDATION,
                    "test", Split.TEST,
                    "testing", Split.TEST);

    private SplitNames() {}

    static Optional<Split> splitOf(String word) {
        return Optional.ofNullable(NAMES.get(word.strip().toLowerCase(Locale.ROOT)));
    }
}
