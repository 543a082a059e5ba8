package org.kernelglass.dataset.likeness;

import java.util.stream.IntStream;

/**
 * Finds all pairs of points within a distance without comparing all with all: a k-d tree (Bentley,
 * Communications of the ACM 18, 1975), halved at the median of the axis in which its points spread
 * most. Points of the same group are no pair, and a stretch of them is passed over at once. Exact.
 * Immutable, any thread.
 */
final class PointTree {

    private static final int LEAF = 8;
    private static final int MIXED = -1;

    /** Takes the numbers of two points. */
    interface PairConsumer {
        void accept(int one, int other);
    }

    private final float[][] points;
    private final int[] order;
    private final int[] axes;
    private final int width;
    private final float[] ordered;
    private final int[] groups;
    private final int[] groupsOfStretches;

    /**
     * @param points {@code [points][axes]}
     * @param groups that of each point, 0 or above
     */
    PointTree(float[][] points, int[] groups) {
        this.points = points;
        this.order = IntStream.range(0, points.length).toArray();
        this.axes = new int[points.length];
        this.width = points.length == 0 ? 0 : points[0].length;
        build(0, points.length);
        this.groups = IntStream.of(order).map(point -> groups[point]).toArray();
        this.groupsOfStretches = new int[points.length];
        if (points.length > 0) {
            join(0, points.length);
        }
        this.ordered = new float[points.length * width];
        for (int at = 0; at < order.length; at++) {
            System.arraycopy(points[order[at]], 0, ordered, at * width, width);
        }
    }

    /** The point in the middle of a stretch divides it: lower ones before it, others after. */
    private void build(int from, int to) {
        if (to - from <= LEAF) {
            return;
        }
        int middle = (from + to) >>> 1;
        int axis = widest(from, to);
        select(from, to - 1, middle, axis);
        axes[middle] = axis;
        build(from, middle);
        build(middle + 1, to);
    }

    private int widest(int from, int to) {
        int widest = 0;
        double most = -1;
        for (int axis = 0; axis < width; axis++) {
            double sum = 0;
            double squares = 0;
            for (int at = from; at < to; at++) {
                double value = points[order[at]][axis];
                sum += value;
                squares += value * value;
            }
            double variation = squares - sum * sum / (to - from);
            if (variation > most) {
                most = variation;
                widest = axis;
            }
        }
        return widest;
    }

    /** Brings the point that belongs to a place by its value there (Hoare's quickselect). */
    private void select(int first, int last, int place, int axis) {
        int from = first;
        int to = last;
        while (from < to) {
            float pivot = points[order[(from + to) >>> 1]][axis];
            int left = from;
            int right = to;
            while (left <= right) {
                while (points[order[left]][axis] < pivot) {
                    left++;
                }
                while (points[order[right]][axis] > pivot) {
                    right--;
                }
                if (left <= right) {
                    int swapped = order[left];
                    order[left++] = order[right];
                    order[right--] = swapped;
                }
            }
            if (place <= right) {
                to = right;
            } else if (place >= left) {
                from = left;
            } else {
                return;
            }
        }
    }

    /** Notes at the middle of each stretch the group that all of its points have. */
    private int join(int from, int to) {
        int middle = (from + to) >>> 1;
        int group = groups[middle];
        if (to - from <= LEAF) {
            for (int at = from; at < to; at++) {
                group = common(group, groups[at]);
            }
        } else {
            group = common(group, join(from, middle));
            group = common(group, join(middle + 1, to));
        }
        groupsOfStretches[middle] = group;
        return group;
    }

    private static int common(int one, int other) {
        return one == other ? one : MIXED;
    }

    /**
     * Tells every pair of the point at a position of the tree with one of another group at a later
     * position that is within the distance, in no certain order. Called for every position, it
     * tells every pair once.
     */
    void forEachNearAfter(int position, float distance, PairConsumer near) {
        new Ball(position, distance * distance, near).search(0, order.length, 0);
    }

    /**
     * One search. Beside the point it keeps how far the stretch that it is in lies off the point in
     * each axis (Arya and Mount, Data Compression Conference 1993), so that it turns back early.
     */
    private final class Ball {

        private final float[] center;
        private final int position;
        private final float squaredRadius;
        private final PairConsumer near;
        private final float[] off;

        Ball(int position, float squaredRadius, PairConsumer near) {
            this.center = points[order[position]];
            this.position = position;
            this.squaredRadius = squaredRadius;
            this.near = near;
            this.off = new float[center.length];
        }

        /**
         * @param squaredOff at least so far is every point of the stretch, squared
         */
        private void search(int from, int to, float squaredOff) {
            int middle = (from + to) >>> 1;
            if (to <= position + 1 || groupsOfStretches[middle] == groups[position]) {
                return;
            }
            if (to - from <= LEAF) {
                for (int at = Math.max(from, position + 1); at < to; at++) {
                    tell(at);
                }
                return;
            }
            if (middle > position) {
                tell(middle);
            }
            int axis = axes[middle];
            float beside = center[axis] - ordered[middle * width + axis];
            boolean before = beside <= 0;
            search(before ? from : middle + 1, before ? middle : to, squaredOff);
            float was = off[axis];
            float farther = squaredOff - was * was + beside * beside;
            if (farther <= squaredRadius) {
                off[axis] = beside;
                search(before ? middle + 1 : from, before ? to : middle, farther);
                off[axis] = was;
            }
        }

        private void tell(int at) {
            if (groups[at] != groups[position] && squaredDistance(at * width) <= squaredRadius) {
                near.accept(order[position], order[at]);
            }
        }

        private float squaredDistance(int from) {
            float sum = 0;
            for (int axis = 0; axis < width && sum <= squaredRadius; axis++) {
                float difference = center[axis] - ordered[from + axis];
                sum += difference * difference;
            }
            return sum;
        }
    }
}
