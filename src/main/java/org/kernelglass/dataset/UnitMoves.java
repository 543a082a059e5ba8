package org.kernelglass.dataset;

/**
 * Brings parts nearer to their shares by moving units that may not be separated from one part to
 * another, or exchanging two.
 */
final class UnitMoves {

    private static final int MOST_ROUNDS = 20;

    /** Pairs grow with the square; with more units than this, moves alone come near enough. */
    private static final int MOST_UNITS_TO_EXCHANGE = 500;

    /** What a change must gain, so that rounding never makes two changes undo each other. */
    private static final double BETTER = -1e-9;

    private final SplitBalance balance;
    private final int classes;

    UnitMoves(SplitBalance balance, int classes) {
        this.balance = balance;
        this.classes = classes;
    }

    /** A class with a unit for each part gets one into each part, where it costs least. */
    boolean fillMissing(int[] order) {
        boolean filled = false;
        for (int c = 0; c < classes; c++) {
            for (int part = 0; part < balance.parts(); part++) {
                if (balance.isWanted(part) && balance.enoughUnits(c) && !balance.has(part, c)) {
                    filled |= fillMissing(order, part, c);
                }
            }
        }
        return filled;
    }

    private boolean fillMissing(int[] order, int part, int c) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int unit : order) {
            if (balance.contains(unit, c) && balance.mayLeave(unit)) {
                double cost = costOfMoving(unit, part);
                best = cost < least ? unit : best;
                least = Math.min(cost, least);
            }
        }
        if (best >= 0) {
            move(best, part);
        }
        return best >= 0;
    }

    private double costOfMoving(int unit, int part) {
        int from = balance.partOf(unit);
        balance.take(unit);
        double cost = balance.costOfPutting(unit, part) - balance.costOfPutting(unit, from);
        balance.put(unit, from);
        return cost;
    }

    private void move(int unit, int part) {
        balance.take(unit);
        balance.put(unit, part);
    }

    /** Moves and exchanges units as long as that brings the parts nearer to their shares. */
    void improve(int[] sets) {
        boolean better = true;
        for (int round = 0; better && round < MOST_ROUNDS; round++) {
            better = false;
            for (int unit : sets) {
                better |= improve(unit);
            }
            if (!better && sets.length <= MOST_UNITS_TO_EXCHANGE) {
                better = exchange(sets);
            }
        }
    }

    private boolean improve(int unit) {
        if (!balance.mayLeave(unit)) {
            return false;
        }
        int from = balance.partOf(unit);
        balance.take(unit);
        int to = balance.cheapestPart(unit);
        boolean better =
                balance.costOfPutting(unit, to) - balance.costOfPutting(unit, from) < BETTER;
        balance.put(unit, better ? to : from);
        return better;
    }

    private boolean exchange(int[] sets) {
        boolean better = false;
        for (int a = 0; a < sets.length; a++) {
            for (int b = a + 1; b < sets.length; b++) {
                better |= exchange(sets[a], sets[b]);
            }
        }
        return better;
    }

    private boolean exchange(int a, int b) {
        int partOfA = balance.partOf(a);
        int partOfB = balance.partOf(b);
        if (partOfA == partOfB || !balance.mayLeave(a) || !balance.mayLeave(b)) {
            return false;
        }
        double cost = costOfMoving(a, partOfB);
        move(a, partOfB);
        cost += costOfMoving(b, partOfA);
        if (cost < BETTER) {
            move(b, partOfA);
            return true;
        }
        move(a, partOfA);
        return false;
    }
}
