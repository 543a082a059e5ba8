package org.kernelglass.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.kernelglass.dataset.Preprocessing;
import org.kernelglass.layer.ContainerKind;
import org.kernelglass.layer.KindGroup;
import org.kernelglass.layer.LayerKind;
import org.kernelglass.layer.SingleKind;
import org.kernelglass.layer.op.JoinOperation;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.network.LayerStack;
import org.kernelglass.network.StackLayer;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.parameter.ParameterType.Choice;
import org.kernelglass.parameter.ParameterType.ChoiceOrNumber;
import org.kernelglass.parameter.ParameterType.Decimal;
import org.kernelglass.parameter.ParameterType.Flag;
import org.kernelglass.parameter.ParameterType.Pair;
import org.kernelglass.parameter.ParameterType.WholeNumber;
import org.kernelglass.parameter.Size;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.training.Checkpoint;
import org.kernelglass.training.Checkpoint.Chosen;
import org.kernelglass.training.Checkpoint.Progress;
import org.kernelglass.training.Checkpoint.RunningSums;
import org.kernelglass.training.Compute;
import org.kernelglass.training.DeviceInfo;
import org.kernelglass.training.Optimizer;
import org.kernelglass.training.Schedule;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.training.TrainingPlan.ComputeRequest;
import org.kernelglass.training.TrainingPlan.LayoutRequest;
import org.kernelglass.training.TrainingPlan.Monitor;
import org.kernelglass.training.TrainingPlan.Regularization;
import org.kernelglass.training.TrainingPlan.Stopping;

/** Projects, runs and checkpoints to test files with. */
public final class Samples {

    private Samples() {}

    enum Edge {
        REFLECT,
        ZERO_FILL
    }

    /** A kind with a setting of every type. */
    record Everything(
            int filters,
            Size kernel,
            double slope,
            boolean bias,
            Edge edge,
            ChoiceOrNumber.Value pad)
            implements SingleKind {

        static final Everything DEFAULT =
                new Everything(
                        8,
                        Size.square(3),
                        0.1,
                        true,
                        Edge.REFLECT,
                        new ChoiceOrNumber.Value("same", 0));

        @Override
        public String id() {
            return "everything";
        }

        @Override
        public KindGroup group() {
            return KindGroup.CONVOLUTION;
        }

        @Override
        public List<LayerOperation> operations(TensorShape input) {
            return List.of();
        }

        @Override
        public List<Parameter<LayerKind, ?>> parameters() {
            return List.of(
                    new Parameter<>(
                            "filters",
                            new WholeNumber(1, 1000),
                            filters,
                            v -> new Everything(v, kernel, slope, bias, edge, pad)),
                    new Parameter<>(
                            "kernel",
                            new Pair(1, 31),
                            kernel,
                            v -> new Everything(filters, v, slope, bias, edge, pad)),
                    new Parameter<>(
                            "slope",
                            Decimal.between(0, 1),
                            slope,
                            v -> new Everything(filters, kernel, v, bias, edge, pad)),
                    new Parameter<>(
                            "bias",
                            new Flag(),
                            bias,
                            v -> new Everything(filters, kernel, slope, v, edge, pad)),
                    new Parameter<>(
                            "edge",
                            Choice.of(Edge.class),
                            edge,
                            v -> new Everything(filters, kernel, slope, bias, v, pad)),
                    new Parameter<>(
                            "padding",
                            new ChoiceOrNumber(List.of("valid", "same"), 0, 100),
                            pad,
                            v -> new Everything(filters, kernel, slope, bias, edge, v)));
        }
    }

    /** A container of one to three stacks. */
    record Box() implements ContainerKind {

        @Override
        public String id() {
            return "box";
        }

        @Override
        public KindGroup group() {
            return KindGroup.CONTAINER;
        }

        @Override
        public List<Parameter<LayerKind, ?>> parameters() {
            return List.of();
        }

        @Override
        public int minimumBranches() {
            return 1;
        }

