package org.kernelglass.dataset;

import java.util.Optional;

/**
 * What a person has decided of one image, whatever the folder says.
 *
 * @param image its name when that was decided, for people
 * @param hash SHA-256 of its bytes: every file of this content is meant, wherever it lies
 * @param label name of the class that it is of; empty for what the folder says
 * @param side the part of the split it belongs to; empty for where the split puts it
 * @param excluded true where it takes no part at all
 */
public record Amendment(
        String image, String hash, Optional<String> label, Optional<Split> side, boolean excluded) {

    /** Nothing decided yet. */
    public static Amendment of(String image, String hash) {
        return new Amendment(image, hash, Optional.empty(), Optional.empty(), false);
    }

    public Amendment relabelled(String className) {
        return new Amendment(image, hash, Optional.of(className), side, excluded);
    }

    public Amendment movedTo(Split changed) {
        return new Amendment(image, hash, label, Optional.of(changed), excluded);
    }

    public Amendment withoutPart() {
        return new Amendment(image, hash, label, side, true);
    }

    boolean changesNothing() {
        return label.isEmpty() && side.isEmpty() && !excluded;
    }
}
