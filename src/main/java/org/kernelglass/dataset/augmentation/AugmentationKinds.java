package org.kernelglass.dataset.augmentation;

import java.util.List;
import java.util.stream.Collectors;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/** Every kind there is, with its usual settings, in the order in which people see them. */
public final class AugmentationKinds {

    public static final List<AugmentationKind> ALL =
            List.of(
                    new HorizontalFlip(0.5),
                    new VerticalFlip(0.5),
                    new Rotation(15, 1),
                    new Shift(0.1, 1),
                    new Zoom(0.1, 1),
                    new Shear(10, 1),
                    new Brightness(0.2, 1),
                    new Contrast(0.2, 1),
                    new Noise(0.05, 1),
                    new Erasing(0.02, 0.33, 0.5),
                    new MixUp(0.2, 1));

    private AugmentationKinds() {}

    /**
     * The kind of that id with its usual settings.
     *
     * @throws Refusal if there is none; the sentence lists those that there are
     */
    public static AugmentationKind of(String id) {
        return ALL.stream()
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refusal(
                                        Message.of("feed.problem.unknown-augmentation", id),
                                        Message.of("feed.hint.augmentations", ids())));
    }

    private static String ids() {
        return ALL.stream().map(AugmentationKind::id).collect(Collectors.joining(", "));
    }
}
