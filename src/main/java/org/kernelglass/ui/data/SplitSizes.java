package org.kernelglass.ui.data;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kernelglass.dataset.DataSplit;
import org.kernelglass.dataset.DatasetSummary.ClassCount;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.Split;

/**
 * How many images are in each part.
 *
 * @param sizes by part
 * @param leftOut images that are in none
 * @param given parts that the dataset itself names
 */
record SplitSizes(Map<Split, Integer> sizes, int leftOut, Set<Split> given) {

    static SplitSizes of(ImageIndex index, DataSplit split) {
        int train = split.train().length;
        int validation = split.validation().length;
        int test = split.test().length;
        return new SplitSizes(
                Map.of(Split.TRAIN, train, Split.VALIDATION, validation, Split.TEST, test),
                index.images().size() - train - validation - test,
                given(index));
    }

    /** The parts that the dataset itself names. */
    static Set<Split> given(ImageIndex index) {
        Set<Split> given = EnumSet.noneOf(Split.class);
        if (index.summary().isPresent()) {
            for (ClassCount count : index.summary().get().classes()) {
                given.addAll(count.given().keySet());
            }
        } else {
            index.images().forEach(image -> image.given().ifPresent(given::add));
        }
        return given;
    }

    /** The part's share of the images that take part. */
    double share(Split split) {
        int all = sizes.values().stream().mapToInt(Integer::intValue).sum();
        return all == 0 ? 0 : sizes.get(split) / (double) all;
    }

    /** The part that an image is in; empty where it is left out. */
    static Optional<Split> partOf(DataSplit split, int image) {
        for (Split part : Split.values()) {
            if (java.util.Arrays.binarySearch(split.images(part), image) >= 0) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }
}
