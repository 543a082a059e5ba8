package org.kernelglass.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.tensor.Tensor;

@DisplayName("The weights a run begins with")
class InitialWeightsTest {

    private final NetworkProgram program = Programs.article();

    @Test
    @DisplayName("are the article's 347,146, drawn by Glorot's rule, the same for the same seed")
    void drawn() {
        InitialWeights one = InitialWeights.of(program, Map.of(), 5);
        assertEquals(
                347_146, one.arrays().values().stream().mapToLong(t -> t.values().length).sum());
        assertEquals(one, InitialWeights.of(program, Map.of(), 5));
        Tensor kernel = one.arrays().get("l4/0/weight");
        assertNotEquals(
                kernel, InitialWeights.of(program, Map.of(), 6).arrays().get("l4/0/weight"));
        double limit = Math.sqrt(6.0 / (5408 + 64));
        double largest = 0;
        for (float value : kernel.values()) {
            largest = Math.max(largest, Math.abs(value));
        }
        assertTrue(largest <= limit && largest > 0.999 * limit, largest + " of " + limit);
    }

    @Test
    @DisplayName("are taken where name and shape agree; the others are drawn as ever")
    void taken() {
        InitialWeights own = InitialWeights.of(program, Map.of(), 5);
        Tensor earlier = new Tensor(own.arrays().get("l0/0/bias").shape(), new float[32]);
        Tensor misfit = new Tensor(own.arrays().get("l0/0/bias").shape(), new float[32]);
        InitialWeights mixed =
                InitialWeights.of(program, Map.of("l0/0/bias", earlier, "l4/0/weight", misfit), 5);
        assertSame(earlier, mixed.arrays().get("l0/0/bias"));
        assertEquals(own.arrays().get("l4/0/weight"), mixed.arrays().get("l4/0/weight"));
        assertEquals(
                Set.of("l0/0/weight", "l4/0/weight", "l4/0/bias", "l6/0/weight", "l6/0/bias"),
                mixed.drawn());
    }
}
