package org.kernelglass.engine;

import java.util.List;
import java.util.Optional;
import org.kernelglass.inspection.Listener;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Sight;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.tensor.Tensor;

/**
 * The picture that excites a unit most, some steps uphill a slice, all with the network as it was
 * in the beginning. One picture at a time: the same seed gives the same picture, bit for bit. Model
 * thread only.
 */
final class MaximizationTask implements ProbeTask {

    private static final double SLICE_SECONDS = 0.012;

    private final Look.Maximization look;
    private final Listener listener;
    private final Unit unit;
    private final Ascent ascent;
    private final StillNetwork network;
    private Tensor best;
    private double before = Double.NaN;
    private double after;
    private long began = -1;

    /**
     * @throws org.kernelglass.message.Refusal if there is no such layer, channel or class
     */
    MaximizationTask(ProbeEye eye, Look.Maximization look, Listener listener) {
        LookCheck.positive(look.steps(), "steps");
        NetworkProgram program = eye.view().program();
        this.look = look;
        this.listener = listener;
        this.unit =
                look.layerId().isEmpty()
                        ? Unit.ofClass(program, look.unit())
                        : Unit.ofLayer(program, look.layerId(), look.unit());
        this.ascent = new Ascent(program.input(), look.steps(), look.seed());
        this.best = ascent.picture();
        this.network = eye.still();
    }

    @Override
    public Optional<Sight> slice(long step) {
        began = began < 0 ? step : began;
        long start = System.nanoTime();
        if (Double.isNaN(before)) {
            before = value(best);
            after = before;
        }
        do {
            climb();
        } while (!ascent.over() && (System.nanoTime() - start) / 1e9 < SLICE_SECONDS);
        listener.progress(ascent.share());
        return ascent.over() ? Optional.of(seen()) : Optional.empty();
    }

    private void climb() {
        boolean still = ascent.still();
        Tensor picture = ascent.shifted();
        PixelGradient.Slopes slopes = new PixelGradient(network, unit).at(List.of(picture));
        if (still) {
            keep(picture, slopes.values()[0]);
        }
        ascent.climb(slopes.gradients());
    }

    private void keep(Tensor picture, double value) {
        if (value > after) {
            best = picture;
            after = value;
        }
    }

    private double value(Tensor picture) {
        return unit.values(network, List.of(picture))[0];
    }

    private Sight seen() {
        Tensor last = ascent.picture();
        keep(last, value(last));
        return new Sight.Maximization(began, look.layerId(), look.unit(), best, before, after);
    }

    @Override
    public void close() {
        network.close();
    }
}
