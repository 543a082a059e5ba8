package org.kernelglass.cli;

import java.util.ArrayList;
import java.util.List;
import org.kernelglass.inspection.arithmetic.Arithmetic;
import org.kernelglass.inspection.arithmetic.Arithmetic.Extreme;
import org.kernelglass.inspection.arithmetic.Arithmetic.Mean;
import org.kernelglass.inspection.arithmetic.Arithmetic.Normalized;
import org.kernelglass.inspection.arithmetic.Arithmetic.Scaling;
import org.kernelglass.inspection.arithmetic.Arithmetic.WeightedSum;
import org.kernelglass.inspection.arithmetic.Reading;
import org.kernelglass.inspection.arithmetic.Term;

/**
 * An arithmetic as {@code Σ input·weight + bias}, so that everybody can add it up: the winner of a
 * window has weight 1 and the others 0; a mean's weights are one over the count; a normalization's
 * weight is {@code gamma / √(variance + epsilon)}. A function that is no sum has no weights.
 *
 * @param terms with NaN as weight where the value is no sum of them
 * @param bias 0 where there is none
 */
record LinearForm(List<Term> terms, double bias) {

    static LinearForm of(Arithmetic arithmetic) {
        if (arithmetic instanceof WeightedSum sum) {
            return new LinearForm(sum.terms(), sum.bias().orElse(0));
        }
        if (arithmetic instanceof Normalized normalized) {
            Scaling scaling = normalized.scaling();
            double weight = scaling.gamma() / Math.sqrt(scaling.variance() + scaling.epsilon());
            return new LinearForm(
                    List.of(new Term(normalized.reading(), weight)),
                    scaling.beta() - scaling.mean() * weight);
        }
        List<Term> terms = new ArrayList<>();
        List<Reading> readings = arithmetic.readings();
        for (int at = 0; at < readings.size(); at++) {
            terms.add(new Term(readings.get(at), weight(arithmetic, at, readings.get(at))));
        }
        return new LinearForm(terms, 0);
    }

    private static double weight(Arithmetic arithmetic, int at, Reading reading) {
        if (arithmetic instanceof Extreme extreme) {
            return at == extreme.winner() ? 1 : 0;
        }
        if (arithmetic instanceof Mean mean) {
            return reading.isPadding() ? 0 : 1.0 / mean.count();
        }
        boolean function =
                arithmetic instanceof Arithmetic.Activated
                        || arithmetic instanceof Arithmetic.Softmax;
        return function ? Double.NaN : 1;
    }

    /** Product of a term; 0 for padding that has no part in it, where 0·∞ would be no number. */
    static double product(Term term) {
        return term.weight() == 0 ? 0 : term.product();
    }
}
