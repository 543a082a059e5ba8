package org.kernelglass.inspection.arithmetic;

import org.kernelglass.tensor.TensorShape;

/**
 * Part of what stands between two operations: some neighbouring channels (units of a vector), and a
 * rectangle of places.
 */
record Region(int firstChannel, int lastChannel, Area area) {

    Region with(Area changed) {
        return new Region(firstChannel, lastChannel, changed);
    }

    Region withChannels(int first, int last) {
        return new Region(first, last, area);
    }

    Region allChannels(TensorShape shape) {
        return withChannels(0, shape.channels() - 1);
    }

    Region union(Region other) {
        return new Region(
                Math.min(firstChannel, other.firstChannel),
                Math.max(lastChannel, other.lastChannel),
                area.union(other.area));
    }
}
