package org.kernelglass.ui.inspect.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kernelglass.inspection.ClassTerms;
import org.kernelglass.inspection.ClassTerms.Contribution;
import org.kernelglass.inspection.arithmetic.ValuePosition;
import org.kernelglass.inspection.arithmetic.VectorSource;
import org.kernelglass.network.NetworkProgram;

/**
 * A term of a logit, or all terms that come from one map.
 *
 * @param source where it comes from; of a whole map the value that adds most
 * @param wholeMap whether it is the sum over a map
 * @param x what goes in; NaN for a sum
 * @param weight likewise
 * @param product what it adds to the logit
 */
record TermRow(ValuePosition source, boolean wholeMap, double x, double weight, double product) {

    /** All terms one by one, the largest first. */
    static List<TermRow> each(NetworkProgram program, ClassTerms all) {
        List<TermRow> rows = new ArrayList<>();
        for (Contribution one : all.strongest()) {
            VectorSource from = VectorSource.of(program, all.inputId(), one.input());
            rows.add(
                    new TermRow(
                            from.value(), from.wholeMap(), one.x(), one.weight(), one.product()));
        }
        return rows;
    }

    /** The terms of each map added up, the largest sum first. */
    static List<TermRow> byMap(List<TermRow> each) {
        Map<Integer, TermRow> strongest = new LinkedHashMap<>();
        Map<Integer, Double> sums = new LinkedHashMap<>();
        for (TermRow row : each) {
            strongest.putIfAbsent(row.source().channel(), row);
            sums.merge(row.source().channel(), row.product(), Double::sum);
        }
        return strongest.entrySet().stream()
                .map(
                        entry ->
                                new TermRow(
                                        entry.getValue().source(),
                                        true,
                                        Double.NaN,
                                        Double.NaN,
                                        sums.get(entry.getKey())))
                .sorted(Comparator.comparingDouble(row -> -Math.abs(row.product())))
                .toList();
    }
}
