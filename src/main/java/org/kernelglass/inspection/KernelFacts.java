package org.kernelglass.inspection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.kernelglass.tensor.Tensor;

/**
 * The kernels of a layer in numbers, from which they are sorted and the useless ones are told.
 * Pure, any thread; comparing every pair takes a fraction of a second for the widest layers.
 *
 * @param kernels one for each filter, in order
 * @param medianNorm the median of their norms
 * @param bySimilarity filters in a chain in which each is followed by the one most like it, begun
 *     with the largest; kernels of zeros last
 */
public record KernelFacts(List<Kernel> kernels, double medianNorm, List<Integer> bySimilarity) {

    /** A norm below this share of the median counts as dead. */
    public static final double DEAD_SHARE = 0.01;

    /** Two kernels whose cosine reaches this do nearly the same. */
    public static final double DUPLICATE_COSINE = 0.98;

    public KernelFacts {
        kernels = List.copyOf(kernels);
        bySimilarity = List.copyOf(bySimilarity);
    }

    /**
     * One filter's kernel.
     *
     * @param filter from 0
     * @param norm L2, over all of its channels
     * @param shareOfMedian the norm by the layer's median norm; 0 where both are 0
     * @param change since the start: ‖w − w₀‖ / ‖w₀‖; empty without a start, or where that was zero
     * @param nearest the other kernel most like it; empty where there is none to compare, where it
     *     is all zeros, or where kernels have one value, which all point the same way or opposite
     */
    public record Kernel(
            int filter,
            double norm,
            double shareOfMedian,
            OptionalDouble change,
            Optional<Nearest> nearest) {

        /** Whether it is all zeros or as good as that. */
        public boolean dead() {
            return norm == 0 || shareOfMedian < DEAD_SHARE;
        }

        /** Whether another kernel does nearly the same, but for a factor. */
        public boolean nearDuplicate() {
            return nearest.isPresent() && nearest.get().cosine() >= DUPLICATE_COSINE;
        }
    }

    /**
     * The kernel most like another.
     *
     * @param filter which
     * @param cosine of the angle between the two, −1 to 1
     */
    public record Nearest(int filter, double cosine) {}

    /**
     * @param kernels {@code [filters, channels, height, width]}, or a dense layer's {@code [units,
     *     inputs]}
     * @param start the same at the first step, where it is known
     */
    public static KernelFacts of(Tensor kernels, Optional<Tensor> start) {
        int filters = kernels.shape().dimension(0);
        KernelRows rows = KernelRows.of(kernels);
        double[] norms = rows.norms();
        double median = median(norms);
        KernelSimilarity similarity = KernelSimilarity.of(rows);
        List<Kernel> facts = new ArrayList<>();
        for (int filter = 0; filter < filters; filter++) {
            double share = norms[filter] == 0 ? 0 : norms[filter] / median;
            OptionalDouble change = change(rows, start.map(KernelRows::of), filter);
            facts.add(new Kernel(filter, norms[filter], share, change, similarity.nearest(filter)));
        }
        return new KernelFacts(facts, median, similarity.chain());
    }

    private static OptionalDouble change(KernelRows now, Optional<KernelRows> start, int filter) {
        return start.filter(rows -> rows.norm(filter) > 0)
                .map(rows -> OptionalDouble.of(now.distance(rows, filter) / rows.norm(filter)))
                .orElseGet(OptionalDouble::empty);
    }

    private static double median(double[] norms) {
        double[] sorted = norms.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Filters, the largest norm first. */
    public List<Integer> byNorm() {
        return descending(Kernel::norm);
    }

    /** Filters, the most changed first; those without a number last. */
    public List<Integer> byChange() {
        return descending(kernel -> kernel.change().orElse(-1));
    }

    private List<Integer> descending(ToDoubleFunction<Kernel> number) {
        return kernels.stream()
                .sorted(Comparator.comparingDouble(number).reversed())
                .map(Kernel::filter)
                .toList();
    }
}
