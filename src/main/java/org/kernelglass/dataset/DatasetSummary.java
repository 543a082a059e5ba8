package org.kernelglass.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.kernelglass.parameter.Size;

/**
 * A dataset at a glance: how many images per class, how large, grey or in colour. From it follow
 * the input size and the colour that a network for it starts with.
 *
 * @param classes in the order of {@link ImageIndex#classes()}
 * @param heights of all images
 * @param widths of all images
 * @param mostCommonSize the size that most images have
 * @param color whether any image is in colour
 * @param deepestBits the largest sample size, 8 to 16
 */
public record DatasetSummary(
        List<ClassCount> classes,
        Extent heights,
        Extent widths,
        Size mostCommonSize,
        boolean color,
        int deepestBits) {

    public DatasetSummary {
        classes = List.copyOf(classes);
    }

    /** Smallest, middle and largest of many lengths, in pixels. */
    public record Extent(int smallest, int median, int largest) {

        static Extent of(List<PictureFacts> facts, ToIntFunction<PictureFacts> length) {
            int[] sorted = facts.stream().mapToInt(length).sorted().toArray();
            return new Extent(sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]);
        }
    }

    /**
     * Images of one class.
     *
     * @param given how many stand in each split on disk; empty where the dataset names no splits
     */
    public record ClassCount(String name, int images, Map<Split, Integer> given) {

        public ClassCount {
            given = Map.copyOf(given);
        }
    }

    /**
     * Sums up at least one image.
     *
     * @param facts of every image, in the order of {@code images}
     */
    public static DatasetSummary of(
            List<String> classes, List<ImageEntry> images, List<PictureFacts> facts) {
        return new DatasetSummary(
                counts(classes, images),
                Extent.of(facts, PictureFacts::height),
                Extent.of(facts, PictureFacts::width),
                mostCommonSize(facts),
                facts.stream().anyMatch(picture -> picture.channels() == 3),
                facts.stream().mapToInt(PictureFacts::bits).max().orElseThrow());
    }

    private static List<ClassCount> counts(List<String> classes, List<ImageEntry> images) {
        int[] totals = new int[classes.size()];
        List<Map<Split, Integer>> given = new ArrayList<>();
        classes.forEach(name -> given.add(new EnumMap<>(Split.class)));
        for (ImageEntry image : images) {
            totals[image.label()]++;
            image.given()
                    .ifPresent(split -> given.get(image.label()).merge(split, 1, Integer::sum));
        }
        List<ClassCount> counts = new ArrayList<>();
        for (int label = 0; label < totals.length; label++) {
            counts.add(new ClassCount(classes.get(label), totals[label], given.get(label)));
        }
        return counts;
    }

    private static Size mostCommonSize(List<PictureFacts> facts) {
        Map<Size, Long> sizes =
                facts.stream()
                        .map(picture -> new Size(picture.height(), picture.width()))
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Comparator<Map.Entry<Size, Long>> byCountThenSmallest =
                Map.Entry.<Size, Long>comparingByValue()
                        .thenComparing(entry -> -entry.getKey().height())
                        .thenComparing(entry -> -entry.getKey().width());
        return sizes.entrySet().stream().max(byCountThenSmallest).orElseThrow().getKey();
    }
}
