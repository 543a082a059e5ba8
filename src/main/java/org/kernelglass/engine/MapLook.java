package org.kernelglass.engine;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Sight;
import org.kernelglass.tensor.Tensor;

/** Copies what a layer makes of one image. Model thread only. */
final class MapLook {

    private MapLook() {}

    static Sight of(ProbeEye eye, Look.FeatureMaps look, long step) {
        AtomicReference<Tensor> maps = new AtomicReference<>();
        eye.look(
                List.of(look.image()),
                (layerId, output) -> {
                    if (layerId.equals(look.layerId())) {
                        maps.set(NativeArrays.single(output));
                    }
                });
        if (maps.get() == null) {
            throw new IllegalArgumentException("no layer " + look.layerId());
        }
        return new Sight.Maps(step, look.layerId(), maps.get());
    }
}
