package org.kernelglass.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KernelRowsTest {

    @Test
    @DisplayName("all products at once are those of each pair, bit for bit")
    void products() {
        int count = 37;
        int width = 75;
        float[] values = new float[count * width];
        Random random = new Random(5);
        for (int at = 0; at < values.length; at++) {
            values[at] = (float) random.nextGaussian();
        }
        KernelRows rows = new KernelRows(values, count, width);
        double[][] products = rows.products();
        for (int row = 0; row < count; row++) {
            for (int other = 0; other <= row; other++) {
                assertEquals(rows.product(row, other), products[row][other]);
            }
        }
    }
}
