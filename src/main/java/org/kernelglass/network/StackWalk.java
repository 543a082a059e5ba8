package org.kernelglass.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kernelglass.layer.ContainerKind;
import org.kernelglass.layer.SingleKind;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.message.Message;
import org.kernelglass.network.LayerProblem.Severity;
import org.kernelglass.tensor.TensorShape;

/**
 * Follows a picture through a stack, as far as the layers can take what they are given: one report
 * row per layer, and the resolved steps of those that are enabled.
 */
final class StackWalk {

    private final List<LayerReport> rows = new ArrayList<>();

    /** The rows so far, containers before their inner layers. */
    List<LayerReport> rows() {
        return rows;
    }

    BranchEnd follow(LayerStack stack, StackAddress prefix, Optional<Flow> input) {
        Optional<Flow> flow = input;
        List<ProgramStep> steps = new ArrayList<>();
        for (int position = 0; position < stack.layers().size(); position++) {
            StackLayer layer = stack.layers().get(position);
            StackAddress address = prefix.child(position);
            if (!layer.enabled()) {
                skip(layer, address, flow);
            } else if (layer.kind() instanceof ContainerKind kind) {
                flow = container(kind, layer, address, flow, steps);
            } else {
                flow = single((SingleKind) layer.kind(), layer, address, flow, steps);
            }
        }
        return new BranchEnd(flow, steps);
    }

    private void skip(StackLayer layer, StackAddress address, Optional<Flow> flow) {
        rows.add(row(layer, address, false, flow, flow, LayerCost.NONE, Optional.empty()));
        for (int branch = 0; branch < layer.branches().size(); branch++) {
            List<StackLayer> inner = layer.branches().get(branch).layers();
            for (int position = 0; position < inner.size(); position++) {
                StackAddress within = address.child(branch).child(position);
                skip(inner.get(position), within, Optional.empty());
            }
        }
    }

    private Optional<Flow> single(
            SingleKind kind,
            StackLayer layer,
            StackAddress address,
            Optional<Flow> input,
            List<ProgramStep> steps) {
        if (input.isEmpty()) {
            rows.add(row(layer, address, true, input, input, LayerCost.NONE, Optional.empty()));
            return input;
        }
        List<LayerOperation> operations = kind.operations(input.get().shape());
        OperationChain chain = OperationChain.follow(operations, input.get());
        Optional<Flow> output = chain.output();
        rows.add(row(layer, address, true, input, output, chain.cost(), chain.problem()));
        output.ifPresent(
                end ->
                        steps.add(
                                new ProgramStep.Single(
                                        layer.id(),
                                        address.text(),
                                        kind.id(),
                                        input.get().shape(),
                                        end.shape(),
                                        operations)));
        return output;
    }

    private Optional<Flow> container(
            ContainerKind kind,
            StackLayer layer,
            StackAddress address,
            Optional<Flow> input,
            List<ProgramStep> steps) {
        int place = rows.size();
        List<BranchEnd> branches = new ArrayList<>();
        for (int branch = 0; branch < layer.branches().size(); branch++) {
            branches.add(follow(layer.branches().get(branch), address.child(branch), input));
        }
        Optional<ContainerEnd> end = meet(kind, input, branches);
        Optional<Flow> output = end.flatMap(ContainerEnd::output);
        LayerCost cost = end.map(ContainerEnd::cost).orElse(LayerCost.NONE);
        Optional<Message> problem = end.flatMap(ContainerEnd::problem);
        rows.add(place, row(layer, address, true, input, output, cost, problem));
        if (output.isPresent()) {
            steps.add(step(kind, layer, address, input.orElseThrow(), branches, end.get()));
        }
        return output;
    }

    private static Optional<ContainerEnd> meet(
            ContainerKind kind, Optional<Flow> input, List<BranchEnd> branches) {
        List<Flow> ends =
                branches.stream().map(BranchEnd::output).flatMap(Optional::stream).toList();
        boolean complete =
                ends.size() == branches.size()
                        && ends.size() >= kind.minimumBranches()
                        && ends.size() <= kind.maximumBranches();
        return complete ? input.map(flow -> ContainerEnd.of(kind, flow, ends)) : Optional.empty();
    }

    private static ProgramStep step(
            ContainerKind kind,
            StackLayer layer,
            StackAddress address,
            Flow input,
            List<BranchEnd> branches,
            ContainerEnd end) {
        List<List<ProgramStep>> all = new ArrayList<>();
        branches.forEach(branch -> all.add(branch.steps()));
        end.shortcut().ifPresent(operations -> all.add(shortcut(layer, address, input, end)));
        TensorShape output = end.output().orElseThrow().shape();
        return new ProgramStep.Branches(
                layer.id(), address.text(), kind.id(), input.shape(), output, all, kind.join());
    }

    private static List<ProgramStep> shortcut(
            StackLayer layer, StackAddress address, Flow input, ContainerEnd end) {
        List<LayerOperation> operations = end.shortcut().orElseThrow();
        return operations.isEmpty()
                ? List.of()
                : List.of(
                        new ProgramStep.Single(
                                layer.id() + ".shortcut",
                                address.text() + ".shortcut",
                                layer.kind().id(),
                                input.shape(),
                                end.shortcutEnd().orElseThrow().shape(),
                                operations));
    }

    private static LayerReport row(
            StackLayer layer,
            StackAddress address,
            boolean enabled,
            Optional<Flow> input,
            Optional<Flow> output,
            LayerCost cost,
            Optional<Message> problem) {
        String at = address.text();
        return new LayerReport(
                layer.id(),
                at,
                layer.kind().id(),
                enabled,
                input.map(Flow::shape),
                output.map(Flow::shape),
                cost,
                output.map(Flow::field),
                problem
                        .map(message -> new LayerProblem(layer.id(), at, Severity.ERROR, message))
                        .stream()
                        .toList());
    }
}
