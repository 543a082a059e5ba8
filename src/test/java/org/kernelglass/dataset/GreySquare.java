package org.kernelglass.dataset;

import org.kernelglass.dataset.Preprocessing.Color;
import org.kernelglass.dataset.Preprocessing.DepthRange;
import org.kernelglass.dataset.Preprocessing.Fit;

/** The plainest way to prepare pictures, for tests that are about something else. */
public final class GreySquare {

    private GreySquare() {}

    /** In grey, stretched to a square. */
    public static Preprocessing of(int side) {
        return new Preprocessing(side, side, Color.GREY, Fit.STRETCH, DepthRange.FULL);
    }
}
