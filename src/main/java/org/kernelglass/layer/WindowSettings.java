package org.kernelglass.layer;

import java.util.List;
import java.util.function.Function;
import org.kernelglass.layer.op.Padding;
import org.kernelglass.layer.op.Window;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.parameter.ParameterType.ChoiceOrNumber;
import org.kernelglass.parameter.ParameterType.ChoiceOrNumber.Value;
import org.kernelglass.parameter.ParameterType.Pair;
import org.kernelglass.parameter.Size;

/** The settings of kinds that slide a window: one text form and one set of bounds for all. */
final class WindowSettings {

    private static final Setting<Size> KERNEL = new Setting<>("kernel", new Pair(1, 255));
    private static final Setting<Size> POOL = new Setting<>("pool", new Pair(1, 255));
    private static final Setting<Size> STRIDE = new Setting<>("stride", new Pair(1, 255));
    private static final Setting<Size> DILATION = new Setting<>("dilation", new Pair(1, 255));
    private static final Setting<Value> PADDING =
            new Setting<>("padding", new ChoiceOrNumber(List.of("valid", "same"), 0, 255));

    private WindowSettings() {}

    /** A square window with stride 1, undilated and unpadded. */
    static Window kernel(int side) {
        return new Window(Size.square(side), Size.square(1), Size.square(1), Padding.VALID);
    }

    /** A square window that moves by its own size. */
    static Window pool(int side) {
        return new Window(Size.square(side), Size.square(side), Size.square(1), Padding.VALID);
    }

    static void check(Window window) {
        KERNEL.check(window.kernel());
        STRIDE.check(window.stride());
        DILATION.check(window.dilation());
        PADDING.check(value(window.padding()));
    }

    /** Kernel, stride, padding and dilation of a convolution. */
    static List<Parameter<LayerKind, ?>> ofKernel(Window window, Function<Window, LayerKind> with) {
        return List.of(
                KERNEL.bind(window.kernel(), v -> with.apply(withKernel(window, v))),
                stride(window, with),
                padding(window, with),
                DILATION.bind(window.dilation(), v -> with.apply(withDilation(window, v))));
    }

    /** Pool, stride and padding of a pooling layer; pools are never dilated. */
    static List<Parameter<LayerKind, ?>> ofPool(Window window, Function<Window, LayerKind> with) {
        return List.of(
                POOL.bind(window.kernel(), v -> with.apply(withKernel(window, v))),
                stride(window, with),
                padding(window, with));
    }

    private static Parameter<LayerKind, Size> stride(
            Window window, Function<Window, LayerKind> with) {
        return STRIDE.bind(window.stride(), v -> with.apply(withStride(window, v)));
    }

    private static Parameter<LayerKind, Value> padding(
            Window window, Function<Window, LayerKind> with) {
        return PADDING.bind(
                value(window.padding()), v -> with.apply(withPadding(window, padding(v))));
    }

    private static Value value(Padding padding) {
        return padding.kind() == Padding.Kind.NUMBER
                ? new Value(null, padding.amount())
                : new Value(padding.text(), 0);
    }

    private static Padding padding(Value value) {
        if (value.word() == null) {
            return Padding.number(value.number());
        }
        return value.word().equals("same") ? Padding.SAME : Padding.VALID;
    }

    private static Window withKernel(Window window, Size kernel) {
        return new Window(kernel, window.stride(), window.dilation(), window.padding());
    }

    private static Window withStride(Window window, Size stride) {
        return new Window(window.kernel(), stride, window.dilation(), window.padding());
    }

    private static Window withDilation(Window window, Size dilation) {
        return new Window(window.kernel(), window.stride(), dilation, window.padding());
    }

    private static Window withPadding(Window window, Padding padding) {
        return new Window(window.kernel(), window.stride(), window.dilation(), padding);
    }
}
