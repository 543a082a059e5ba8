package org.kernelglass.inspection.arithmetic;

import java.util.List;
import org.kernelglass.layer.op.Pool;
import org.kernelglass.parameter.Size;

/** The one value that a window gives. */
final class Taken {

    private Taken() {}

    /**
     * @param window rows and columns of the readings
     * @param readings row by row, at least one of them no padding
     */
    static Arithmetic of(Pool.Take take, Size window, List<Reading> readings) {
        if (take != Pool.Take.AVERAGE) {
            return new Arithmetic.Extreme(take, window, readings, winner(take, readings));
        }
        double sum = readings.stream().mapToDouble(Reading::x).sum();
        int count = (int) readings.stream().filter(reading -> !reading.isPadding()).count();
        return new Arithmetic.Mean(window, readings, count, sum / count);
    }

    private static int winner(Pool.Take take, List<Reading> readings) {
        int sign = take == Pool.Take.MAXIMUM ? 1 : -1;
        int winner = 0;
        for (int at = 1; at < readings.size(); at++) {
            if (sign * readings.get(at).x() > sign * readings.get(winner).x()) {
                winner = at;
            }
        }
        return winner;
    }
}
