package org.kernelglass.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kernelglass.dataset.DataSplit;
import org.kernelglass.dataset.ImageIndex;

/**
 * The images of one class that are looked at.
 *
 * @param label the class
 * @param name of the class
 * @param images indices into the dataset; at least one
 */
record GallerySection(int label, String name, int[] images) {

    /** Every class. */
    static final int ALL_CLASSES = -1;

    /**
     * One section for each class that has images there.
     *
     * @param label the class that is looked at, or {@link #ALL_CLASSES}
     */
    static List<GallerySection> of(
            ImageIndex index, Optional<DataSplit> split, Part part, int label) {
        int[] looked =
                part.split().isEmpty()
                        ? IntStream.range(0, index.images().size()).toArray()
                        : split.map(known -> known.images(part.split().get())).orElse(new int[0]);
        int[][] byClass = byClass(index, looked);
        List<GallerySection> sections = new ArrayList<>();
        for (int at = 0; at < byClass.length; at++) {
            if (byClass[at].length > 0 && (label == ALL_CLASSES || label == at)) {
                sections.add(new GallerySection(at, index.classes().get(at), byClass[at]));
            }
        }
        return sections;
    }

    private static int[][] byClass(ImageIndex index, int[] images) {
        int[] counts = new int[index.classes().size()];
        for (int image : images) {
            counts[index.images().get(image).label()]++;
        }
        int[][] sorted = new int[counts.length][];
        for (int label = 0; label < counts.length; label++) {
            sorted[label] = new int[counts[label]];
        }
        int[] filled = new int[counts.length];
        for (int image : images) {
            int label = index.images().get(image).label();
            sorted[label][filled[label]++] = image;
        }
        return sorted;
    }
}
