package org.kernelglass.experiment;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * When an experiment ends although trials are left. Trials done earlier count too.
 *
 * @param runs trials at most
 * @param minutes of computing after which no further trial begins
 */
public record Budget(OptionalInt runs, OptionalDouble minutes) {

    public static final Budget NONE = new Budget(OptionalInt.empty(), OptionalDouble.empty());

    /**
     * Whether no further trial may begin.
     *
     * @param done trials
     * @param seconds of computing that they took
     */
    public boolean isSpent(int done, double seconds) {
        return (runs.isPresent() && done >= runs.getAsInt())
                || (minutes.isPresent() && seconds >= 60 * minutes.getAsDouble());
    }
}
