package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleConsumer;
import org.kernelglass.dataset.Split;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Probe;
import org.kernelglass.inspection.Sight;
import org.kernelglass.inspection.Sight.Outcome;
import org.kernelglass.inspection.Subject;
import org.kernelglass.message.Refusal;
import org.kernelglass.message.WrongUse;
import org.kernelglass.network.LayerStack;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.Pruned;
import org.kernelglass.network.Pruning;
import org.kernelglass.network.StackCompiler;
import org.kernelglass.network.StackReport;
import org.kernelglass.project.NewRunFolder;
import org.kernelglass.project.Project;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.CheckpointStore.Pointer;
import org.kernelglass.training.RunControl;

/**
 * Takes filters out of a run's network: the remaining weights are carried over and measured on the
 * validation split beside the whole network. The run itself stays as it is; what came out can be
 * kept as a new run.
 */
public final class PruneFilters {

    private final RunTools tools;

    public PruneFilters(RunTools tools) {
        this.tools = tools;
    }

    /**
     * How good a network is, and what it takes.
     *
     * @param outcome on the images of the measuring split
     * @param parameters values that it stores, statistics included
     * @param multiplyAdds for one image
     */
    public record Measured(Outcome outcome, long parameters, long multiplyAdds) {}

    /**
     * What came out.
     *
     * @param project the run's, with the smaller stack: for a project's editing history
     * @param weights of the smaller network
     * @param before the whole network
     * @param after the smaller one, on the same images
     * @param split whose images were looked at
     * @param classes names in the order of the labels
     * @param checkpoint state of the run that was made smaller
     */
    public record Result(
            Project project,
            Map<String, Tensor> weights,
            Measured before,
            Measured after,
            Split split,
            List<String> classes,
            Pointer checkpoint) {

        public Result {
            classes = List.copyOf(classes);
        }
    }

    /**
     * Removes and measures, on the images of the run's own dataset.
     *
     * @param layerId a convolution or dense layer
     * @param filters which of its filters go
     * @param out folder of the new run, where one is wanted: must not exist or be empty; nothing is
     *     overwritten
     * @throws Refusal if its images are gone, or the folder is not free; {@link WrongUse} if these
     *     filters cannot be removed, and why
     * @throws java.util.concurrent.CancellationException if stopped; nothing is written then
     */
    public Result prune(
            InspectedNetwork network,
            String layerId,
            Set<Integer> filters,
            Optional<Path> out,
            RunWatch watch,
            RunControl control) {
        out.ifPresent(NewRunFolder::refuseUnlessFree);
        InspectRun inspect = new InspectRun(tools);
        removed(network, layerId, filters);
        Result result;
        try (RunImages images = inspect.images(network, watch, control)) {
            images.measuringSplit(watch);
            result = prune(network, images, layerId, filters, watch, control);
        }
        out.ifPresent(folder -> keep(network.run().orElseThrow(), result, folder));
        return result;
    }

    /**
     * Removes and measures, also while another network learns: this one is then looked at between
     * its batches.
     *
     * @param network with weights, which one that learns has not
     * @param images of the run whose network it is
     * @throws Refusal if the images are gone; {@link WrongUse} if these filters cannot be removed,
     *     and why
     * @throws java.util.concurrent.CancellationException if stopped
     */
    public Result prune(
            InspectedNetwork network,
            SplitImages images,
            String layerId,
            Set<Integer> filters,
            RunWatch watch,
            RunControl control) {
        Pruned pruned = removed(network, layerId, filters);
        NetworkProgram program = program(network, pruned.stack());
        Split split = images.measuring();
        Subject whole = network.subject();
        String key = ((Subject.Kept) whole).key() + " without " + layerId + new TreeSet<>(filters);
        Subject smaller = new Subject.Kept(key, program, pruned.weights());
        Look look = new Look.Ablation(images.inOrder(split), network.classes().size(), List.of());
        Outcome before = outcome(whole, look, control, share -> tell(watch, share / 2));
        Outcome after = outcome(smaller, look, control, share -> tell(watch, 0.5 + share / 2));
        return new Result(
                new Project(network.project().data(), pruned.stack(), network.project().plan()),
                pruned.weights(),
                measured(before, network, network.project().stack(), network.program()),
                measured(after, network, pruned.stack(), program),
                split,
                network.classes(),
                network.checkpoint().orElseThrow());
    }

    private static NetworkProgram program(InspectedNetwork network, LayerStack stack) {
        return StackCompiler.compile(stack, network.program().input(), network.classes().size());
    }

    private Outcome outcome(
            Subject subject, Look look, RunControl control, DoubleConsumer progress) {
        Probe probe = tools.trainer().get() instanceof Probe one ? one : Probe.NONE;
        return ((Sight.Ablation) LookingOn.ask(probe, subject, look, control, progress)).whole();
    }

    private static void tell(RunWatch watch, double share) {
        watch.progress(RunWatch.Stage.LOOKING, Math.round(share * 100), 100);
    }

    private static Measured measured(
            Outcome outcome, InspectedNetwork network, LayerStack stack, NetworkProgram program) {
        StackReport report =
                StackReport.of(stack, network.program().input(), network.classes().size());
        return new Measured(outcome, Figures.parameters(program), report.total().multiplyAdds());
    }

    /**
     * Why filters cannot be removed; empty where they can. Reads no weights and measures nothing:
     * it costs a moment. Any thread.
     */
    public static Optional<Refusal> obstacle(
            InspectedNetwork network, String layerId, Set<Integer> filters) {
        try {
            Pruning.require(
                    network.project().stack(),
                    network.program().input(),
                    network.classes().size(),
                    layerId,
                    filters);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    /**
     * Refuses what cannot be removed, before anything is measured.
     *
     * @throws WrongUse if these filters cannot be removed, and why
     */
    private static Pruned removed(InspectedNetwork network, String layerId, Set<Integer> filters) {
        try {
            return Pruning.of(
                    network.project().stack(),
                    network.program().input(),
                    network.classes().size(),
                    network.weights(),
                    layerId,
                    filters);
        } catch (Refusal refusal) {
            throw WrongUse.from(refusal);
        }
    }

    /**
     * Writes what came out as a new run, which others can begin with.
     *
     * @param run whose network was made smaller
     * @param out folder of the new run: must not exist or be empty
     * @throws Refusal if the folder is not free or cannot be written
     */
    public void keep(Path run, Result result, Path out) {
        new PrunedRun(tools, run, result).write(out);
    }
}
