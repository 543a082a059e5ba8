package org.kernelglass.dataset;

import java.util.Arrays;

/**
 * How far the parts are from their shares while units are put into them, class by class, as the sum
 * of {@code (have − wanted)² / wanted} (Pearson's χ²): the smaller, the nearer.
 */
final class SplitBalance {

    private static final int UNPLACED = -1;

    private final SplitUnits units;
    private final double[] shares;
    private final int leastInFirst;
    private final double[][] wanted;
    private final int[][] have;
    private final int[][] unitsIn;
    private final int[] unitsOfClass;
    private final byte[] partOf;

    /**
     * @param leastInFirst images that the first part wants of every class, however few there are: 1
     *     where it is learned from, 0 where all parts are alike
     */
    SplitBalance(SplitUnits units, int classes, double[] shares, int leastInFirst) {
        this.units = units;
        this.shares = shares.clone();
        this.leastInFirst = leastInFirst;
        wanted = new double[shares.length][classes];
        have = new int[shares.length][classes];
        unitsIn = new int[shares.length][classes];
        unitsOfClass = new int[classes];
        partOf = new byte[units.count()];
        Arrays.fill(partOf, (byte) UNPLACED);
        int[] images = new int[classes];
        for (int unit = 0; unit < units.count(); unit++) {
            for (int e = units.firstEntry(unit); e < units.firstEntry(unit + 1); e++) {
                images[units.classOf(e)] += units.imagesOf(e);
                unitsOfClass[units.classOf(e)]++;
            }
        }
        for (int c = 0; c < classes; c++) {
            want(c, images[c]);
        }
    }

    /**
     * The shares of the class; at least one image in each part where there are enough units, and in
     * the first part as many as it needs.
     */
    private void want(int c, int images) {
        double rest = images;
        for (int part = 1; part < shares.length; part++) {
            double least = enoughUnits(c) && shares[part] > 0 ? 1 : 0;
            wanted[part][c] = Math.max(least, shares[part] * images);
            rest -= wanted[part][c];
        }
        wanted[0][c] = Math.max(leastInFirst, rest);
    }

    /** Whether the class has a unit for every part that is wanted. */
    boolean enoughUnits(int c) {
        int parts = 0;
        for (double share : shares) {
            parts += share > 0 ? 1 : 0;
        }
        return unitsOfClass[c] >= parts;
    }

    int parts() {
        return shares.length;
    }

    boolean isWanted(int part) {
        return shares[part] > 0;
    }

    int partOf(int unit) {
        return partOf[unit];
    }

    int unitsOfClass(int c) {
        return unitsOfClass[c];
    }

    int images(int part, int c) {
        return have[part][c];
    }

    int images(int c) {
        int sum = 0;
        for (int[] part : have) {
            sum += part[c];
        }
        return sum;
    }

    /** Whether the class stands in that part. */
    boolean has(int part, int c) {
        return have[part][c] > 0;
    }

    /** Images of the class that the part still lacks; negative where it has too many. */
    double lack(int part, int c) {
        return wanted[part][c] - have[part][c];
    }

    void put(int unit, int part) {
        partOf[unit] = (byte) part;
        count(unit, part, 1);
    }

    void take(int unit) {
        count(unit, partOf[unit], -1);
        partOf[unit] = UNPLACED;
    }

    private void count(int unit, int part, int sign) {
        for (int e = units.firstEntry(unit); e < units.firstEntry(unit + 1); e++) {
            have[part][units.classOf(e)] += sign * units.imagesOf(e);
            unitsIn[part][units.classOf(e)] += sign;
        }
    }

    /** What the sum grows by when the unit is put into the part. */
    double costOfPutting(int unit, int part) {
        double cost = 0;
        for (int e = units.firstEntry(unit); e < units.firstEntry(unit + 1); e++) {
            int c = units.classOf(e);
            int images = units.imagesOf(e);
            cost += images * (images - 2 * lack(part, c)) / wanted[part][c];
        }
        return cost;
    }

    /** The wanted part where the unit costs least. */
    int cheapestPart(int unit) {
        int cheapest = 0;
        for (int part = 1; part < shares.length; part++) {
            if (isWanted(part) && costOfPutting(unit, part) < costOfPutting(unit, cheapest)) {
                cheapest = part;
            }
        }
        return cheapest;
    }

    /** Whether the unit's part keeps every class that could stand in all parts. */
    boolean mayLeave(int unit) {
        for (int e = units.firstEntry(unit); e < units.firstEntry(unit + 1); e++) {
            int c = units.classOf(e);
            if (enoughUnits(c) && unitsIn[partOf[unit]][c] < 2) {
                return false;
            }
        }
        return true;
    }

    boolean contains(int unit, int c) {
        for (int e = units.firstEntry(unit); e < units.firstEntry(unit + 1); e++) {
            if (units.classOf(e) == c) {
                return true;
            }
        }
        return false;
    }
}
