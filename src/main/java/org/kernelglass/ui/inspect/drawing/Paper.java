package org.kernelglass.ui.inspect.drawing;

import java.util.List;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

/** The colour of paper that goes with a dataset: black or white, whichever its edges are nearer. */
final class Paper {

    static final int BLACK = 0x000000;
    static final int WHITE = 0xFFFFFF;

    private static final double MIDDLE = 0.5;

    private Paper() {}

    /**
     * @param images {@code [channels, height, width]}, 0–1; black where there are none
     */
    static int of(List<Tensor> images) {
        double sum = 0;
        long count = 0;
        for (Tensor image : images) {
            TensorShape shape = image.shape();
            for (int at = 0; at < image.values().length; at++) {
                if (onEdge(at, shape)) {
                    sum += image.values()[at];
                    count++;
                }
            }
        }
        return count > 0 && sum / count > MIDDLE ? WHITE : BLACK;
    }

    private static boolean onEdge(int at, TensorShape shape) {
        int column = at % shape.width();
        int row = at / shape.width() % shape.height();
        return row == 0 || column == 0 || row == shape.height() - 1 || column == shape.width() - 1;
    }
}
