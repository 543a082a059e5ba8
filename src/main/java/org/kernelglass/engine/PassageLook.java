package org.kernelglass.engine;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Sight;
import org.kernelglass.tensor.Tensor;

/** Copies what every layer makes of one image, and arrays of the same moment. Model thread only. */
final class PassageLook {

    private PassageLook() {}

    static Sight of(ProbeEye eye, Look.Passage look, long step) {
        Map<String, Tensor> outputs = new LinkedHashMap<>();
        ProbeEye.Answer answer =
                eye.answer(
                        List.of(look.image()),
                        (layerId, output) -> {
                            if (look.layerIds().isEmpty() || look.layerIds().contains(layerId)) {
                                outputs.put(layerId, NativeArrays.single(output));
                            }
                        });
        requireAll(look.layerIds(), outputs);
        return new Sight.Passage(
                step,
                look.image(),
                outputs,
                arrays(eye, look.arrays()),
                answer.logits(),
                answer.probabilities());
    }

    private static Map<String, Tensor> arrays(ProbeEye eye, Set<String> names) {
        Map<String, Tensor> arrays = new LinkedHashMap<>();
        eye.view()
                .program()
                .forEachParameter(
                        (name, array) -> {
                            if (names.contains(name)) {
                                arrays.put(name, eye.weights(name, array.shape()));
                            }
                        });
        requireAll(names, arrays);
        return arrays;
    }

    private static void requireAll(Set<String> wanted, Map<String, Tensor> found) {
        Set<String> missing = new HashSet<>(wanted);
        missing.removeAll(found.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("not in this network: " + missing);
        }
    }
}
