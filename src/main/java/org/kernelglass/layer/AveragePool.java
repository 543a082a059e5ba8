package org.kernelglass.layer;

import java.util.List;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.layer.op.Pool;
import org.kernelglass.layer.op.Window;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.tensor.TensorShape;

/**
 * The mean of each window of each channel; padding is not counted.
 *
 * <p>The stride is a setting of its own, 2×2 like the pool at first; Keras takes the pool size
 * where no stride is given.
 */
public record AveragePool(Window window) implements SingleKind {

    public static final AveragePool DEFAULT = new AveragePool(WindowSettings.pool(2));

    public AveragePool {
        WindowSettings.check(window);
    }

    @Override
    public String id() {
        return "AveragePool";
    }

    @Override
    public KindGroup group() {
        return KindGroup.POOLING;
    }

    @Override
    public List<LayerOperation> operations(TensorShape input) {
        return List.of(new Pool(Pool.Take.AVERAGE, window));
    }

    @Override
    public List<Parameter<LayerKind, ?>> parameters() {
        return WindowSettings.ofPool(window, AveragePool::new);
    }
}
