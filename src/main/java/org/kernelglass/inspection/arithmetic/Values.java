package org.kernelglass.inspection.arithmetic;

import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

/** What goes into an operation, value by value. */
interface Values {

    TensorShape shape();

    /**
     * @param row 0 for a vector
     * @param column 0 for a vector
     */
    Reading at(int channel, int row, int column);

    /** What the engine says comes out of a layer; empty text for the picture. */
    static Values of(String layerId, Tensor tensor) {
        return new Values() {
            @Override
            public TensorShape shape() {
                return tensor.shape();
            }

            @Override
            public Reading at(int channel, int row, int column) {
                return Reading.of(
                        ValuePosition.of(layerId, channel, row, column),
                        tensor.values()[index(shape(), channel, row, column)]);
            }
        };
    }

    /** Where a value stands in a tensor of that shape. */
    static int index(TensorShape shape, int channel, int row, int column) {
        return shape.isImage()
                ? (channel * shape.height() + row) * shape.width() + column
                : channel;
    }
}
