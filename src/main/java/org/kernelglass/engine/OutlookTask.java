package org.kernelglass.engine;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kernelglass.inspection.Sight;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.Tensor;

/**
 * Predictions for some images and the ReLUs that respond to none of them, a few images a slice.
 * Model thread only.
 */
final class OutlookTask implements ProbeTask {

    private static final int MOST = 16;

    private final ProbeEye eye;
    private final List<Tensor> images;
    private final List<float[]> rows = new ArrayList<>();
    private final Map<String, boolean[]> alive = new LinkedHashMap<>();
    private final SliceSize size = new SliceSize(MOST);

    OutlookTask(ProbeEye eye, List<Tensor> images) {
        this.eye = eye;
        this.images = images;
        eye.view().relus().forEach(relu -> alive.put(relu.layerId(), units(relu)));
    }

    private static boolean[] units(ProgramStep.Single relu) {
        return new boolean[relu.output().channels()];
    }

    @Override
    public Optional<Sight> slice(long step) {
        int end = Math.min(images.size(), rows.size() + size.images());
        int taken = end - rows.size();
        long began = System.nanoTime();
        if (taken > 0) {
            look(images.subList(rows.size(), end));
        }
        size.took((System.nanoTime() - began) / 1e9, taken);
        return rows.size() < images.size() ? Optional.empty() : Optional.of(seen(step));
    }

    private void look(List<Tensor> some) {
        float[] probabilities = eye.look(some, this::note);
        int classes = probabilities.length / some.size();
        for (int image = 0; image < some.size(); image++) {
            rows.add(Arrays.copyOfRange(probabilities, image * classes, (image + 1) * classes));
        }
    }

    private void note(String layerId, NDArray output) {
        boolean[] units = alive.get(layerId);
        if (units == null) {
            return;
        }
        long images = output.getShape().get(0);
        NDArray places = output.reshape(images, units.length, -1);
        float[] largest = places.max(new int[] {2}).max(new int[] {0}).toFloatArray();
        for (int unit = 0; unit < units.length; unit++) {
            units[unit] |= largest[unit] > 0;
        }
    }

    private Sight seen(long step) {
        List<Sight.DeadUnits> dead =
                eye.view().relus().stream()
                        .map(relu -> dead(relu, alive.get(relu.layerId())))
                        .toList();
        return new Sight.Outlook(step, rows.toArray(float[][]::new), dead);
    }

    private static Sight.DeadUnits dead(ProgramStep.Single relu, boolean[] units) {
        int dead = 0;
        for (boolean unit : units) {
            dead += unit ? 0 : 1;
        }
        return new Sight.DeadUnits(relu.layerId(), relu.address(), dead, units.length);
    }
}
