package org.kernelglass.engine;

import java.util.concurrent.atomic.AtomicReference;
import org.kernelglass.inspection.Sight;
import org.kernelglass.tensor.TensorShape;

/** Copies the first convolution's kernels. Model thread only. */
final class KernelLook {

    private KernelLook() {}

    static Sight of(ProbeEye eye, long step) {
        String name =
                eye.view()
                        .firstKernels()
                        .orElseThrow(() -> new IllegalArgumentException("no convolution"));
        AtomicReference<TensorShape> shape = new AtomicReference<>();
        eye.view()
                .program()
                .forEachParameter(
                        (array, described) -> {
                            if (array.equals(name)) {
                                shape.set(described.shape());
                            }
                        });
        return new Sight.Kernels(step, ParameterNames.layer(name), eye.weights(name, shape.get()));
    }
}
