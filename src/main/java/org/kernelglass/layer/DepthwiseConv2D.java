package org.kernelglass.layer;

import java.util.ArrayList;
import java.util.List;
import org.kernelglass.layer.op.Convolve;
import org.kernelglass.layer.op.Initializer;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.layer.op.Window;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.tensor.TensorShape;

/** Convolution of every channel by itself (Howard et al. 2017). */
public record DepthwiseConv2D(
        int depthMultiplier, Window window, boolean bias, Initializer initializer)
        implements SingleKind {

    public static final DepthwiseConv2D DEFAULT =
            new DepthwiseConv2D(1, WindowSettings.kernel(3), true, Initializer.GLOROT_UNIFORM);

    public DepthwiseConv2D {
        KernelSettings.DEPTH_MULTIPLIER.check(depthMultiplier);
        WindowSettings.check(window);
        KernelSettings.INITIALIZER.check(initializer);
    }

    @Override
    public String id() {
        return "DepthwiseConv2D";
    }

    @Override
    public KindGroup group() {
        return KindGroup.CONVOLUTION;
    }

    @Override
    public List<LayerOperation> operations(TensorShape input) {
        int channels = input.channels();
        int filters = KernelSettings.depthwiseFilters(channels, depthMultiplier);
        return List.of(new Convolve(filters, window, channels, true, bias, initializer));
    }

    @Override
    public List<Parameter<LayerKind, ?>> parameters() {
        List<Parameter<LayerKind, ?>> all = new ArrayList<>();
        all.addAll(
                WindowSettings.ofKernel(
                        window, v -> new DepthwiseConv2D(depthMultiplier, v, bias, initializer)));
        all.add(
                KernelSettings.DEPTH_MULTIPLIER.bind(
                        depthMultiplier, v -> new DepthwiseConv2D(v, window, bias, initializer)));
        all.add(
                KernelSettings.BIAS.bind(
                        bias, v -> new DepthwiseConv2D(depthMultiplier, window, v, initializer)));
        all.add(
                KernelSettings.INITIALIZER.bind(
                        initializer, v -> new DepthwiseConv2D(depthMultiplier, window, bias, v)));
        return List.copyOf(all);
    }
}
