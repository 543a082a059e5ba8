package org.kernelglass.ui.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The least, greatest and mean of any range of a long series without looking at each value: blocks
 * of 16 values are summed up, blocks of 16 such blocks, and so on. Values are taken in as they
 * come, each once. One thread.
 */
public final class Pyramid {

    private static final int FAN = 16;

    private final Samples samples;
    private final List<Level> levels = new ArrayList<>();
    private int done;

    public Pyramid(Samples samples) {
        this.samples = samples;
        levels.add(new Level());
    }

    public Samples samples() {
        return samples;
    }

    /** How many values are taken in. */
    public int done() {
        return done;
    }

    /** Takes in values up to the index, which is left out. */
    public void follow(int upTo) {
        int end = Math.min(upTo, samples.count());
        while (done < end) {
            int block = done / FAN;
            int stop = Math.min(end, (block + 1) * FAN);
            for (; done < stop; done++) {
                levels.get(0).add(block, samples.y(done));
            }
            if (done % FAN == 0) {
                rise(block);
            }
        }
    }

    /** A block is full: its sums go into the block above, which may be full by that. */
    private void rise(int full) {
        int block = full;
        for (int level = 0; ; level++) {
            if (level + 1 == levels.size()) {
                levels.add(new Level());
            }
            levels.get(level + 1).add(block / FAN, levels.get(level), block);
            if ((block + 1) % FAN != 0) {
                return;
            }
            block /= FAN;
        }
    }

    /** Sums up the values from an index to another, which is left out; only those taken in. */
    public Bucket range(int from, int to) {
        Bucket bucket = new Bucket();
        int end = Math.min(to, done);
        int at = Math.max(from, 0);
        while (at < end) {
            int size = 1;
            int level = -1;
            while (at % (size * FAN) == 0 && (long) at + size * FAN <= end) {
                size *= FAN;
                level++;
            }
            if (level < 0) {
                bucket.add(samples.y(at));
            } else {
                levels.get(level).mergeInto(bucket, at / size);
            }
            at += size;
        }
        return bucket;
    }

    /** Blocks of one size. */
    private static final class Level {

        private double[] min = new double[0];
        private double[] max = new double[0];
        private double[] sum = new double[0];
        private int[] count = new int[0];

        /** A block is there also where nothing in it is finite; its count is 0 then. */
        void add(int block, double value) {
            if (Double.isFinite(value)) {
                add(block, value, value, value, 1);
            } else {
                add(block, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, 0);
            }
        }

        void add(int block, Level below, int blockBelow) {
            add(
                    block,
                    below.min[blockBelow],
                    below.max[blockBelow],
                    below.sum[blockBelow],
                    below.count[blockBelow]);
        }

        private void add(int block, double least, double greatest, double all, int number) {
            if (block >= min.length) {
                grow(block);
            }
            min[block] = Math.min(min[block], least);
            max[block] = Math.max(max[block], greatest);
            sum[block] += all;
            count[block] += number;
        }

        private void grow(int block) {
            int was = min.length;
            int length = Math.max(16, Math.max(block + 1, was * 2));
            min = Arrays.copyOf(min, length);
            max = Arrays.copyOf(max, length);
            sum = Arrays.copyOf(sum, length);
            count = Arrays.copyOf(count, length);
            Arrays.fill(min, was, length, Double.POSITIVE_INFINITY);
            Arrays.fill(max, was, length, Double.NEGATIVE_INFINITY);
        }

        void mergeInto(Bucket bucket, int block) {
            bucket.merge(min[block], max[block], sum[block], count[block]);
        }
    }
}
