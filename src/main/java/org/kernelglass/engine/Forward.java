package org.kernelglass.engine;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.TensorShape;

/**
 * Runs the steps of a program on one batch. Values that nothing needs any more are let go at once.
 * Model thread only.
 *
 * @param arrays every array by name
 * @param frozen ids of layers that work as when predicting; null: all do
 * @param observer told what goes into each operation and what comes out of each layer
 */
record Forward(Map<String, NDArray> arrays, Set<String> frozen, Observer observer) {

    /**
     * Is told what goes into each operation, before it is run, and what comes out of a layer, which
     * it may replace.
     */
    interface Observer {

        Observer NONE = (layerId, operation, input) -> {};

        /** One who looks only at what comes out of layers. */
        static Observer ofOutputs(BiConsumer<String, NDArray> witness) {
            return new Observer() {
                @Override
                public void before(String layerId, int operation, NDArray input) {
                    // only what comes out is looked at
                }

                @Override
                public void after(String layerId, NDArray output) {
                    witness.accept(layerId, output);
                }
            };
        }

        void before(String layerId, int operation, NDArray input);

        /**
         * What goes on instead of what comes out of a layer: the same, unless something is tried.
         */
        default NDArray replaced(String layerId, NDArray output) {
            return output;
        }

        /** What comes out of a layer; it may be gone afterwards. */
        default void after(String layerId, NDArray output) {
            // most look only at what goes in
        }
    }

    /** A pass that learns: batch statistics, dropout. */
    static Forward learning(Map<String, NDArray> arrays, Set<String> frozen) {
        return new Forward(arrays, frozen, Observer.NONE);
    }

    /** A pass that predicts. */
    static Forward predicting(Map<String, NDArray> arrays) {
        return new Forward(arrays, null, Observer.NONE);
    }

    /** What comes out of the steps; the input stays open. */
    NDArray run(List<ProgramStep> steps, NDArray input) {
        NDArray value = input;
        for (ProgramStep step : steps) {
            NDArray next =
                    step instanceof ProgramStep.Branches branches
                            ? run(branches, value)
                            : run((ProgramStep.Single) step, value);
            release(value, next, input);
            value = next;
        }
        return value;
    }

    private NDArray run(ProgramStep.Single step, NDArray input) {
        boolean learning = frozen != null && !frozen.contains(step.layerId());
        TensorShape shape = step.input();
        NDArray value = input;
        for (int index = 0; index < step.operations().size(); index++) {
            LayerOperation operation = step.operations().get(index);
            observer.before(step.layerId(), index, value);
            NDArray next =
                    operation.accept(
                            new Lowering(
                                    List.of(value), shape, own(step.layerId(), index), learning));
            release(value, next, input);
            value = next;
            shape = operation.output(shape);
        }
        return told(step, value, input);
    }

    private NDArray run(ProgramStep.Branches step, NDArray input) {
        List<NDArray> ends = new ArrayList<>();
        for (List<ProgramStep> branch : step.branches()) {
            ends.add(run(branch, input));
        }
        TensorShape shape = step.input();
        NDArray joined =
                step.join().accept(new Lowering(ends, shape, own(step.layerId(), 0), false));
        ends.forEach(end -> release(end, joined, input));
        return told(step, joined, input);
    }

    private NDArray told(ProgramStep step, NDArray output, NDArray input) {
        NDArray result = observer.replaced(step.layerId(), output);
        release(output, result, input);
        observer.after(step.layerId(), result);
        return result;
    }

    private Lowering.OwnArrays own(String layerId, int operation) {
        return name -> arrays.get(ParameterNames.of(layerId, operation, name));
    }

    /** The engine itself keeps what the backward pass needs. */
    private static void release(NDArray value, NDArray next, NDArray input) {
        if (value != next && value != input) {
            value.close();
        }
    }
}
