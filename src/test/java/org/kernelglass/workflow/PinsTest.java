package org.kernelglass.workflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The images that a time-lapse watches where none is named")
class PinsTest {

    private static int[] spread(int classes, int... labels) {
        int[] images = new int[labels.length];
        for (int at = 0; at < images.length; at++) {
            images[at] = 100 + at;
        }
        return Pins.spread(images, image -> labels[image - 100], classes);
    }

    @Test
    @DisplayName("are the first of four classes, spread over all")
    void manyClasses() {
        assertArrayEquals(new int[] {107, 105, 103, 101}, spread(8, 7, 6, 5, 4, 3, 2, 1, 0));
        assertArrayEquals(new int[] {100, 101, 102, 103}, spread(4, 0, 1, 2, 3, 0, 1));
    }

    @Test
    @DisplayName("are taken from each class in turn where there are fewer classes")
    void fewClasses() {
        assertArrayEquals(new int[] {100, 103, 101, 104}, spread(2, 0, 0, 0, 1, 1));
        assertArrayEquals(new int[] {100, 104, 101, 102}, spread(3, 0, 0, 0, 0, 2));
    }

    @Test
    @DisplayName("are as many as there are, and none of none")
    void few() {
        assertArrayEquals(new int[] {101, 100}, spread(3, 2, 1));
        assertArrayEquals(new int[0], spread(3));
    }
}
