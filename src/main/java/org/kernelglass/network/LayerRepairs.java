package org.kernelglass.network;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kernelglass.layer.Flatten;
import org.kernelglass.layer.GlobalAveragePool;
import org.kernelglass.layer.LayerKind;
import org.kernelglass.layer.Residual;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/**
 * Repairs at the layer that has the problem: one put before it, a setting changed, the layer moved
 * or removed. Not yet tried.
 */
record LayerRepairs(LayerStack stack, StackReport report, LayerProblem problem) {

    Stream<Repair> all() {
        List<StackLayer> layer = Fragments.pick(stack, List.of(problem.layerId()));
        return layer.isEmpty() ? Stream.empty() : of(layer.get(0));
    }

    private Stream<Repair> of(StackLayer layer) {
        return Stream.of(shapes(), padding(layer), shortcut(layer), groups(layer), places(layer))
                .flatMap(repairs -> repairs);
    }

    private Stream<Repair> shapes() {
        return problem.message().key().equals("layer.problem.needs-vector")
                ? Stream.of(
                        before("design.repair.flatten", Flatten.DEFAULT),
                        before("design.repair.global-average", GlobalAveragePool.DEFAULT))
                : Stream.empty();
    }

    private Repair before(String title, LayerKind kind) {
        StackLocation at = StackLocation.before(stack, problem.layerId()).orElseThrow();
        StackEdit edit = StackEdits.insert(stack, at, List.of(Fragments.ofKind(kind)));
        return new Repair(Message.of(title), edit.stack());
    }

    private Stream<Repair> padding(StackLayer layer) {
        if (!has(layer, "padding")) {
            return layer.branches().isEmpty() ? Stream.empty() : Stream.of(paddingInside(layer));
        }
        return Stream.of(setting(Message.of("design.repair.padding-same"), LayerRepairs::same));
    }

    /** Branches that end in different sizes mostly do so because one of them has no padding. */
    private Repair paddingInside(StackLayer layer) {
        Set<String> inside = Fragments.idsOf(List.of(layer));
        return new Repair(
                Message.of("design.repair.padding-same-inside"),
                StackEdits.changeKinds(stack, inside, LayerRepairs::same));
    }

    private static LayerKind same(LayerKind kind) {
        return kind.parameters().stream().anyMatch(one -> one.key().equals("padding"))
                ? kind.with("padding", "same")
                : kind;
    }

    private Stream<Repair> shortcut(StackLayer layer) {
        if (!(layer.kind() instanceof Residual residual)) {
            return Stream.empty();
        }
        Residual projection = new Residual(Residual.Shortcut.PROJECTION, residual.batchNorm());
        Residual identity = new Residual(Residual.Shortcut.IDENTITY, residual.batchNorm());
        LayerStack padded = paddingInside(layer).repaired();
        return Stream.of(
                setting(Message.of("design.repair.projection"), kind -> projection),
                setting(Message.of("design.repair.identity"), kind -> identity),
                new Repair(
                        Message.of("design.repair.projection-padding"),
                        StackEdits.changeKinds(padded, List.of(layer.id()), kind -> projection)));
    }

    /** The largest number of groups below the wanted one that divides what it must. */
    private Stream<Repair> groups(StackLayer layer) {
        if (!has(layer, "groups")) {
            return Stream.empty();
        }
        int wanted = (Integer) layer.kind().parameter("groups").value();
        return Repairs.input(report, layer.id()).stream()
                .flatMap(input -> divisors(layer.kind(), input.channels(), wanted))
                .map(
                        groups ->
                                setting(
                                        Message.of("design.repair.groups", groups),
                                        kind -> kind.with("groups", groups.toString())));
    }

    private static Stream<Integer> divisors(LayerKind kind, int channels, int wanted) {
        int filters =
                kind.parameters().stream()
                        .filter(parameter -> parameter.key().equals("filters"))
                        .map(parameter -> (Integer) parameter.value())
                        .findFirst()
                        .orElse(channels);
        return IntStream.iterate(Math.min(wanted, channels), groups -> groups > 0, g -> g - 1)
                .filter(groups -> channels % groups == 0 && filters % groups == 0)
                .boxed()
                .limit(1);
    }

    private Stream<Repair> places(StackLayer layer) {
        List<String> id = List.of(layer.id());
        Repair gone = new Repair(Message.of("design.repair.remove"), StackEdits.remove(stack, id));
        if (problem.message().key().equals("network.warning.empty-branch")) {
            return Stream.of(branchGone());
        }
        if (!problem.message().key().equals("network.problem.standardize-late")) {
            return Stream.of(gone);
        }
        StackEdit first = StackEdits.move(stack, id, StackLocation.top(0));
        return Stream.of(new Repair(Message.of("design.repair.move-first"), first.stack()), gone);
    }

    private Repair branchGone() {
        int branch = (Integer) problem.message().arguments().get(0);
        return new Repair(
                Message.of("design.repair.remove-branch"),
                ContainerEdits.removeBranch(stack, problem.layerId(), branch));
    }

    private static boolean has(StackLayer layer, String key) {
        return layer.kind().parameters().stream().anyMatch(one -> one.key().equals(key));
    }

    private Repair setting(Message title, UnaryOperator<LayerKind> change) {
        try {
            return new Repair(
                    title, StackEdits.changeKinds(stack, Set.of(problem.layerId()), change));
        } catch (Refusal refusal) {
            return new Repair(title, stack);
        }
    }
}
