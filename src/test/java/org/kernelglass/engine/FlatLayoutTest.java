package org.kernelglass.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kernelglass.engine.FlatLayout.Slot;
import org.kernelglass.layer.op.ParameterArray.Role;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.Compute.Layout;

@DisplayName("All learned arrays in one row")
class FlatLayoutTest {

    private final NetworkProgram program = Programs.everything(3);
    private final FlatLayout layout = FlatLayout.of(program, layer -> false, Layout.CHANNELS_FIRST);

    @Test
    @DisplayName("kernels come first, each array begins at 64 bytes, none overlap")
    void places() {
        int end = 0;
        for (Slot slot : layout.slots()) {
            assertEquals(0, slot.offset() % 16, slot.name());
            assertTrue(slot.offset() >= end, slot.name());
            assertEquals(
                    slot.array().role() == Role.KERNEL,
                    slot.offset() < layout.kernels(),
                    slot.name());
            end = slot.end();
        }
        assertTrue(end <= layout.size());
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    @DisplayName("what is gathered is scattered again, gaps are zero, statistics stay out")
    void roundTrip(Layout images) {
        FlatLayout layout = FlatLayout.of(program, layer -> false, images);
        Map<String, Tensor> arrays = InitialWeights.of(program, Map.of(), 1).arrays();
        float[] row = layout.gather(arrays, "");
        Map<String, Tensor> again = new HashMap<>();
        layout.scatter(row, "#m", again);
        assertEquals(layout.slots().size(), again.size());
        layout.slots()
                .forEach(
                        slot ->
                                assertEquals(
                                        arrays.get(slot.name()), again.get(slot.name() + "#m")));
        assertTrue(again.keySet().stream().noneMatch(name -> name.contains("variance")));
        long written = layout.slots().stream().mapToLong(Slot::length).sum();
        double sum = 0;
        double kept = 0;
        for (float value : row) {
            sum += Math.abs(value);
        }
        for (Tensor tensor : again.values()) {
            for (float value : tensor.values()) {
                kept += Math.abs(value);
            }
        }
        assertEquals(kept, sum, 1e-9);
        assertTrue(written < row.length, "no gap: the test shows nothing");
    }

    @Test
    @DisplayName("kernels of images with channels innermost lie so too, all else as it is")
    void channelsInnermost() {
        Map<String, Tensor> arrays = InitialWeights.of(program, Map.of(), 1).arrays();
        float[] row =
                FlatLayout.of(program, layer -> false, Layout.CHANNELS_LAST).gather(arrays, "");
        int turned = 0;
        for (Slot slot : layout.slots()) {
            float[] values = arrays.get(slot.name()).values();
            int[] shape = slot.array().shape().dimensions();
            boolean kernels = shape.length == 4;
            turned += kernels && shape[1] > 1 && shape[2] > 1 ? 1 : 0;
            for (int at = 0; at < values.length; at++) {
                int from = kernels ? channelsFirst(shape, at) : at;
                assertEquals(values[from], row[slot.offset() + at], slot.name());
            }
        }
        assertTrue(turned > 0, "nothing is turned: the test shows nothing");
    }

    /** Of a place in {@code [filters, height, width, channels]}, the one in the other order. */
    private static int channelsFirst(int[] shape, int at) {
        int channel = at % shape[1];
        int column = at / shape[1] % shape[3];
        int row = at / shape[1] / shape[3] % shape[2];
        int filter = at / shape[1] / shape[3] / shape[2];
        return ((filter * shape[1] + channel) * shape[2] + row) * shape[3] + column;
    }

    @Test
    @DisplayName("a frozen layer has no place, a frozen container's layers neither")
    void frozen() {
        Set<String> frozen = ParameterNames.frozen(program, Set.of("l4", "l1"));
        FlatLayout part = FlatLayout.of(program, frozen::contains, Layout.CHANNELS_FIRST);
        assertTrue(
                part.slots().stream()
                        .noneMatch(
                                slot ->
                                        slot.name().startsWith("l4b")
                                                || slot.name().startsWith("l1/")));
        assertEquals(layout.slots().size() - 4, part.slots().size(), "two kernels and two biases");
    }

    @Test
    @DisplayName("a missing array is refused by its name")
    void missing() {
        Map<String, Tensor> arrays =
                new HashMap<>(InitialWeights.of(program, Map.of(), 1).arrays());
        arrays.remove("l1/0/weight");
        Refusal refusal = assertThrows(Refusal.class, () -> layout.gather(arrays, ""));
        assertTrue(refusal.problem().arguments().contains("l1/0/weight"));
    }
}
