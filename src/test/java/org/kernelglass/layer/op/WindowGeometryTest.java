package org.kernelglass.layer.op;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A window sliding along one axis")
class WindowGeometryTest {

    private interface Case {
        void check(int input, int kernel, int stride, int dilation);
    }

    private static void everyCase(Case each) {
        for (int input = 1; input <= 17; input++) {
            for (int kernel = 1; kernel <= 6; kernel++) {
                for (int stride = 1; stride <= 4; stride++) {
                    for (int dilation = 1; dilation <= 3; dilation++) {
                        each.check(input, kernel, stride, dilation);
                    }
                }
            }
        }
    }

    /** Counts the windows by trying every position until one leaves the padded axis. */
    private static int windowsThatFit(WindowGeometry axis) {
        int count = 0;
        while (axis.inputPosition(count, axis.kernel() - 1) < axis.input() + axis.after()) {
            count++;
        }
        return count;
    }

    @Test
    @DisplayName("stops where a window no longer fits, unpadded or padded by a number")
    void validAndNumber() {
        for (int amount = 0; amount <= 3; amount++) {
            Padding padding = amount == 0 ? Padding.VALID : Padding.number(amount);
            everyCase(
                    (input, kernel, stride, dilation) -> {
                        WindowGeometry axis =
                                WindowGeometry.of(input, kernel, stride, dilation, padding);
                        assertEquals(windowsThatFit(axis), axis.output(), axis.toString());
                        assertEquals(axis.output() > 0, axis.fits(), axis.toString());
                        assertEquals(-axis.before(), axis.inputPosition(0, 0));
                        assertTrue(axis.symmetric());
                    });
        }
    }

    @Test
    @DisplayName("'same' gives ceil(input / stride) outputs with the least padding that does")
    void same() {
        everyCase(
                (input, kernel, stride, dilation) -> {
                    WindowGeometry axis =
                            WindowGeometry.of(input, kernel, stride, dilation, Padding.SAME);
                    assertEquals(
                            (int) Math.ceil(input / (double) stride),
                            axis.output(),
                            axis.toString());
                    assertEquals(windowsThatFit(axis), axis.output(), axis.toString());
                    int more = axis.after() - axis.before();
                    assertTrue(more == 0 || more == 1, axis.toString());
                    if (axis.after() > 0) {
                        WindowGeometry less =
                                new WindowGeometry(
                                        input,
                                        kernel,
                                        stride,
                                        dilation,
                                        axis.before(),
                                        axis.after() - 1);
                        assertTrue(less.output() < axis.output(), axis.toString());
                    }
                });
    }

    @ParameterizedTest(
            name = "input {0}, kernel {1}, stride {2}, dilation {3}: {4} before, {5} after")
    @CsvSource({
        "28, 3, 1, 1, 1, 1",
        "28, 3, 2, 1, 0, 1",
        "29, 3, 2, 1, 1, 1",
        "28, 2, 1, 1, 0, 1",
        "28, 2, 2, 1, 0, 0",
        "29, 2, 2, 1, 0, 1",
        "10, 4, 1, 1, 1, 2",
        "224, 7, 2, 1, 2, 3",
        "7, 3, 1, 2, 2, 2",
        "5, 1, 2, 1, 0, 0",
        "5, 2, 3, 1, 0, 0",
        "2, 5, 2, 1, 1, 2"
    })
    @DisplayName("'same' pads as Keras does")
    void sameAsKeras(int input, int kernel, int stride, int dilation, int before, int after) {
        WindowGeometry axis = WindowGeometry.of(input, kernel, stride, dilation, Padding.SAME);
        assertEquals(before, axis.before());
        assertEquals(after, axis.after());
        assertEquals(before == after, axis.symmetric());
    }

    @Nested
    @DisplayName("that is larger than its input")
    class TooLarge {

        @Test
        @DisplayName("fits nowhere and has no output")
        void none() {
            WindowGeometry axis = WindowGeometry.of(4, 3, 1, 2, Padding.VALID);
            assertEquals(5, axis.span());
            assertFalse(axis.fits());
            assertEquals(0, axis.output());
        }

        @Test
        @DisplayName("fits once as soon as padding makes up for it")
        void padded() {
            assertEquals(1, WindowGeometry.of(1, 3, 2, 1, Padding.number(1)).output());
        }
    }
}
