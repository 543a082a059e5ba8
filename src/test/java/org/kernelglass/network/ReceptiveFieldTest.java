package org.kernelglass.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.layer.ContainerKind;
import org.kernelglass.layer.LayerKind;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.layer.Parallel;
import org.kernelglass.layer.Residual;
import org.kernelglass.layer.SingleKind;
import org.kernelglass.layer.op.Convolve;
import org.kernelglass.layer.op.Window;
import org.kernelglass.layer.op.WindowGeometry;
import org.kernelglass.tensor.TensorShape;

@DisplayName("The receptive field")
class ReceptiveFieldTest {

    private static final int SIDE = 61;
    private static final TensorShape PICTURE = TensorShape.image(1, SIDE, SIDE);

    private static SingleKind conv(int kernel, int stride, int dilation, String padding) {
        LayerKind kind =
                LayerKinds.byId("Conv2D")
                        .with("filters", "1")
                        .with("kernel", kernel + "x1")
                        .with("stride", stride + "x1")
                        .with("dilation", dilation + "x1")
                        .with("padding", padding);
        return (SingleKind) kind;
    }

    /** For every output row the set of picture rows that it reads, by following every tap. */
    private static BitSet[] follow(List<SingleKind> kinds) {
        BitSet[] sees = new BitSet[SIDE];
        for (int row = 0; row < SIDE; row++) {
            sees[row] = new BitSet();
            sees[row].set(row);
        }
        for (SingleKind kind : kinds) {
            Window window =
                    ((Convolve) kind.operations(TensorShape.image(1, sees.length, 1)).get(0))
                            .window();
            sees = slide(window.rows(TensorShape.image(1, sees.length, 1)), sees);
        }
        return sees;
    }

    private static BitSet[] slide(WindowGeometry axis, BitSet[] below) {
        BitSet[] sees = new BitSet[axis.output()];
        for (int position = 0; position < sees.length; position++) {
            sees[position] = new BitSet();
            for (int tap = 0; tap < axis.kernel(); tap++) {
                int at = axis.inputPosition(position, tap);
                if (at >= 0 && at < below.length) {
                    sees[position].or(below[at]);
                }
            }
        }
        return sees;
    }

    private static FieldAxis rows(LayerStack stack) {
        List<LayerReport> layers = StackReport.of(stack, PICTURE, 2).layers();
        return layers.stream()
                .filter(layer -> !layer.address().contains("."))
                .reduce((first, second) -> second)
                .orElseThrow()
                .field()
                .orElseThrow()
                .rows();
    }

    @Test
    @DisplayName("is what following every tap of random stacks finds, in size and in place")
    void bruteForce() {
        Random random = new Random(5);
        int compared = 0;
        for (int trial = 0; trial < 300; trial++) {
            List<SingleKind> kinds =
                    random.ints(1 + random.nextInt(4), 0, 1000)
                            .mapToObj(
                                    draw ->
                                            conv(
                                                    1 + draw % 5,
                                                    1 + draw / 5 % 3,
                                                    1 + draw / 15 % 2,
                                                    List.of("valid", "same", "1")
                                                            .get(draw / 30 % 3)))
                            .toList();
            LayerStack stack = StackBuilder.start().add(kinds.toArray(SingleKind[]::new)).build();
            if (StackReport.of(stack, PICTURE, 2).layers().stream()
                    .anyMatch(layer -> layer.output().isEmpty())) {
                continue;
            }
            FieldAxis axis = rows(stack);
            BitSet[] sees = follow(kinds);
            for (int position = 0; position < sees.length; position++) {
                long first = axis.first() + position * axis.jump();
                long last = axis.last() + position * axis.jump();
                int least = sees[position].nextSetBit(0);
                int most = sees[position].length() - 1;
                if (least >= 0) {
                    assertTrue(axis.from(position) <= least && axis.to(position) >= most);
                }
                if (first >= 0 && last < SIDE && inner(kinds, position)) {
                    compared++;
                    assertEquals(least, first, kinds.toString());
                    assertEquals(most, last, kinds.toString());
                    assertEquals(axis.size(), most - least + 1);
                }
            }
        }
        assertTrue(compared > 500, "only " + compared + " positions compared");
    }

    /** Whether no layer on the way down reads padding for this position. */
    private static boolean inner(List<SingleKind> kinds, int position) {
        int[] sizes = new int[kinds.size() + 1];
        sizes[0] = SIDE;
        WindowGeometry[] axes = new WindowGeometry[kinds.size()];
        for (int i = 0; i < kinds.size(); i++) {
            TensorShape shape = TensorShape.image(1, sizes[i], 1);
            axes[i] = ((Convolve) kinds.get(i).operations(shape).get(0)).window().rows(shape);
            sizes[i + 1] = axes[i].output();
        }
        int low = position;
        int high = position;
        for (int i = kinds.size() - 1; i >= 0; i--) {
            low = axes[i].inputPosition(low, 0);
            high = axes[i].inputPosition(high, axes[i].kernel() - 1);
            if (low < 0 || high >= sizes[i]) {
                return false;
            }
        }
        return true;
    }

    @Test
    @DisplayName("of branches is what any of them sees, also where even kernels look to one side")
    void branches() {
        LayerStack stack =
                StackBuilder.start()
                        .add(
                                (ContainerKind) Parallel.DEFAULT,
                                List.of(
                                        b -> b.add(conv(2, 1, 1, "same")),
                                        b -> b.add(conv(3, 1, 1, "same"), conv(4, 1, 1, "same"))))
                        .build();
        FieldAxis axis = rows(stack);
        assertEquals(-2, axis.first());
        assertEquals(3, axis.last());
    }

    @Test
    @DisplayName("of a residual contains the input itself and grows with the body's stride")
    void residual() {
        LayerStack stack =
                StackBuilder.start()
                        .add(
                                new Residual(Residual.Shortcut.PROJECTION, false),
                                List.of(b -> b.add(conv(3, 2, 1, "same"))))
                        .add(conv(3, 1, 1, "same"))
                        .build();
        FieldAxis axis = rows(stack);
        assertEquals(2, axis.jump());
        assertEquals(7, axis.size());
    }

    @Test
    @DisplayName("is the whole picture after a layer that reads everything")
    void whole() {
        for (String kind : List.of("GlobalAveragePool", "GroupNorm")) {
            SingleKind last = (SingleKind) LayerKinds.byId(kind);
            if (kind.equals("GroupNorm")) {
                last = (SingleKind) ((LayerKind) last).with("groups", "1");
            }
            FieldAxis axis = rows(StackBuilder.start().add(last).build());
            assertEquals(SIDE, axis.size());
            assertEquals(0, axis.from(0));
            assertEquals(SIDE - 1, axis.to(0));
        }
    }

    @Test
    @DisplayName("is never larger than the picture")
    void clipped() {
        FieldAxis axis = rows(StackBuilder.start().add(conv(99, 1, 1, "same")).build());
        assertEquals(SIDE, axis.size());
    }
}
