package org.kernelglass.ui.inspect.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * What is on the paper. Immutable, so that a step back is the one before.
 *
 * @param paper its colour, 0xRRGGBB
 * @param strokes the earlier below the later
 */
record Drawing(int paper, List<Stroke> strokes) {

    private static final int WHITE = 0xFFFFFF;

    Drawing {
        strokes = List.copyOf(strokes);
    }

    static Drawing empty(int paper) {
        return new Drawing(paper, List.of());
    }

    boolean isEmpty() {
        return strokes.isEmpty();
    }

    Drawing with(Stroke stroke) {
        List<Stroke> more = new ArrayList<>(strokes);
        more.add(stroke);
        return new Drawing(paper, more);
    }

    /** Every colour, the paper's too, turned into its opposite. */
    Drawing inverted() {
        return new Drawing(
                opposite(paper),
                strokes.stream().map(one -> one.withColor(opposite(one.rgb()))).toList());
    }

    static int opposite(int rgb) {
        return rgb ^ WHITE;
    }
}
