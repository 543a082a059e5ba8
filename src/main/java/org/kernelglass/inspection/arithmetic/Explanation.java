package org.kernelglass.inspection.arithmetic;

import java.util.List;
import java.util.Optional;

/**
 * One value explained.
 *
 * @param value the value itself
 * @param after what the layers after it make of it at the same place, up to the activation: batch
 *     normalization and dropout may stand between; empty where no activation follows
 * @param receptiveField the pixels of the picture that the value can see; empty where it sees
 *     padding alone
 */
public record Explanation(
        ExplainedValue value, List<ExplainedValue> after, Optional<Area> receptiveField) {

    public Explanation {
        after = List.copyOf(after);
    }
}
