package org.kernelglass.ui.inspect.timelapse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.kernelglass.inspection.KernelChange;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.workflow.TimeLapseRecording.Moment;

/**
 * What one layer's kernels or maps were at every step that is stored. The values are those of the
 * frames, bit for bit.
 *
 * @param moments by their steps, at least one
 * @param low the smallest value of all moments, 0 among them; of kernels −{@code high}
 * @param high the largest
 * @param changes of kernels at each moment ‖w − w₀‖ / ‖w₀‖ of every filter; empty for maps, and
 *     where the first step is not stored
 */
public record Film(
        ProgramStep layer,
        Shown shown,
        List<Moment> moments,
        Planes planes,
        double low,
        double high,
        List<double[]> changes) {

    public Film {
        moments = List.copyOf(moments);
        changes = List.copyOf(changes);
    }

    /**
     * Any thread but the FX thread: looks at every value.
     *
     * @param moments at least one
     * @param readsPicture whether kernels read the picture itself
     */
    static Film of(ProgramStep layer, Shown shown, List<Moment> moments, boolean readsPicture) {
        Tensor last = moments.get(moments.size() - 1).values();
        boolean kernels = shown instanceof Shown.Kernels;
        Extent all = Extent.NONE;
        for (Moment moment : moments) {
            all = all.with(moment.values());
        }
        return new Film(
                layer,
                shown,
                moments,
                kernels ? Planes.ofKernels(last, readsPicture) : Planes.ofMaps(last),
                kernels ? -all.largest() : all.low(),
                kernels ? all.largest() : all.high(),
                kernels ? changes(moments) : List.of());
    }

    private static List<double[]> changes(List<Moment> moments) {
        if (moments.get(0).frame().step() != 0) {
            return List.of();
        }
        Tensor first = moments.get(0).values();
        List<double[]> changes = new ArrayList<>();
        moments.forEach(moment -> changes.add(KernelChange.of(first, moment.values())));
        return Collections.unmodifiableList(changes);
    }

    public int size() {
        return moments.size();
    }

    public long step(int place) {
        return moments.get(place).frame().step();
    }

    boolean isOf(ProgramStep other, Shown what) {
        return layer.equals(other) && shown.equals(what);
    }

    /** The place of the last moment that is not after a step; 0 where all are. */
    int at(long step) {
        int place = 0;
        while (place + 1 < size() && step(place + 1) <= step) {
            place++;
        }
        return place;
    }

    boolean signed() {
        return shown instanceof Shown.Kernels;
    }
}
