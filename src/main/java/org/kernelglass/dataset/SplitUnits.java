package org.kernelglass.dataset;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The images of a pool, gathered into the smallest sets that may not be separated: those linked by
 * the same content or the same group, however long the chain. Held in flat arrays, so that a
 * million images stay cheap.
 */
final class SplitUnits {

    private final int[] unitOf;
    private final int[] start;
    private final int[] classes;
    private final int[] counts;
    private final int[] sizes;

    /** Units are numbered in the order of their first images. */
    SplitUnits(List<ImageEntry> images, int[] pool, ImageGroups groups) {
        unitOf = numbered(linked(images, pool, groups));
        int units = Arrays.stream(unitOf).max().orElse(-1) + 1;
        sizes = new int[units];
        for (int unit : unitOf) {
            sizes[unit]++;
        }
        start = new int[units + 1];
        classes = new int[pool.length];
        counts = new int[pool.length];
        countClasses(images, pool);
    }

    private static int[] linked(List<ImageEntry> images, int[] pool, ImageGroups groups) {
        int[] parent = new int[pool.length];
        Map<String, Integer> firstOfContent = new HashMap<>(pool.length * 2);
        int[] firstOfGroup = new int[groups.count()];
        Arrays.fill(firstOfGroup, -1);
        for (int place = 0; place < pool.length; place++) {
            parent[place] = place;
            Integer twin = firstOfContent.putIfAbsent(images.get(pool[place]).hash(), place);
            link(parent, place, twin == null ? place : twin);
            int group = groups.group(pool[place]).orElse(-1);
            if (group >= 0) {
                firstOfGroup[group] = firstOfGroup[group] < 0 ? place : firstOfGroup[group];
                link(parent, place, firstOfGroup[group]);
            }
        }
        return parent;
    }

    /** Joins two trees; the earlier root stays, so that numbering does not depend on the way. */
    private static void link(int[] parent, int a, int b) {
        int rootA = root(parent, a);
        int rootB = root(parent, b);
        parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    }

    private static int root(int[] parent, int place) {
        int at = place;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private static int[] numbered(int[] parent) {
        int[] unitOf = new int[parent.length];
        int units = 0;
        for (int place = 0; place < parent.length; place++) {
            int root = root(parent, place);
            unitOf[place] = root == place ? units++ : unitOf[root];
        }
        return unitOf;
    }

    private void countClasses(List<ImageEntry> images, int[] pool) {
        long[] sorted = new long[pool.length];
        for (int place = 0; place < pool.length; place++) {
            sorted[place] = (long) unitOf[place] << 32 | images.get(pool[place]).label();
        }
        Arrays.sort(sorted);
        int entries = 0;
        for (int place = 0; place < sorted.length; place++) {
            if (place > 0 && sorted[place] == sorted[place - 1]) {
                counts[entries - 1]++;
                continue;
            }
            classes[entries] = (int) sorted[place];
            counts[entries++] = 1;
            start[(int) (sorted[place] >>> 32) + 1] = entries;
        }
    }

    int count() {
        return sizes.length;
    }

    /** Images in the unit. */
    int size(int unit) {
        return sizes[unit];
    }

    /** The unit of the image at that place of the pool. */
    int unitAt(int place) {
        return unitOf[place];
    }

    /** First entry of the unit; its entries, one for each class it has, end before the next's. */
    int firstEntry(int unit) {
        return start[unit];
    }

    int classOf(int entry) {
        return classes[entry];
    }

    int imagesOf(int entry) {
        return counts[entry];
    }
}
