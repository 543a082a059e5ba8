package org.kernelglass.dataset;

/**
 * How the samples of one axis make up those of a longer or shorter one. Shorter: each new sample is
 * the mean of the stretch it covers, partly covered samples counting in part (area averaging, free
 * of aliasing). Longer: linear between the two nearest centres, the border repeated. As long:
 * nothing changes, to the last bit.
 *
 * @param first of each new sample, the first old one it takes from
 * @param weights of each new sample, the shares of the old ones from the first on; they add up to 1
 */
record AxisWeights(int[] first, float[][] weights) {

    /** Weights from {@code from} old samples, of which the first used is at {@code offset}. */
    static AxisWeights of(int from, int offset, int to) {
        AxisWeights axis = new AxisWeights(new int[to], new float[to][]);
        for (int place = 0; place < to; place++) {
            if (from > to) {
                axis.average(place, from, to);
            } else {
                axis.interpolate(place, from, to);
            }
            axis.first[place] += offset;
        }
        return axis;
    }

    private void average(int place, int from, int to) {
        long start = (long) place * from;
        long end = start + from;
        int begin = (int) (start / to);
        int stop = (int) ((end + to - 1) / to);
        first[place] = begin;
        weights[place] = new float[stop - begin];
        for (int old = begin; old < stop; old++) {
            long covered = Math.min(end, (old + 1L) * to) - Math.max(start, (long) old * to);
            weights[place][old - begin] = (float) ((double) covered / from);
        }
    }

    private void interpolate(int place, int from, int to) {
        double center = (place + 0.5) * from / to - 0.5;
        int below = (int) Math.floor(center);
        float upper = (float) (center - below);
        if (below < 0 || below >= from - 1 || upper == 0) {
            first[place] = Math.min(Math.max(below, 0), from - 1);
            weights[place] = new float[] {1};
        } else {
            first[place] = below;
            weights[place] = new float[] {1 - upper, upper};
        }
    }
}
