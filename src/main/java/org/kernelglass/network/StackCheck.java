package org.kernelglass.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kernelglass.message.Message;
import org.kernelglass.network.LayerProblem.Severity;
import org.kernelglass.tensor.TensorShape;

/**
 * A stack followed once: the report on it, and the steps that run where the report has no errors.
 */
record StackCheck(StackReport report, List<ProgramStep> steps) {

    static StackCheck of(LayerStack stack, TensorShape input, int classes) {
        List<LayerProblem> general = inputProblem(input);
        StackWalk walk = new StackWalk();
        BranchEnd end = walk.follow(stack, StackAddress.ROOT, start(input, general.isEmpty()));
        List<LayerProblem> found = new ArrayList<>(general);
        found.addAll(StructureCheck.of(stack));
        found.addAll(RangeCheck.of(stack));
        found.addAll(EndingCheck.of(stack, classes, end.output().map(Flow::shape)));
        return new StackCheck(report(input, classes, walk.rows(), found), end.steps());
    }

    private static List<LayerProblem> inputProblem(TensorShape input) {
        if (!input.isImage()) {
            return List.of(general(Message.of("network.problem.input-no-image", input.display())));
        }
        return SizeLimit.holds(input)
                ? List.of()
                : List.of(general(Message.of("network.problem.input-too-large", input.display())));
    }

    private static LayerProblem general(Message message) {
        return new LayerProblem("", "", Severity.ERROR, message);
    }

    private static Optional<Flow> start(TensorShape input, boolean usable) {
        return usable
                ? Optional.of(new Flow(input, ReceptiveField.pixel(input)))
                : Optional.empty();
    }

    private static StackReport report(
            TensorShape input, int classes, List<LayerReport> rows, List<LayerProblem> found) {
        List<LayerReport> layers =
                rows.stream().map(row -> row.with(at(found, row.address()))).toList();
        LayerCost total =
                layers.stream().map(LayerReport::cost).reduce(LayerCost.NONE, LayerCost::plus);
        return new StackReport(input, classes, layers, at(found, ""), total);
    }

    private static List<LayerProblem> at(List<LayerProblem> problems, String address) {
        return problems.stream().filter(problem -> problem.address().equals(address)).toList();
    }
}
