package org.kernelglass.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kernelglass.layer.ContainerKind;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.message.Message;
import org.kernelglass.parameter.Size;
import org.kernelglass.tensor.TensorShape;

/**
 * Where the branches of a container meet: its shortcut, if it has one, and the join.
 *
 * @param output what comes out; empty where there is a problem
 * @param shortcut the operations of the shortcut, empty for the identity; no value where the kind
 *     has none
 * @param shortcutEnd the shape behind the shortcut; no value where the kind has none
 * @param cost of shortcut and join
 * @param problem why the branches cannot meet
 */
record ContainerEnd(
        Optional<Flow> output,
        Optional<List<LayerOperation>> shortcut,
        Optional<Flow> shortcutEnd,
        LayerCost cost,
        Optional<Message> problem) {

    /**
     * @param ends what comes out of the branches, at least one
     */
    static ContainerEnd of(ContainerKind kind, Flow input, List<Flow> ends) {
        Flow body = ends.get(0);
        Size stride = body.field().strideSince(input.field());
        Optional<List<LayerOperation>> shortcut =
                kind.shortcut(input.shape(), body.shape(), stride);
        if (shortcut.isEmpty()) {
            return join(kind, ends, shortcut, Optional.empty(), LayerCost.NONE);
        }
        List<LayerOperation> operations = shortcut.get();
        if (!operations.isEmpty() && !(input.shape().isImage() && body.shape().isImage())) {
            return refused(
                    Message.of(
                            "network.problem.projection",
                            input.shape().display(),
                            body.shape().display()));
        }
        OperationChain chain = OperationChain.follow(operations, input);
        if (chain.output().isEmpty()) {
            return refused(chain.problem().orElseThrow());
        }
        List<Flow> all = new ArrayList<>(ends);
        all.add(chain.output().get());
        return join(kind, all, shortcut, chain.output(), chain.cost());
    }

    private static ContainerEnd join(
            ContainerKind kind,
            List<Flow> ends,
            Optional<List<LayerOperation>> shortcut,
            Optional<Flow> shortcutEnd,
            LayerCost cost) {
        List<TensorShape> shapes = ends.stream().map(Flow::shape).toList();
        Optional<Message> problem =
                kind.join().problem(shapes).or(() -> SizeLimit.joinProblem(kind.join(), shapes));
        if (problem.isPresent()) {
            return refused(problem.get());
        }
        TensorShape shape = kind.join().output(shapes);
        ReceptiveField field =
                ends.stream().map(Flow::field).reduce(ReceptiveField::union).orElseThrow();
        LayerCost joined = new LayerCost(0, 0, 0, Float.BYTES * shape.size());
        return new ContainerEnd(
                Optional.of(new Flow(shape, field)),
                shortcut,
                shortcutEnd,
                cost.plus(joined),
                Optional.empty());
    }

    private static ContainerEnd refused(Message problem) {
        return new ContainerEnd(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LayerCost.NONE,
                Optional.of(problem));
    }
}
