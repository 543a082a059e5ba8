package org.kernelglass.engine;

import java.util.Optional;
import org.kernelglass.inspection.Listener;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Sight;

/** One request in the making. Model thread only. */
interface ProbeTask extends AutoCloseable {

    /**
     * Goes on for at most about 20 ms; one image takes what it takes.
     *
     * @param step batches learned by now
     * @return the answer, once it is whole
     */
    Optional<Sight> slice(long step);

    /** Gives back what it holds, also where it was not finished. */
    @Override
    default void close() {
        // most hold nothing between slices
    }

    static ProbeTask of(Look look, ProbeEye eye, Listener listener) {
        if (look instanceof Look.FirstKernels) {
            return step -> Optional.of(KernelLook.of(eye, step));
        }
        if (look instanceof Look.FeatureMaps maps) {
            return step -> Optional.of(MapLook.of(eye, maps, step));
        }
        if (look instanceof Look.Outlook outlook) {
            return new OutlookTask(eye, outlook.images());
        }
        if (look instanceof Look.Passage passage) {
            return step -> Optional.of(PassageLook.of(eye, passage, step));
        }
        if (look instanceof Look.Ablation ablation) {
            return new AblationTask(eye, ablation, listener);
        }
        if (look instanceof Look.Excitation excitation) {
            return Excitements.task(eye, excitation, listener);
        }
        if (look instanceof Look.Features features) {
            return FeatureVectors.task(eye, features, listener);
        }
        if (look instanceof Look.Attribution attribution) {
            return VariantsTask.of(eye, attribution, listener);
        }
        if (look instanceof Look.Maximization maximization) {
            return new MaximizationTask(eye, maximization, listener);
        }
        throw new UnsupportedOperationException(look.getClass().getSimpleName());
    }
}
