package org.kernelglass.ui.data;

import java.util.ArrayList;
import java.util.List;
import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.dataset.ImageIndex;

/**
 * One class of a dataset, or all of them.
 *
 * @param label the class, or {@link GallerySection#ALL_CLASSES}
 * @param name empty for all
 * @param images how many it has
 * @param share of all images
 * @param bar its count as a share of the largest class's
 */
record ClassRow(int label, String name, int images, double share, double bar) {

    boolean isAll() {
        return label == GallerySection.ALL_CLASSES;
    }

    /** All classes first, then each in the order of the index. */
    static List<ClassRow> of(ImageIndex index) {
        int[] counts = counts(index);
        int all = index.images().size();
        int largest = 1;
        for (int count : counts) {
            largest = Math.max(largest, count);
        }
        List<ClassRow> rows = new ArrayList<>();
        rows.add(new ClassRow(GallerySection.ALL_CLASSES, "", all, 1, 0));
        for (int label = 0; label < counts.length; label++) {
            rows.add(
                    new ClassRow(
                            label,
                            index.classes().get(label),
                            counts[label],
                            counts[label] / (double) Math.max(1, all),
                            counts[label] / (double) largest));
        }
        return rows;
    }

    private static int[] counts(ImageIndex index) {
        int[] counts = new int[index.classes().size()];
        if (index.summary().isPresent()) {
            for (int label = 0; label < counts.length; label++) {
                counts[label] = index.summary().get().classes().get(label).images();
            }
            return counts;
        }
        for (ImageEntry image : index.images()) {
            counts[image.label()]++;
        }
        return counts;
    }
}
