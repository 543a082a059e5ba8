package org.kernelglass.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.kernelglass.dataset.random.SplitMix64;
import org.kernelglass.message.Message;

/**
 * The images that the dataset leaves for training, drawn into training, validation and test. Sets
 * that may not be separated go first, the largest before the others, each to where it fits best;
 * moves and exchanges then bring the shares nearer. Single images come last and make the shares
 * exact: every class within one image, and the rounding shared out so that the totals are, too.
 */
final class PoolSplit {

    private static final int MOST_ROUNDS = 20;
    private static final int MOST_UNITS_TO_EXCHANGE = 1000;
    private static final double BETTER = -1e-9;

    private final ImageIndex index;
    private final int[] pool;
    private final SplitUnits units;
    private final SplitBalance balance;
    private final int classes;

    PoolSplit(ImageIndex index, int[] pool, ImageGroups groups, double[] shares, long seed) {
        this.index = index;
        this.pool = pool;
        classes = index.classes().size();
        units = new SplitUnits(index.images(), pool, groups);
        balance = new SplitBalance(units, classes, shares);
        int[] order = IntStream.range(0, units.count()).toArray();
        SplitMix64.of(seed).shuffle(order);
        int[] sets = largestFirst(order);
        for (int unit : sets) {
            balance.put(unit, balance.cheapestPart(unit));
        }
        improve(sets);
        placeSingles(order);
        if (fillMissing(order)) {
            improve(sets);
        }
    }

    private int[] largestFirst(int[] order) {
        return Arrays.stream(order)
                .filter(unit -> units.size(unit) > 1)
                .boxed()
                .sorted((a, b) -> Integer.compare(units.size(b), units.size(a)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** A class with a unit for each part gets one into each part, where it costs least. */
    private boolean fillMissing(int[] order) {
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

    private void improve(int[] sets) {
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

    private void placeSingles(int[] order) {
        List<Integer> leftovers = new ArrayList<>();
        for (int unit : order) {
            if (units.size(unit) == 1 && !placeWhereOneLacks(unit)) {
                leftovers.add(unit);
            }
        }
        double[] lack = new double[balance.parts()];
        for (int part = 0; part < lack.length; part++) {
            for (int c = 0; c < classes; c++) {
                lack[part] += balance.lack(part, c);
            }
        }
        leftovers.forEach(unit -> placeLeftover(unit, lack));
    }

    private boolean placeWhereOneLacks(int unit) {
        int c = units.classOf(units.firstEntry(unit));
        int neediest = 0;
        for (int part = 1; part < balance.parts(); part++) {
            neediest = balance.lack(part, c) > balance.lack(neediest, c) ? part : neediest;
        }
        if (balance.lack(neediest, c) < 1 - 1e-9) {
            return false;
        }
        balance.put(unit, neediest);
        return true;
    }

    /**
     * Of the parts that lack a fraction of an image of the class, the one that lacks most in all.
     */
    private void placeLeftover(int unit, double[] lack) {
        int c = units.classOf(units.firstEntry(unit));
        int chosen = -1;
        for (int part = 0; part < balance.parts(); part++) {
            boolean lacks = balance.lack(part, c) > 1e-9;
            if (lacks && (chosen < 0 || lack[part] > lack[chosen])) {
                chosen = part;
            }
        }
        chosen = Math.max(chosen, 0);
        balance.put(unit, chosen);
        lack[chosen]--;
    }

    /** The images of one part, ascending. */
    int[] images(Split split) {
        return IntStream.range(0, pool.length)
                .filter(place -> balance.partOf(units.unitAt(place)) == split.ordinal())
                .map(place -> pool[place])
                .toArray();
    }

    /** Names each class that is missing in a part for want of images or groups. */
    void report(List<DatasetProblem> problems) {
        for (Split split : Split.values()) {
            for (int c = 0; c < classes; c++) {
                int part = split.ordinal();
                if (balance.isWanted(part) && balance.images(c) > 0 && !balance.has(part, c)) {
                    problems.add(DatasetProblems.ofAll(missing(split, c)));
                }
            }
        }
    }

    private Message missing(Split split, int c) {
        return Message.of(
                "feed.problem.class-too-small",
                index.classes().get(c),
                balance.images(c),
                balance.unitsOfClass(c),
                Message.of("feed.word." + split.name().toLowerCase(java.util.Locale.ROOT)));
    }
}
