package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * The runs of one recipe.
 *
 * @param run the one that it was found by
 * @param bySeed one a seed, all measured on the same images
 * @param leftOut how many more there are, measured on other images
 */
record RecipeSide(Path run, Map<Long, Path> bySeed, int leftOut) {

    RecipeSide {
        bySeed = Collections.unmodifiableMap(new TreeMap<>(bySeed));
    }

    List<Path> runs() {
        return List.copyOf(bySeed.values());
    }

    /** The smallest seeds from 1 on that are not taken, until there are so many in all. */
    List<Long> seedsMissing(int all) {
        return LongStream.iterate(1, seed -> seed + 1)
                .boxed()
                .filter(seed -> !bySeed.containsKey(seed))
                .limit(Math.max(0, all - bySeed.size()))
                .toList();
    }
}
