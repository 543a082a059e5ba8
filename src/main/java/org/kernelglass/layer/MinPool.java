package org.kernelglass.layer;

import java.util.List;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.layer.op.Pool;
import org.kernelglass.layer.op.Window;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.tensor.TensorShape;

/**
 * The smallest value of each window of each channel: keeps dark detail as MaxPool keeps bright.
 *
 * <p>The stride is a setting of its own, 2×2 like the pool at first; Keras takes the pool size
 * where no stride is given.
 */
public record MinPool(Window window) implements SingleKind {

    public static final MinPool DEFAULT = new MinPool(WindowSettings.pool(2));

    public MinPool {
        WindowSettings.check(window);
    }

    @Override
    public String id() {
        return "MinPool";
    }

    @Override
    public KindGroup group() {
        return KindGroup.POOLING;
    }

    @Override
    public List<LayerOperation> operations(TensorShape input) {
        return List.of(new Pool(Pool.Take.MINIMUM, window));
    }

    @Override
    public List<Parameter<LayerKind, ?>> parameters() {
        return WindowSettings.ofPool(window, MinPool::new);
    }
}
