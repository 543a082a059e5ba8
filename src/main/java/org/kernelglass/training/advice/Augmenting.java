package org.kernelglass.training.advice;

import java.util.List;
import java.util.stream.Stream;
import org.kernelglass.dataset.augmentation.AugmentationKind;
import org.kernelglass.dataset.augmentation.AugmentationText;

/** Adds an augmentation to those that there are. */
final class Augmenting {

    private Augmenting() {}

    /** As they are if one of that kind is among them. */
    static List<String> with(Setup setup, AugmentationKind added) {
        boolean there =
                AugmentationText.parse(setup.augmentation()).stream()
                        .anyMatch(kind -> kind.id().equals(added.id()));
        return there
                ? setup.augmentation()
                : Stream.concat(
                                setup.augmentation().stream(),
                                Stream.of(AugmentationText.print(added)))
                        .toList();
    }
}
