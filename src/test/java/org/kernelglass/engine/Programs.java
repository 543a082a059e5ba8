package org.kernelglass.engine;

import java.util.ArrayList;
import java.util.List;
import org.kernelglass.layer.op.Add;
import org.kernelglass.layer.op.Convolve;
import org.kernelglass.layer.op.Dense;
import org.kernelglass.layer.op.Drop;
import org.kernelglass.layer.op.Initializer;
import org.kernelglass.layer.op.JoinOperation;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.layer.op.Normalize;
import org.kernelglass.layer.op.Padding;
import org.kernelglass.layer.op.Pointwise;
import org.kernelglass.layer.op.Pool;
import org.kernelglass.layer.op.Reduce;
import org.kernelglass.layer.op.Reshape;
import org.kernelglass.layer.op.Window;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.parameter.Size;
import org.kernelglass.tensor.TensorShape;

/** Builds programs by hand, one operation a layer; ids are {@code l0, l1, …}. */
final class Programs {

    private final TensorShape input;
    private final String prefix;
    private final List<ProgramStep> steps = new ArrayList<>();
    private TensorShape shape;

    private Programs(TensorShape input, String prefix) {
        this.input = input;
        this.shape = input;
        this.prefix = prefix;
    }

    static Programs from(int channels, int height, int width) {
        return new Programs(TensorShape.image(channels, height, width), "l");
    }

    Programs then(LayerOperation... operations) {
        for (LayerOperation operation : operations) {
            TensorShape output = operation.output(shape);
            String id = prefix + steps.size();
            steps.add(
                    new ProgramStep.Single(
                            id,
                            String.valueOf(steps.size()),
                            operation.getClass().getSimpleName(),
                            shape,
                            output,
                            List.of(operation)));
            shape = output;
        }
        return this;
    }

    Programs branches(JoinOperation join, List<List<LayerOperation>> branches) {
        String id = prefix + steps.size();
        List<List<ProgramStep>> built = new ArrayList<>();
        List<TensorShape> ends = new ArrayList<>();
        for (int index = 0; index < branches.size(); index++) {
            Programs branch = new Programs(shape, id + "b" + index + "-");
            branches.get(index).forEach(branch::then);
            built.add(branch.steps);
            ends.add(branch.shape);
        }
        TensorShape output = join.output(ends);
        steps.add(
                new ProgramStep.Branches(
                        id, String.valueOf(steps.size()), "branches", shape, output, built, join));
        shape = output;
        return this;
    }

    NetworkProgram build() {
        return new NetworkProgram(input, steps, shape);
    }

    static Convolve conv(int filters, int kernel, Padding padding) {
        return new Convolve(
                filters, window(kernel, 1, padding), 1, false, true, Initializer.GLOROT_UNIFORM);
    }

    static Window window(int kernel, int stride, Padding padding) {
        return new Window(Size.square(kernel), Size.square(stride), Size.square(1), padding);
    }

    static Pool maxPool(int kernel) {
        return new Pool(Pool.Take.MAXIMUM, window(kernel, kernel, Padding.VALID));
    }

    static Dense dense(int units) {
        return new Dense(units, true, Initializer.GLOROT_UNIFORM);
    }

    static Pointwise relu() {
        return Pointwise.of(Pointwise.Function.RELU);
    }

    static Pointwise softmax() {
        return Pointwise.of(Pointwise.Function.SOFTMAX);
    }

    static Normalize batchNorm() {
        return new Normalize(Normalize.Over.BATCH, 1, 1e-3, 0.99);
    }

    static Normalize standardize() {
        return new Normalize(Normalize.Over.TRAINING_SPLIT, 1, 1e-7, 0.99);
    }

    static Drop dropout(double rate) {
        return new Drop(rate, false);
    }

    /** The article's network: 347,146 parameters. */
    static NetworkProgram article() {
        return from(1, 28, 28)
                .then(conv(32, 3, Padding.VALID), relu(), maxPool(2), new Reshape())
                .then(dense(64), relu(), dense(10), softmax())
                .build();
    }

    /** Five 3×3 convolutions with BatchNorm. */
    static NetworkProgram fiveConvolutions() {
        Programs program = from(3, 32, 32);
        int[] filters = {32, 32, 64, 64, 128};
        for (int layer = 0; layer < filters.length; layer++) {
            Window window = window(3, 1, Padding.SAME);
            program.then(
                    new Convolve(
                            filters[layer], window, 1, false, false, Initializer.GLOROT_UNIFORM),
                    batchNorm(),
                    relu());
            if (layer == 1 || layer == 3) {
                program.then(maxPool(2));
            }
        }
        return program.then(new Reduce(Pool.Take.AVERAGE), dense(10)).build();
    }

    /** Small, with everything that a resume could forget: statistics, chance, branches. */
    static NetworkProgram everything(int classes) {
        return from(2, 8, 8)
                .then(standardize(), conv(4, 3, Padding.SAME), batchNorm(), relu())
                .branches(new Add(), List.of(List.of(conv(4, 3, Padding.SAME)), List.of()))
                .then(new Drop(0.2, true), maxPool(2), new Reshape(), dropout(0.3))
                .then(dense(classes), softmax())
                .build();
    }
}
