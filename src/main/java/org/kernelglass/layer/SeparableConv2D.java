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
 * A depthwise convolution and after it a pointwise (1×1) one that mixes the channels (Chollet
 * 2017). As in Keras only the pointwise one has a bias.
 */
public record SeparableConv2D(
        int filters, Window window, int depthMultiplier, boolean bias, Initializer initializer)
        implements SingleKind {

    public static final SeparableConv2D DEFAULT =
            new SeparableConv2D(32, WindowSettings.kernel(3), 1, true, Initializer.GLOROT_UNIFORM);

    public SeparableConv2D {
        KernelSettings.FILTERS.check(filters);
        WindowSettings.check(window);
        KernelSettings.DEPTH_MULTIPLIER.check(depthMultiplier);
        KernelSettings.INITIALIZER.check(initializer);
    }

    @Override
    public String id() {
        return "SeparableConv2D";
    }

    @Override
    public KindGroup group() {
        return KindGroup.CONVOLUTION;
    }

    @Override
    public List<LayerOperation> operations(TensorShape input) {
        int channels = input.channels();
        int between = KernelSettings.depthwiseFilters(channels, depthMultiplier);
        return List.of(
                new Convolve(between, window, channels, true, false, initializer),
                new Convolve(filters, WindowSettings.kernel(1), 1, false, bias, initializer));
    }

    @Override
    public List<Parameter<LayerKind, ?>> parameters() {
        List<Parameter<LayerKind, ?>> all = new ArrayList<>();
        all.add(
                KernelSettings.FILTERS.bind(
                        filters,
                        v -> new SeparableConv2D(v, window, depthMultiplier, bias, initializer)));
        all.addAll(WindowSettings.ofKernel(window, this::withWindow));
        all.add(
                KernelSettings.DEPTH_MULTIPLIER.bind(
                        depthMultiplier,
                        v -> new SeparableConv2D(filters, window, v, bias, initializer)));
        all.add(
                KernelSettings.BIAS.bind(
                        bias,
                        v ->
                                new SeparableConv2D(
                                        filters, window, depthMultiplier, v, initializer)));
        all.add(
                KernelSettings.INITIALIZER.bind(
                        initializer,
                        v -> new SeparableConv2D(filters, window, depthMultiplier, bias, v)));
        return List.copyOf(all);
    }

    private SeparableConv2D withWindow(Window changed) {
        return new SeparableConv2D(filters, changed, depthMultiplier, bias, initializer);
    }
}
