package org.kernelglass.workflow;

import java.util.List;
import org.kernelglass.dataset.Split;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Mute;
import org.kernelglass.inspection.Probe;
import org.kernelglass.inspection.Sight;
import org.kernelglass.inspection.Sight.Outcome;
import org.kernelglass.training.RunControl;

/** Shows what breaks where some filters of a layer, or all of them, are silent together. */
public final class MuteFilters {

    private final RunTools tools;

    public MuteFilters(RunTools tools) {
        this.tools = tools;
    }

    /**
     * What breaks.
     *
     * @param step batches that the network had learned; 0 for one that is kept
     * @param whole the network as it is
     * @param without these filters, on the same images
     * @param split whose images were looked at
     * @param classes names in the order of the labels
     */
    public record Muted(
            Mute mute,
            long step,
            Outcome whole,
            Outcome without,
            Split split,
            List<String> classes) {

        public Muted {
            classes = List.copyOf(classes);
        }
    }

    /**
     * Looks at the images of the measuring split with and without the filters. Changes nothing of a
     * network that learns: it is looked at as it is when the look begins. Not on the FX thread, nor
     * on the model thread.
     *
     * @param images of the run whose network it is
     * @throws org.kernelglass.message.Refusal if the layer has no filters, or the images are gone
     * @throws java.util.concurrent.CancellationException if stopped
     */
    public Muted mute(
            InspectedNetwork network,
            SplitImages images,
            Mute mute,
            RunWatch watch,
            RunControl control) {
        Split split = images.measuring();
        Look look =
                new Look.Ablation(images.inOrder(split), network.classes().size(), List.of(mute));
        Sight.Ablation seen =
                (Sight.Ablation)
                        LookingOn.ask(
                                probe(),
                                network.subject(),
                                look,
                                control,
                                share -> tell(watch, share));
        return new Muted(
                mute,
                seen.step(),
                seen.whole(),
                seen.effects().get(0).outcome(),
                split,
                network.classes());
    }

    private static void tell(RunWatch watch, double share) {
        watch.progress(RunWatch.Stage.LOOKING, Math.round(share * 100), 100);
    }

    private Probe probe() {
        return tools.trainer().get() instanceof Probe probe ? probe : Probe.NONE;
    }
}
