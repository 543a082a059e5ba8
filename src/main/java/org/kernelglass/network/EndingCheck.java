package org.kernelglass.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kernelglass.layer.Dense;
import org.kernelglass.layer.KindGroup;
import org.kernelglass.layer.Softmax;
import org.kernelglass.message.Message;
import org.kernelglass.network.LayerProblem.Severity;
import org.kernelglass.tensor.TensorShape;

/** Whether a stack ends in one score per class. */
final class EndingCheck {

    private final List<AddressedLayer> active;
    private final List<AddressedLayer> top;
    private final int classes;
    private final List<LayerProblem> problems = new ArrayList<>();

    private EndingCheck(LayerStack stack, int classes) {
        this.active = AddressedLayer.all(stack).stream().filter(AddressedLayer::active).toList();
        this.top = active.stream().filter(entry -> entry.address().numbers().size() == 1).toList();
        this.classes = classes;
    }

    /**
     * @param output what comes out of the stack; empty where a problem hides it
     */
    static List<LayerProblem> of(LayerStack stack, int classes, Optional<TensorShape> output) {
        EndingCheck check = new EndingCheck(stack, classes);
        if (check.top.isEmpty()) {
            return List.of(
                    new LayerProblem(
                            "", "", Severity.ERROR, Message.of("network.problem.empty-stack")));
        }
        check.earlySoftmax();
        check.lastActivation();
        output.ifPresent(check::scores);
        return check.problems;
    }

    private AddressedLayer last() {
        return top.get(top.size() - 1);
    }

    private void earlySoftmax() {
        active.stream()
                .filter(entry -> entry.layer().kind() instanceof Softmax && entry != last())
                .forEach(
                        entry ->
                                say(
                                        entry,
                                        Severity.WARNING,
                                        Message.of("network.warning.early-softmax")));
    }

    private void lastActivation() {
        boolean softmax = last().layer().kind() instanceof Softmax;
        int index = top.size() - (softmax ? 2 : 1);
        if (index >= 0
                && top.get(index).layer().kind().group() == KindGroup.ACTIVATION
                && !(top.get(index).layer().kind() instanceof Softmax)) {
            AddressedLayer entry = top.get(index);
            Message message =
                    Message.of("network.warning.last-activation", entry.layer().kind().id());
            say(entry, Severity.WARNING, message);
        }
    }

    private void scores(TensorShape output) {
        if (output.isImage()) {
            Message message = Message.of("network.problem.ends-in-maps", output.display(), classes);
            say(last(), Severity.ERROR, message);
        } else if (output.channels() != classes) {
            wrongCount(output.channels());
        }
    }

    /** Said at the layer whose units are to be changed, if that is a Dense. */
    private void wrongCount(int values) {
        Optional<AddressedLayer> dense =
                top.stream()
                        .filter(entry -> entry.layer().kind() instanceof Dense)
                        .reduce((first, second) -> second);
        if (dense.isPresent()) {
            Message message = Message.of("network.problem.wrong-units", values, classes);
            say(dense.get(), Severity.ERROR, message);
        } else {
            Message message = Message.of("network.problem.no-scores", values, classes);
            say(last(), Severity.ERROR, message);
        }
    }

    private void say(AddressedLayer entry, Severity severity, Message message) {
        problems.add(
                new LayerProblem(entry.layer().id(), entry.address().text(), severity, message));
    }
}
