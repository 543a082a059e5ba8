package org.kernelglass.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.kernelglass.dataset.Split;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Mute;
import org.kernelglass.inspection.Probe;
import org.kernelglass.inspection.Sight;
import org.kernelglass.inspection.Sight.Effect;
import org.kernelglass.inspection.Sight.Outcome;
import org.kernelglass.message.Message;
import org.kernelglass.message.WrongUse;
import org.kernelglass.network.MutePoint;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.RunControl;

/** Ranks filters by what breaks without each: every one is muted by itself and measured. */
public final class RankFilters {

    /** Changes of the loss below this are the last bits of a float. */
    private static final double NOTHING = 1e-6;

    private final RunTools tools;

    public RankFilters(RunTools tools) {
        this.tools = tools;
    }

    /**
     * Ranks the filters of one layer of a run's network, or of all its convolutions and dense
     * layers but the last, on the images of its own dataset.
     *
     * @throws org.kernelglass.message.Refusal if its images are gone; {@link WrongUse} if there is
     *     no such layer, or it has no filters
     * @throws java.util.concurrent.CancellationException if stopped
     */
    public FilterRanking rank(
            InspectedNetwork network,
            Optional<String> address,
            RunWatch watch,
            RunControl control) {
        InspectRun inspect = new InspectRun(tools);
        List<ProgramStep.Single> layers = layers(network, address);
        try (RunImages images = inspect.images(network, watch, control)) {
            watch.progress(RunWatch.Stage.STARTING_ENGINE, 0, 0);
            tools.trainer().get().device();
            return rank(network, images, images.measuringSplit(watch), layers, watch, control);
        }
    }

    /**
     * The layers that are ranked.
     *
     * @param address of one; empty for all convolutions and dense layers but the last
     * @throws WrongUse if there is no such layer, or it has no filters
     */
    public static List<ProgramStep.Single> layers(
            InspectedNetwork network, Optional<String> address) {
        List<ProgramStep.Single> mutable = MutePoint.mutable(network.program());
        if (address.isEmpty()) {
            return mutable.subList(0, Math.max(0, mutable.size() - 1));
        }
        ProgramStep named = new NetworkLayers(network).at(address.get());
        return mutable.stream()
                .filter(layer -> layer.layerId().equals(named.layerId()))
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> noFilters(named, mutable));
    }

    private static WrongUse noFilters(ProgramStep named, List<ProgramStep.Single> mutable) {
        List<String> names = mutable.stream().map(NetworkLayers::name).toList();
        return new WrongUse(
                Message.of("workflow.problem.no-filters", named.address(), named.kindId()),
                Message.of("network.hint.addresses", String.join(", ", names)));
    }

    /**
     * Ranks the filters of some layers of any network, also of one that learns.
     *
     * @param images of the run whose network it is
     * @param split whose images are looked at: validation, where there is one
     */
    public FilterRanking rank(
            InspectedNetwork network,
            SplitImages images,
            Split split,
            List<ProgramStep.Single> layers,
            RunWatch watch,
            RunControl control) {
        List<Mute> mutes = mutes(layers);
        Look look = new Look.Ablation(images.inOrder(split), network.classes().size(), mutes);
        DoubleConsumer progress =
                share ->
                        watch.progress(
                                RunWatch.Stage.MUTING,
                                Math.round(share * mutes.size()),
                                mutes.size());
        Sight.Ablation seen =
                (Sight.Ablation) LookingOn.ask(probe(), network.subject(), look, control, progress);
        watch.progress(RunWatch.Stage.MUTING, mutes.size(), mutes.size());
        return ranking(network, layers, seen, split);
    }

    private Probe probe() {
        return tools.trainer().get() instanceof Probe probe ? probe : Probe.NONE;
    }

    private static List<Mute> mutes(List<ProgramStep.Single> layers) {
        List<Mute> mutes = new ArrayList<>();
        for (ProgramStep.Single layer : layers) {
            IntStream.range(0, layer.output().channels())
                    .forEach(filter -> mutes.add(new Mute(layer.layerId(), Set.of(filter))));
        }
        return mutes;
    }

    private static FilterRanking ranking(
            InspectedNetwork network,
            List<ProgramStep.Single> layers,
            Sight.Ablation seen,
            Split split) {
        Map<String, ProgramStep.Single> byId = new HashMap<>();
        layers.forEach(layer -> byId.put(layer.layerId(), layer));
        List<RankedFilter> filters =
                seen.effects().stream()
                        .map(
                                effect ->
                                        ranked(
                                                network.weights(),
                                                byId.get(effect.mute().layerId()),
                                                seen.whole(),
                                                effect))
                        .toList();
        return new FilterRanking(filters, seen.whole(), split, network.classes());
    }

    private static RankedFilter ranked(
            Map<String, Tensor> weights, ProgramStep.Single layer, Outcome whole, Effect effect) {
        Outcome without = effect.outcome();
        int filter = effect.mute().channels().iterator().next();
        double lossChange = without.loss() - whole.loss();
        double[] classes = classChanges(whole, without);
        boolean nothing =
                Math.abs(lossChange) <= NOTHING * (1 + whole.loss())
                        && IntStream.range(0, classes.length)
                                .allMatch(c -> !(Math.abs(classes[c]) > 0));
        return new RankedFilter(
                layer.layerId(),
                layer.address(),
                filter,
                without.accuracy() - whole.accuracy(),
                lossChange,
                classes,
                nothing || FilterKernel.isZero(weights, layer, filter));
    }

    private static double[] classChanges(Outcome whole, Outcome without) {
        double[] changes = new double[whole.ofClass().length];
        for (int label = 0; label < changes.length; label++) {
            changes[label] =
                    (double) (without.rightOfClass()[label] - whole.rightOfClass()[label])
                            / whole.ofClass()[label];
        }
        return changes;
    }
}
