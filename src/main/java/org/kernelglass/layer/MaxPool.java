package org.kernelglass.layer;

import java.util.List;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.layer.op.Pool;
import org.kernelglass.layer.op.Window;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.tensor.TensorShape;

/**
 * The largest value of each window of each channel.
 *
 * <p>The stride is a setting of its own, 2×2 like the pool at first; Keras takes the pool size
 * where no stride is given.
 */
public record MaxPool(Window window) implements SingleKind {

    public static final MaxPool DEFAULT = new MaxPool(WindowSettings.pool(2));

    public MaxPool {
        WindowSettings.check(window);
    }

    @Override
    public String id() {
        return "MaxPool";
    }

    @Override
    public KindGroup group() {
        return KindGroup.POOLING;
    }

    @Override
    public List<LayerOperation> operations(TensorShape input) {
        return List.of(new Pool(Pool.Take.MAXIMUM, window));
    }

    @Override
    public List<Parameter<LayerKind, ?>> parameters() {
        return WindowSettings.ofPool(window, MaxPool::new);
    }
}
