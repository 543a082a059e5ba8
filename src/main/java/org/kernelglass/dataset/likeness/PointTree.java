package org.kernelglass.dataset.likeness;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Finds all points within a distance of a point without comparing all with all: a k-d tree
 * (Bentley, Communications of the ACM 18, 1975), halved at the median of the axis in which its
 * points spread most. Exact. Immutable, any thread.
 */
final class PointTree {

    private static final int LEAF = 16;

    private final float[][] points;
    private final int[] order;
    private final int[] axes;
    private final int width;
    private final float[] ordered;

    /**
     * @param points {@code [points][axes]}
     */
    PointTree(float[][] points) {
        this.points = points;
        this.order = IntStream.range(0, points.length).toArray();
        this.axes = new int[points.length];
        this.width = points.length == 0 ? 0 : points[0].length;
        build(0, points.length);
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
        float most = -1;
        for (int axis = 0; axis < width; axis++) {
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            for (int at = from; at < to; at++) {
                float value = points[order[at]][axis];
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            if (high - low > most) {
                most = high - low;
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

    /** Tells every later point that is within the distance of a point, in no certain order. */
    void forEachNearAfter(int point, float distance, IntConsumer near) {
        new Ball(point, distance * distance, near).search(0, order.length, 0);
    }

    /**
     * One search. Beside the point it keeps how far the stretch that it is in lies off the point in
     * each axis (Arya and Mount, Data Compression Conference 1993), so that it turns back early.
     */
    private final class Ball {

        private final float[] center;
        private final int point;
        private final float squaredRadius;
        private final IntConsumer near;
        private final float[] off;

        Ball(int point, float squaredRadius, IntConsumer near) {
            this.center = points[point];
            this.point = point;
            this.squaredRadius = squaredRadius;
            this.near = near;
            this.off = new float[center.length];
        }

        /**
         * @param squaredOff at least so far is every point of the stretch, squared
         */
        private void search(int from, int to, float squaredOff) {
            if (to - from <= LEAF) {
                for (int at = from; at < to; at++) {
                    tell(at);
                }
                return;
            }
            int middle = (from + to) >>> 1;
            tell(middle);
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
            if (order[at] > point && squaredDistance(at * width) <= squaredRadius) {
                near.accept(order[at]);
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
