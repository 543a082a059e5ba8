package org.kernelglass.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

    private static final String TOO_SMALL = "feed.problem.class-too-small";

    private final ImageIndex index;
    private final int[] pool;
    private final SplitUnits units;
    private final SplitBalance balance;
    private final int classes;

    /** The first part is learned from: it gets an image of every class. */
    static PoolSplit toTrain(
            ImageIndex index, int[] pool, ImageGroups groups, double[] shares, long seed) {
        return new PoolSplit(index, pool, groups, shares, 1, seed);
    }

    /** Parts that are all alike, such as folds. */
    static PoolSplit even(ImageIndex index, int[] pool, ImageGroups groups, int parts, long seed) {
        double[] shares = new double[parts];
        Arrays.fill(shares, 1.0 / parts);
        return new PoolSplit(index, pool, groups, shares, 0, seed);
    }

    private PoolSplit(
            ImageIndex index,
            int[] pool,
            ImageGroups groups,
            double[] shares,
            int leastInFirst,
            long seed) {
        this.index = index;
        this.pool = pool;
        classes = index.classes().size();
        units = new SplitUnits(index.images(), pool, groups);
        balance = new SplitBalance(units, classes, shares, leastInFirst);
        int[] order = IntStream.range(0, units.count()).toArray();
        SplitMix64.of(seed).shuffle(order);
        int[] sets = largestFirst(order);
        for (int unit : sets) {
            balance.put(unit, balance.cheapestPart(unit));
        }
        UnitMoves moves = new UnitMoves(balance, classes);
        moves.improve(sets);
        placeSingles(order);
        if (moves.fillMissing(order)) {
            moves.improve(sets);
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

    /** The part of the unit at each place of the pool. */
    int[] parts() {
        return IntStream.range(0, pool.length)
                .map(place -> balance.partOf(units.unitAt(place)))
                .toArray();
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
                TOO_SMALL,
                index.classes().get(c),
                balance.images(c),
                balance.unitsOfClass(c),
                word(split));
    }

    private static Message word(Split split) {
        return Message.of("feed.word." + split.name().toLowerCase(Locale.ROOT));
    }

    /** Whether it says that a class is missing in that part. */
    static boolean isMissingIn(Split split, Message reason) {
        return reason.key().equals(TOO_SMALL) && reason.arguments().contains(word(split));
    }
}
