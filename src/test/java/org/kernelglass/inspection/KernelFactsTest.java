package org.kernelglass.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

@DisplayName("The facts of kernels")
class KernelFactsTest {

    /** Each row one filter with one channel and two values. */
    private static Tensor kernels(float... values) {
        return new Tensor(TensorShape.of(values.length / 2, 1, 1, 2), values);
    }

    private static KernelFacts facts(float... values) {
        return KernelFacts.of(kernels(values), Optional.empty());
    }

    @Test
    @DisplayName("are the norm of each and the change since the start, relative to it")
    void normAndChange() {
        KernelFacts facts =
                KernelFacts.of(kernels(3, 4, 0, 1, 6, 8), Optional.of(kernels(3, 0, 0, 0, 6, 8)));
        assertEquals(
                List.of(5.0, 1.0, 10.0),
                facts.kernels().stream().map(KernelFacts.Kernel::norm).toList());
        assertEquals(5, facts.medianNorm());
        assertEquals(2, facts.kernels().get(2).shareOfMedian());
        assertEquals(4.0 / 3, facts.kernels().get(0).change().orElseThrow(), 1e-12);
        assertEquals(OptionalDouble.empty(), facts.kernels().get(1).change());
        assertEquals(0, facts.kernels().get(2).change().orElseThrow());
        assertEquals(List.of(2, 0, 1), facts.byNorm());
        assertEquals(List.of(0, 2, 1), facts.byChange());
    }

    @Test
    @DisplayName("call a kernel of zeros dead, and one far below the median, and no other")
    void dead() {
        KernelFacts facts = facts(0, 0, 1, 0, 0, 1, 0.009f, 0, 0.02f, 0, -1, 0);
        List<Integer> dead =
                facts.kernels().stream()
                        .filter(KernelFacts.Kernel::dead)
                        .map(KernelFacts.Kernel::filter)
                        .toList();
        assertEquals(List.of(0), dead, "median " + facts.medianNorm());
        KernelFacts most = facts(0, 0, 1, 0, 0, 1, 0.009f, 0, 1, 1, -1, 0);
        assertTrue(most.kernels().get(0).dead());
        assertTrue(most.kernels().get(3).dead());
        assertEquals(0.009, most.kernels().get(3).shareOfMedian(), 1e-6);
        assertFalse(most.kernels().get(1).dead());
        assertTrue(facts(0, 0, 0, 0).kernels().get(1).dead());
        assertFalse(facts(0, 0, 0, 0, 1, 0).kernels().get(2).dead());
    }

    @Test
    @DisplayName("name the nearest kernel by its cosine; factors do not matter, signs do")
    void nearest() {
        KernelFacts facts = facts(1, 0, 3, 0.1f, -2, 0, 0, 1, 0, 0);
        KernelFacts.Nearest nearest = facts.kernels().get(0).nearest().orElseThrow();
        assertEquals(1, nearest.filter());
        assertEquals(3 / Math.sqrt(9.01), nearest.cosine(), 1e-6);
        assertTrue(facts.kernels().get(0).nearDuplicate());
        assertTrue(facts.kernels().get(1).nearDuplicate());
        assertFalse(facts.kernels().get(2).nearDuplicate());
        assertEquals(3, facts.kernels().get(2).nearest().orElseThrow().filter());
        assertFalse(facts.kernels().get(3).nearDuplicate());
        assertEquals(Optional.empty(), facts.kernels().get(4).nearest());
    }

    @Test
    @DisplayName("compare no kernels of a single value, and none where there is one kernel")
    void nothingToCompare() {
        Tensor single = new Tensor(TensorShape.of(3, 1, 1, 1), new float[] {1, 2, -1});
        KernelFacts.of(single, Optional.empty())
                .kernels()
                .forEach(kernel -> assertEquals(Optional.empty(), kernel.nearest()));
        assertEquals(Optional.empty(), facts(1, 2).kernels().get(0).nearest());
    }

    @Test
    @DisplayName("put similar ones together: a chain from the largest, zeros last")
    void chain() {
        KernelFacts facts = facts(0, 0, 1, 0, 0, 5, 1, 0.2f, 0.2f, 1, -1, 0);
        assertEquals(List.of(2, 4, 3, 1, 5, 0), facts.bySimilarity());
    }

    @Test
    @DisplayName(
            "hold every filter once in every order; planted twins are found and stand together")
    void random() {
        Random random = new Random(4);
        int filters = 40;
        int width = 27;
        float[] values = new float[filters * width];
        for (int at = 0; at < values.length; at++) {
            values[at] = (float) random.nextGaussian();
        }
        for (int at = 0; at < width; at++) {
            values[31 * width + at] = 1.7f * values[6 * width + at];
        }
        Tensor kernels = new Tensor(TensorShape.of(filters, 3, 3, 3), values);
        KernelFacts facts = KernelFacts.of(kernels, Optional.of(kernels));
        Set<Integer> all = IntStream.range(0, filters).boxed().collect(Collectors.toSet());
        for (List<Integer> order :
                List.of(facts.byNorm(), facts.byChange(), facts.bySimilarity())) {
            assertEquals(filters, order.size());
            assertEquals(all, new HashSet<>(order));
        }
        List<Integer> twins =
                facts.kernels().stream()
                        .filter(KernelFacts.Kernel::nearDuplicate)
                        .map(KernelFacts.Kernel::filter)
                        .toList();
        assertEquals(List.of(6, 31), twins);
        List<Integer> chain = facts.bySimilarity();
        assertEquals(1, Math.abs(chain.indexOf(6) - chain.indexOf(31)));
        float[] first = Arrays.copyOf(values, width);
        double squares = IntStream.range(0, width).mapToDouble(at -> first[at] * first[at]).sum();
        assertEquals(Math.sqrt(squares), facts.kernels().get(0).norm(), 1e-5);
    }
}
