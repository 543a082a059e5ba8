package org.kernelglass.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kernelglass.inspection.AttributionMethod.GradCam;
import org.kernelglass.inspection.AttributionMethod.IntegratedGradients;
import org.kernelglass.inspection.AttributionMethod.Occlusion;
import org.kernelglass.inspection.AttributionMethod.Saliency;
import org.kernelglass.inspection.Listener;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Sight;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.tensor.Tensor;

/**
 * Which pixels a class comes from: looks at variants of one picture, some a slice, all with the
 * network as it was in the beginning. Model thread only.
 */
final class VariantsTask implements ProbeTask {

    /** A backward pass keeps what every layer gives of every image. */
    private static final int MOST = 16;

    /** One way to ask. */
    interface Method {

        /** How many variants there are, at least 1. */
        int count();

        /** The next one, {@code [channels, height, width]}. */
        Tensor next();

        /** Looks at some, which come in order. */
        void add(StillNetwork network, List<Tensor> some);

        /** The answer, after the last. */
        Sight.Attribution sight(StillNetwork network, long step);
    }

    private final Method method;
    private final StillNetwork network;
    private final Listener listener;
    private final SliceSize size;
    private int done;
    private long began = -1;

    private VariantsTask(ProbeEye eye, Method method, Listener listener) {
        this.method = method;
        this.network = eye.still();
        this.listener = listener;
        this.size = new SliceSize(Math.min(MOST, SliceMemory.images(network.program())));
    }

    /**
     * @throws org.kernelglass.message.Refusal if there is no such layer or class, or the square is
     *     larger than the picture
     * @throws IllegalArgumentException if the picture is not of the network's input shape, or a
     *     setting is out of range
     */
    static VariantsTask of(ProbeEye eye, Look.Attribution look, Listener listener) {
        return new VariantsTask(eye, method(eye.view().program(), look), listener);
    }

    private static Method method(NetworkProgram program, Look.Attribution look) {
        Unit logit = Unit.ofClass(program, look.classIndex());
        if (look.method() instanceof GradCam cam) {
            return new GradCams(look, LookCheck.maps(program, cam.layerId()), logit);
        }
        if (look.method() instanceof Occlusion occlusion) {
            return new Occlusions(look, occlusion);
        }
        if (look.method() instanceof Saliency saliency) {
            return new Saliencies(look, saliency, logit);
        }
        return new PathGradients(look, (IntegratedGradients) look.method(), logit);
    }

    @Override
    public Optional<Sight> slice(long step) {
        began = began < 0 ? step : began;
        long start = System.nanoTime();
        List<Tensor> some = new ArrayList<>();
        for (int left = Math.min(size.images(), method.count() - done); left > 0; left--) {
            some.add(method.next());
        }
        method.add(network, some);
        done += some.size();
        size.took((System.nanoTime() - start) / 1e9, some.size());
        listener.progress((double) done / method.count());
        return done < method.count() ? Optional.empty() : Optional.of(method.sight(network, began));
    }

    @Override
    public void close() {
        network.close();
    }
}
