package org.kernelglass.workflow;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.kernelglass.dataset.DataSplit;
import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.dataset.ImageIndex;

/**
 * The images that are in some part of a split, renumbered without gaps: a run's numbers depend on
 * these alone, so that a resume, which knows nothing of the images that were left out, counts as
 * the run did.
 */
final class Participants {

    private Participants() {}

    static ImageIndex of(ImageIndex index, DataSplit split) {
        List<ImageEntry> taking =
                Arrays.stream(taking(split)).mapToObj(image -> index.images().get(image)).toList();
        return new ImageIndex(index.location(), index.classes(), taking, index.problems());
    }

    static DataSplit split(DataSplit split) {
        int[] taking = taking(split);
        return new DataSplit(
                renumber(split.train(), taking),
                renumber(split.validation(), taking),
                renumber(split.test(), taking),
                split.problems());
    }

    /** What the images of the whole index are called in the run; each must take part. */
    static int[] numbers(DataSplit split, int[] images) {
        return renumber(images, taking(split));
    }

    private static int[] taking(DataSplit split) {
        return Stream.of(split.train(), split.validation(), split.test())
                .flatMapToInt(Arrays::stream)
                .sorted()
                .toArray();
    }

    private static int[] renumber(int[] images, int[] taking) {
        return Arrays.stream(images).map(image -> Arrays.binarySearch(taking, image)).toArray();
    }
}
