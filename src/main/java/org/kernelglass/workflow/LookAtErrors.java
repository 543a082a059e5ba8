package org.kernelglass.workflow;

import java.util.concurrent.CancellationException;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.inspection.Probe;
import org.kernelglass.message.Refusal;
import org.kernelglass.training.CheckpointStore.Pointer;
import org.kernelglass.training.RunControl;

/** Opens the images of an evaluated run, to show where its network looks in each. */
public final class LookAtErrors {

    private final RunTools tools;

    public LookAtErrors(RunTools tools) {
        this.tools = tools;
    }

    /**
     * Finds the images again. May take seconds, not on the FX thread; closed by whoever opened it.
     *
     * @throws Refusal if the run has no weights or the images are gone
     * @throws CancellationException if stopped
     */
    public EvaluatedPictures open(EvaluatedRun evaluated, RunWatch watch, RunControl control) {
        InspectedNetwork network = new InspectRun(tools).open(evaluated.run(), Pointer.BEST);
        ImageIndex index = tools.reader().scan(evaluated.dataset(), watch, control::stopRequested);
        Probe probe = tools.trainer().get() instanceof Probe own ? own : Probe.NONE;
        return new EvaluatedPictures(network, index, probe);
    }
}
