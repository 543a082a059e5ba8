package org.kernelglass.experiment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kernelglass.dataset.random.SplitMix64;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * Which of all combinations are tried, and for how long.
 *
 * @param draws 0 for every combination of the grid; otherwise so many drawn at random (Bergstra and
 *     Bengio 2012)
 * @param factor 0 to train each to the end; otherwise successive halving (Jamieson and Talwalkar
 *     2016): all begin with few epochs, one of so many goes on to so many times the epochs
 */
public record Search(int draws, int factor) {

    /** Every combination, each to the end. */
    public static final Search GRID = new Search(0, 0);

    public static final int MOST_CANDIDATES = 10_000;
    private static final int DRAWS_FOR_ONE = 100;

    /**
     * The combinations of values, one list of settings each, in the order of the axes with the last
     * changing fastest.
     *
     * @param seed of what is drawn at random
     * @throws Refusal if there are more than {@value #MOST_CANDIDATES}
     */
    public List<List<Setting>> combinations(List<Axis> axes, long seed) {
        return draws == 0 ? grid(axes) : drawn(axes, seed);
    }

    private static List<List<Setting>> grid(List<Axis> axes) {
        List<List<Setting>> all = List.of(List.of());
        for (Axis axis : axes) {
            List<List<Setting>> longer = new ArrayList<>();
            for (List<Setting> shorter : all) {
                for (String value : axis.values().grid()) {
                    List<Setting> settings = new ArrayList<>(shorter);
                    settings.add(new Setting(axis.target(), value));
                    longer.add(settings);
                }
            }
            refuseTooMany(longer.size());
            all = longer;
        }
        return all;
    }

    /**
     * Fewer than asked for where there are no more combinations. The first of them are the same
     * however many are asked for, so that a search goes on where more are wanted.
     */
    private List<List<Setting>> drawn(List<Axis> axes, long seed) {
        refuseTooMany(draws);
        SplitMix64 random = SplitMix64.of(seed);
        Set<List<Setting>> all = new LinkedHashSet<>();
        for (int draw = 0; draw < draws * DRAWS_FOR_ONE && all.size() < draws; draw++) {
            all.add(
                    axes.stream()
                            .map(axis -> new Setting(axis.target(), axis.values().draw(random)))
                            .toList());
        }
        return List.copyOf(all);
    }

    private static void refuseTooMany(int candidates) {
        if (candidates > MOST_CANDIDATES) {
            throw new Refusal(
                    Message.of("experiment.problem.too-many", MOST_CANDIDATES),
                    Message.of("experiment.hint.too-many"));
        }
    }
}
