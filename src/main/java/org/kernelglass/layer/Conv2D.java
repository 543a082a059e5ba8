package org.kernelglass.layer;

import java.util.ArrayList;
import java.util.List;
import org.kernelglass.layer.op.Convolve;
import org.kernelglass.layer.op.Initializer;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.layer.op.Window;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.tensor.TensorShape;

/**
 * Two-dimensional convolution (LeCun et al. 1989): each filter is a kernel over all channels of its
 * group.
 */
public record Conv2D(int filters, Window window, int groups, boolean bias, Initializer initializer)
        implements SingleKind {

    public static final Conv2D DEFAULT =
            new Conv2D(32, WindowSettings.kernel(3), 1, true, Initializer.GLOROT_UNIFORM);

    public Conv2D {
        KernelSettings.FILTERS.check(filters);
        WindowSettings.check(window);
        KernelSettings.GROUPS.check(groups);
        KernelSettings.INITIALIZER.check(initializer);
    }

    @Override
    public String id() {
        return "Conv2D";
    }

    @Override
    public KindGroup group() {
        return KindGroup.CONVOLUTION;
    }

    @Override
    public List<LayerOperation> operations(TensorShape input) {
        return List.of(new Convolve(filters, window, groups, false, bias, initializer));
    }

    @Override
    public List<Parameter<LayerKind, ?>> parameters() {
        List<Parameter<LayerKind, ?>> all = new ArrayList<>();
        all.add(
                KernelSettings.FILTERS.bind(
                        filters, v -> new Conv2D(v, window, groups, bias, initializer)));
        all.addAll(
                WindowSettings.ofKernel(
                        window, v -> new Conv2D(filters, v, groups, bias, initializer)));
        all.add(
                KernelSettings.GROUPS.bind(
                        groups, v -> new Conv2D(filters, window, v, bias, initializer)));
        all.add(
                KernelSettings.BIAS.bind(
                        bias, v -> new Conv2D(filters, window, groups, v, initializer)));
        all.add(
                KernelSettings.INITIALIZER.bind(
                        initializer, v -> new Conv2D(filters, window, groups, bias, v)));
        return List.copyOf(all);
    }
}
