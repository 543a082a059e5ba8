package org.kernelglass.ui.data;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.kernelglass.dataset.ImageIndex;

/** Which training images are shown before and after. */
final class PreviewChoice {

    private PreviewChoice() {}

    /**
     * As many classes as there is room for, evenly spread; a pinned image comes first.
     *
     * @param training indices, ascending
     * @param pinned an image, taken where it is a training image
     * @param round the next gives other images
     * @param wanted how many at most
     */
    static int[] of(ImageIndex index, int[] training, int pinned, int round, int wanted) {
        int count = Math.min(wanted, training.length);
        int[] spread = spread(index, training, round, count);
        if (Arrays.binarySearch(training, pinned) < 0) {
            return spread;
        }
        return IntStream.concat(
                        IntStream.of(pinned),
                        Arrays.stream(spread).filter(image -> image != pinned))
                .limit(count)
                .toArray();
    }

    private static int[] spread(ImageIndex index, int[] training, int round, int count) {
        int[][] byClass = byClass(index, training);
        int classes = byClass.length;
        return IntStream.range(0, count)
                .map(
                        place -> {
                            int nth = round * count + place;
                            int[] images = byClass[nth % classes];
                            // a step that shares no factor with most lengths meets all images
                            long at = (nth / classes) * 7919L + 31L * nth;
                            return images[(int) (at % images.length)];
                        })
                .distinct()
                .toArray();
    }

    private static int[][] byClass(ImageIndex index, int[] training) {
        int[][] byClass = new int[index.classes().size()][];
        int[] counts = new int[byClass.length];
        for (int image : training) {
            counts[index.images().get(image).label()]++;
        }
        for (int label = 0; label < byClass.length; label++) {
            byClass[label] = new int[counts[label]];
        }
        for (int image : training) {
            int label = index.images().get(image).label();
            byClass[label][byClass[label].length - counts[label]--] = image;
        }
        return Arrays.stream(byClass).filter(images -> images.length > 0).toArray(int[][]::new);
    }
}
