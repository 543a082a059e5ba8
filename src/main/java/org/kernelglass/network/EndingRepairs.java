package org.kernelglass.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kernelglass.layer.Dense;
import org.kernelglass.layer.Flatten;
import org.kernelglass.layer.GlobalAveragePool;
import org.kernelglass.layer.LayerKind;
import org.kernelglass.layer.Softmax;
import org.kernelglass.message.Message;

/** Repairs of a stack that does not end in one score per class. Not yet tried. */
record EndingRepairs(LayerStack stack, StackReport report, LayerProblem problem) {

    Stream<Repair> all() {
        return switch (problem.message().key()) {
            case "network.problem.wrong-units" -> Stream.of(units());
            case "network.problem.no-scores" -> Stream.of(add("design.repair.add-dense", dense()));
            case "network.problem.ends-in-maps" ->
                    Stream.of(
                            add(
                                    "design.repair.add-average-dense",
                                    GlobalAveragePool.DEFAULT,
                                    dense()),
                            add("design.repair.add-flatten-dense", Flatten.DEFAULT, dense()));
            default -> Stream.empty();
        };
    }

    private Repair units() {
        String units = Integer.toString(report.classes());
        return new Repair(
                Message.of("design.repair.units", report.classes()),
                StackEdits.changeKinds(
                        stack, Set.of(problem.layerId()), kind -> kind.with("units", units)));
    }

    private Dense dense() {
        return new Dense(report.classes(), true, Dense.DEFAULT.initializer());
    }

    /** Put at the end, before a softmax that stands there. */
    private Repair add(String title, LayerKind... kinds) {
        List<StackLayer> added = new ArrayList<>();
        for (LayerKind kind : kinds) {
            added.add(Fragments.ofKind(kind));
        }
        StackEdit edit = StackEdits.insert(stack, StackLocation.top(end()), added);
        return new Repair(Message.of(title, report.classes()), edit.stack());
    }

    private int end() {
        List<StackLayer> layers = stack.layers();
        int end = layers.size();
        while (end > 0
                && (!layers.get(end - 1).enabled()
                        || layers.get(end - 1).kind() instanceof Softmax)) {
            end--;
        }
        return end;
    }
}
