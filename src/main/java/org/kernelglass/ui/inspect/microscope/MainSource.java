package org.kernelglass.ui.inspect.microscope;

import java.util.Comparator;
import java.util.Optional;
import org.kernelglass.inspection.arithmetic.Arithmetic;
import org.kernelglass.inspection.arithmetic.Reading;
import org.kernelglass.inspection.arithmetic.Term;
import org.kernelglass.inspection.arithmetic.ValuePosition;

/** Which value another one comes from most of all. */
final class MainSource {

    private MainSource() {}

    /** The winner, the largest term or reading; empty where all is padding. */
    static Optional<ValuePosition> of(Arithmetic arithmetic) {
        if (arithmetic instanceof Arithmetic.WeightedSum sum) {
            return sum.largestFirst().stream()
                    .map(Term::reading)
                    .flatMap(reading -> reading.source().stream())
                    .findFirst();
        }
        if (arithmetic instanceof Arithmetic.Extreme extreme) {
            return extreme.readings().get(extreme.winner()).source();
        }
        if (arithmetic instanceof Arithmetic.Softmax softmax) {
            return softmax.logits().get(softmax.channel()).source();
        }
        return arithmetic.readings().stream()
                .filter(reading -> !reading.isPadding())
                .max(Comparator.comparingDouble(reading -> Math.abs(reading.x())))
                .flatMap(Reading::source);
    }
}
