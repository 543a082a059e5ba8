package org.kernelglass.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kernelglass.dataset.random.SplitMix64;

/**
 * Takes a part of some images, every class in the same share. Nested: what is taken for a small
 * part is in every larger one of the same seed. Where there are groups, whole ones are taken before
 * the next is begun.
 *
 * @param seed of the order in which images are taken
 * @param group names the group in a file's name, see {@link GroupRule}
 */
public record ClassSample(long seed, Optional<String> group) {

    /** The share of each class, at least one image of every class; ascending. */
    public int[] share(ImageIndex index, int[] images, double share) {
        return take(index, images, (int) Math.round(share * images.length));
    }

    /**
     * So many images in all, each class in the same share within one image, and at least one; all
     * where there are no more. Ascending.
     */
    public int[] take(ImageIndex index, int[] images, int total) {
        if (total >= images.length) {
            return images.clone();
        }
        List<List<Integer>> byClass = inOrder(index, images);
        int[] counts = counts(byClass, (double) total / images.length, total);
        return IntStream.range(0, counts.length)
                .boxed()
                .flatMap(label -> byClass.get(label).stream().limit(counts[label]))
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    private List<List<Integer>> inOrder(ImageIndex index, int[] images) {
        ImageGroups groups = ImageGroups.of(index.images(), group.map(GroupRule::new));
        SplitUnits units = new SplitUnits(index.images(), images, groups);
        int[] order = IntStream.range(0, units.count()).toArray();
        SplitMix64.of(seed).shuffle(order);
        int[] turn = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            turn[order[place]] = place;
        }
        List<List<Integer>> byClass = new ArrayList<>();
        index.classes().forEach(name -> byClass.add(new ArrayList<>()));
        IntStream.range(0, images.length)
                .boxed()
                .sorted(Comparator.comparingInt(place -> turn[units.unitAt(place)]))
                .map(place -> images[place])
                .forEach(image -> byClass.get(index.images().get(image).label()).add(image));
        return byClass;
    }

    /** Rounded down, then up where the largest remainders are, until the total is reached. */
    private static int[] counts(List<List<Integer>> byClass, double share, int total) {
        int[] counts = new int[byClass.size()];
        double[] remainders = new double[counts.length];
        for (int label = 0; label < counts.length; label++) {
            double wanted = share * byClass.get(label).size();
            counts[label] = Math.min(byClass.get(label).size(), Math.max(1, (int) wanted));
            remainders[label] = wanted - counts[label];
        }
        int missing = total - Arrays.stream(counts).sum();
        IntStream.range(0, counts.length)
                .boxed()
                .filter(label -> remainders[label] > 0)
                .sorted(Comparator.comparingDouble(label -> -remainders[label]))
                .limit(Math.max(0, missing))
                .forEach(label -> counts[label]++);
        return counts;
    }
}
