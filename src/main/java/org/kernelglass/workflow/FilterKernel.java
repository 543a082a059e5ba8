package org.kernelglass.workflow;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.kernelglass.layer.op.ParameterArray.Role;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.Tensor;

/** The weights of single filters. */
final class FilterKernel {

    private FilterKernel() {}

    /**
     * Whether every weight of a filter is 0, so that it sees nothing.
     *
     * @param weights by name; a layer's last kernel is the one whose filters come out of it
     * @param filter from 0
     */
    static boolean isZero(Map<String, Tensor> weights, ProgramStep.Single layer, int filter) {
        Tensor kernel = weights.get(name(layer));
        if (kernel == null) {
            return false;
        }
        int each = kernel.values().length / kernel.shape().dimension(0);
        for (int at = filter * each; at < (filter + 1) * each; at++) {
            if (kernel.values()[at] != 0) {
                return false;
            }
        }
        return true;
    }

    private static String name(ProgramStep.Single layer) {
        AtomicReference<String> last = new AtomicReference<>("");
        new NetworkProgram(layer.input(), java.util.List.of(layer), layer.output())
                .forEachParameter(
                        (name, array) -> {
                            if (array.role() == Role.KERNEL) {
                                last.set(name);
                            }
                        });
        return last.get();
    }
}
