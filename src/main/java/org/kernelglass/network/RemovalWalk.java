package org.kernelglass.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kernelglass.layer.op.Convolve;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.tensor.TensorShape;

/**
 * Follows removed channels from their layer to where they are consumed, through containers too, and
 * notes what each array on the way loses.
 *
 * @param layerId the layer whose filters go
 * @param filters which
 * @param cuts where the losses are noted
 */
record RemovalWalk(String layerId, Set<Integer> filters, ArrayCuts cuts) {

    /** Channels that stand between two layers and will not. */
    private record Flowing(Set<Integer> removed, boolean pastMutePoint) {}

    /**
     * @throws Refusal where the channels cannot be removed
     */
    void through(NetworkProgram program) {
        Set<Integer> left = from(program.logitSteps()).map(Flowing::removed).orElseGet(Set::of);
        if (!left.isEmpty()) {
            throw new Refusal(
                    Message.of("network.problem.prune-classes", address(program.steps())));
        }
    }

    private String address(List<ProgramStep> steps) {
        for (ProgramStep step : steps) {
            if (step.layerId().equals(layerId)) {
                return step.address();
            }
            if (step instanceof ProgramStep.Branches container) {
                for (List<ProgramStep> branch : container.branches()) {
                    String inside = address(branch);
                    if (!inside.isEmpty()) {
                        return inside;
                    }
                }
            }
        }
        return "";
    }

    /** What is left at the end of the steps; empty where the layer is not among them. */
    private Optional<Flowing> from(List<ProgramStep> steps) {
        for (int at = 0; at < steps.size(); at++) {
            ProgramStep step = steps.get(at);
            Optional<Flowing> behind = Optional.empty();
            if (step.layerId().equals(layerId)) {
                behind = Optional.of(start((ProgramStep.Single) step));
            } else if (step instanceof ProgramStep.Branches container) {
                behind = inside(container);
            }
            if (behind.isPresent()) {
                return Optional.of(follow(steps.subList(at + 1, steps.size()), behind.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<Flowing> inside(ProgramStep.Branches container) {
        for (int branch = 0; branch < container.branches().size(); branch++) {
            Optional<Flowing> end = from(container.branches().get(branch));
            if (end.isPresent()) {
                List<Set<Integer>> ends = new ArrayList<>();
                for (int other = 0; other < container.branches().size(); other++) {
                    ends.add(other == branch ? end.get().removed() : Set.of());
                }
                return Optional.of(join(container, ends));
            }
        }
        return Optional.empty();
    }

    /** The filters' own kernels; a separable convolution's filters are those of its last part. */
    private Flowing start(ProgramStep.Single layer) {
        int last = layer.operations().size() - 1;
        LayerOperation operation = layer.operations().get(last);
        if (operation instanceof Convolve convolve && convolve.groups() > 1) {
            String key = convolve.depthwise() ? "prune-depthwise" : "prune-own-groups";
            throw new Refusal(
                    Message.of("network.problem." + key, layer.address(), layer.kindId()));
        }
        if (layer.output().channels() == filters.size()) {
            throw new Refusal(
                    Message.of("network.problem.prune-all", layer.address(), layer.kindId()));
        }
        cutAll(layer, last, filters);
        return new Flowing(filters, false);
    }

    private void cutAll(ProgramStep.Single layer, int operation, Set<Integer> channels) {
        TensorShape shape = layer.input();
        for (LayerOperation before : layer.operations().subList(0, operation)) {
            shape = before.output(shape);
        }
        layer.operations()
                .get(operation)
                .parameters(shape)
                .forEach(
                        array ->
                                cuts.add(
                                        layer.layerId() + "/" + operation + "/" + array.name(),
                                        0,
                                        channels));
    }

    private Flowing follow(List<ProgramStep> steps, Flowing start) {
        Flowing flowing = start;
        for (ProgramStep step : steps) {
            if (flowing.removed().isEmpty()) {
                return flowing;
            }
            flowing =
                    step instanceof ProgramStep.Branches container
                            ? around(container, flowing)
                            : through((ProgramStep.Single) step, flowing);
        }
        return flowing;
    }

    private Flowing around(ProgramStep.Branches container, Flowing flowing) {
        Flowing silent = new Flowing(flowing.removed(), true);
        List<Set<Integer>> ends =
                container.branches().stream()
                        .map(branch -> follow(branch, silent).removed())
                        .toList();
        return join(container, ends);
    }

    private static Flowing join(ProgramStep.Branches container, List<Set<Integer>> ends) {
        return new Flowing(RemovedAtJoin.of(container, ends), true);
    }

    private Flowing through(ProgramStep.Single layer, Flowing flowing) {
        Set<Integer> removed = flowing.removed();
        TensorShape shape = layer.input();
        for (int index = 0; index < layer.operations().size() && !removed.isEmpty(); index++) {
            LayerOperation operation = layer.operations().get(index);
            if (flowing.pastMutePoint() && !operation.accept(KeepsSilence.VISITOR)) {
                throw new Refusal(
                        Message.of(
                                "network.problem.prune-not-silent",
                                layer.address(),
                                layer.kindId()));
            }
            removed = operation.accept(new RemovedChannels(shape, removed, layer, index, cuts));
            shape = operation.output(shape);
        }
        return new Flowing(removed, flowing.pastMutePoint());
    }
}
