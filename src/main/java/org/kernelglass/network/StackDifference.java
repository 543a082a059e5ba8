package org.kernelglass.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Two stacks side by side: layers of the same kind face each other where that is possible in order,
 * the others face nothing. A longest common subsequence of kinds, in which equal settings count
 * more. Any thread.
 *
 * @param first a layer of the first stack; empty where only the second has one here
 * @param second the layer of the second stack that it faces
 */
public record StackDifference(Optional<AddressedLayer> first, Optional<AddressedLayer> second) {

    private static final int SAME_KIND = 2;
    private static final int SAME_SETTINGS = 3;

    /** Whether both are the same but for address and id. */
    public boolean same() {
        return first.isPresent()
                && second.isPresent()
                && score(first.get(), second.get()) == SAME_SETTINGS;
    }

    /** Every layer of both stacks, containers before their inner layers. */
    public static List<StackDifference> of(LayerStack first, LayerStack second) {
        List<AddressedLayer> one = AddressedLayer.all(first);
        List<AddressedLayer> other = AddressedLayer.all(second);
        return align(one, other, scores(one, other));
    }

    /** Best score of the first i layers of the one and the first j of the other. */
    private static int[][] scores(List<AddressedLayer> one, List<AddressedLayer> other) {
        int[][] best = new int[one.size() + 1][other.size() + 1];
        for (int i = 1; i <= one.size(); i++) {
            for (int j = 1; j <= other.size(); j++) {
                int facing = best[i - 1][j - 1] + score(one.get(i - 1), other.get(j - 1));
                best[i][j] = Math.max(facing, Math.max(best[i - 1][j], best[i][j - 1]));
            }
        }
        return best;
    }

    private static List<StackDifference> align(
            List<AddressedLayer> one, List<AddressedLayer> other, int[][] best) {
        List<StackDifference> rows = new ArrayList<>();
        int i = one.size();
        int j = other.size();
        while (i > 0 || j > 0) {
            int score = i > 0 && j > 0 ? score(one.get(i - 1), other.get(j - 1)) : 0;
            if (score > 0 && best[i][j] == best[i - 1][j - 1] + score) {
                rows.add(facing(one.get(--i), other.get(--j)));
            } else if (j > 0 && (i == 0 || best[i][j] == best[i][j - 1])) {
                rows.add(new StackDifference(Optional.empty(), Optional.of(other.get(--j))));
            } else {
                rows.add(new StackDifference(Optional.of(one.get(--i)), Optional.empty()));
            }
        }
        Collections.reverse(rows);
        return rows;
    }

    private static StackDifference facing(AddressedLayer one, AddressedLayer other) {
        return new StackDifference(Optional.of(one), Optional.of(other));
    }

    private static int score(AddressedLayer one, AddressedLayer other) {
        if (!one.layer().kind().id().equals(other.layer().kind().id())) {
            return 0;
        }
        return one.layer().kind().equals(other.layer().kind()) && one.active() == other.active()
                ? SAME_SETTINGS
                : SAME_KIND;
    }
}
