package org.kernelglass.ui.inspect.raw;

import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

/**
 * A plane's or picture's values as text, {@code row,column,value}, of several channels {@code
 * channel,row,column,value}, in numbers that read back bit for bit. Any thread.
 */
final class TensorCsv {

    private TensorCsv() {}

    /**
     * @param values {@code [height, width]} or {@code [channels, height, width]}
     */
    static String of(Tensor values) {
        TensorShape shape = values.shape();
        boolean channels = shape.isImage();
        int width = channels ? shape.width() : shape.dimension(1);
        int places = channels ? shape.height() * width : values.values().length;
        StringBuilder text = new StringBuilder(channels ? "channel," : "");
        text.append("row,column,value\n");
        for (int at = 0; at < values.values().length; at++) {
            if (channels) {
                text.append(at / places).append(',');
            }
            text.append(at % places / width)
                    .append(',')
                    .append(at % width)
                    .append(',')
                    .append(values.values()[at])
                    .append('\n');
        }
        return text.toString();
    }
}
