package org.kernelglass.ui.inspect.kernels;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.kernelglass.layer.op.ParameterArray;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.ui.inspect.model.InspectModel;

/** The kernels of the layer in front. FX thread. */
public final class KernelArrays {

    private static final int RANK = 4;

    private KernelArrays() {}

    /**
     * {@code [filters, channels, height, width]}; of a separable convolution its depthwise part;
     * empty where the layer has none, or they are not known yet.
     */
    public static Optional<Tensor> of(InspectModel model) {
        return name(model).map(model::array);
    }

    /** The name of these kernels; empty likewise. */
    static Optional<String> name(InspectModel model) {
        Optional<ProgramStep> layer = model.layer();
        if (layer.isEmpty() || model.passageProperty().get() == null) {
            return Optional.empty();
        }
        String prefix = layer.get().layerId() + "/";
        AtomicReference<String> found = new AtomicReference<>();
        model.networkProperty()
                .get()
                .program()
                .forEachParameter(
                        (name, array) -> {
                            if (found.get() == null
                                    && name.startsWith(prefix)
                                    && array.role() == ParameterArray.Role.KERNEL
                                    && array.shape().rank() == RANK) {
                                found.set(name);
                            }
                        });
        return Optional.ofNullable(found.get());
    }
}