        @Override
        public int maximumBranches() {
            return 3;
        }

        @Override
        public JoinOperation join() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<List<LayerOperation>> shortcut(
                TensorShape input, TensorShape body, Size stride) {
            return Optional.empty();
        }
    }

    static StackJson stacks() {
        Map<String, LayerKind> kinds = Map.of("everything", Everything.DEFAULT, "box", new Box());
        return new StackJson(kinds::get);
    }

    static LayerStack stack() {
        Everything changed =
                new Everything(
                        17,
                        new Size(3, 5),
                        0.1 + 0.2,
                        false,
                        Edge.ZERO_FILL,
                        new ChoiceOrNumber.Value(null, 2));
        StackLayer inner = StackLayer.of("inner", Everything.DEFAULT);
        StackLayer box =
                new StackLayer(
                        "box-1", new Box(), true, List.of(LayerStack.of(inner), LayerStack.of()));
        StackLayer outer = new StackLayer("outer", new Box(), false, List.of(LayerStack.of(box)));
        return LayerStack.of(StackLayer.of("first", changed), outer);
    }

    static TrainingPlan plan() {
        return new TrainingPlan(
                12,
                64,
                new Optimizer.AdamW(0.85, 0.99, 1e-7, 0.01),
                0.001 / 3,
                new Schedule.ReduceOnPlateau(0.3, 4, 1e-4, 0.01),
                0.5,
                new Regularization(1e-5, 1e-4, 1.5),
                true,
                0.1,
                new Stopping(Monitor.VAL_ACCURACY, 7, true),
                Long.MIN_VALUE + 5,
                new ComputeRequest(OptionalInt.of(2), LayoutRequest.AUTO),
                Set.of("first", "inner"));
    }

    static DataSettings data() {
        return new DataSettings(
                "images/Blüten, \"rot\"",
                new Preprocessing(
                        28,
                        30,
                        Preprocessing.Color.RGB,
                        Preprocessing.Fit.PAD,
                        Preprocessing.DepthRange.TRAINING_PERCENTILES),
                OptionalDouble.of(0.15),
                OptionalDouble.empty(),
                Optional.of("^(slide\\d+)_"),
                List.of("rotate:0.5:15", "flip:0.5"));
    }

    static Project project() {
        return new Project(data(), stack(), plan());
    }

    public static RunRecord run() {
        return RunRecord.begin(
                "first try",
                new TreeMap<>(Map.of("kernelglass", "0.1.0", "java", "17")),
                project(),
                List.of("猫", "dog"),
                new Compute(2, Compute.Layout.CHANNELS_LAST),
                new DeviceInfo("CPU", "PyTorch 2.7.1", false));
    }

    static Progress progress(long step, int epoch, int batch) {
        return new Progress(
                step,
                epoch,
                batch,
                step * 0.1,
                new RunningSums(0.1 * step + 1e-17, step, 2 * step, 32 * step, 1.0 / 3),
                new Chosen(-1, Double.NaN, 0, Double.POSITIVE_INFINITY, 3, 1),
                new Compute(1, Compute.Layout.CHANNELS_FIRST),
                false);
    }

    /** A checkpoint whose every number follows from its step. */
    static Checkpoint checkpoint(long step, int floats) {
        return new Checkpoint(
                Map.of("conv/0/kernel", tensor(step, floats), "conv/0/bias", tensor(-step, 7)),
                Map.of("conv/0/kernel#m", tensor(step + 1, floats)),
                progress(step, (int) (step / 10), (int) (step % 10)));
    }

    static Checkpoint weightsOnly(Checkpoint checkpoint) {
        return new Checkpoint(checkpoint.weights(), Map.of(), checkpoint.progress());
    }

    private static Tensor tensor(long seed, int floats) {
        Random random = new Random(seed);
        float[] values = new float[floats];
        for (int index = 0; index < floats; index++) {
            values[index] = random.nextFloat() - 0.5f;
        }
        return new Tensor(TensorShape.of(floats), values);
    }
}
