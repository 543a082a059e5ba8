package org.kernelglass.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.kernelglass.layer.ContainerKind;
import org.kernelglass.layer.Dense;
import org.kernelglass.layer.Flatten;
import org.kernelglass.layer.LayerKind;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.layer.Parallel;
import org.kernelglass.layer.SingleKind;
import org.kernelglass.layer.Softmax;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.message.Refusal;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

/** Draws small stacks of any kinds and settings, containers nested, that compile. */
public final class RandomStacks {

    private static final int LARGEST = 1500;

    private final Random random;
    private final List<LayerKind> kinds;
    private int named;

    private RandomStacks(Random random, List<LayerKind> kinds) {
        this.random = random;
        this.kinds = kinds;
    }

    private record Drawn(List<StackLayer> layers, TensorShape output) {}

    /** A stack of any kinds that compiles for the input and the classes. */
    public static LayerStack draw(Random random, TensorShape input, int classes) {
        return draw(random, LayerKinds.ALL, input, classes);
    }

    /** The same of some kinds; Flatten, Dense and Softmax may end it all the same. */
    public static LayerStack draw(
            Random random, List<LayerKind> kinds, TensorShape input, int classes) {
        while (true) {
            RandomStacks draw = new RandomStacks(random, kinds);
            Optional<LayerStack> stack = draw.whole(input, classes);
            if (stack.isPresent()) {
                return stack.get();
            }
        }
    }

    private Optional<LayerStack> whole(TensorShape input, int classes) {
        Drawn drawn = layers(input, 2 + random.nextInt(6), 0);
        List<StackLayer> layers = new ArrayList<>(drawn.layers());
        if (drawn.output().isImage()) {
            layers.add(named(Flatten.DEFAULT));
        }
        layers.add(named(new Dense(classes, true, Dense.DEFAULT.initializer())));
        if (random.nextBoolean()) {
            layers.add(named(Softmax.DEFAULT));
        }
        LayerStack stack = new LayerStack(layers);
        try {
            StackCompiler.compile(stack, input, classes);
            return Optional.of(stack);
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }

    private Drawn layers(TensorShape input, int wanted, int depth) {
        List<StackLayer> layers = new ArrayList<>();
        TensorShape shape = input;
        for (int tries = 0; tries < 60 && layers.size() < wanted; tries++) {
            Optional<Drawn> next = layer(shape, depth);
            if (next.isPresent() && next.get().output().size() <= LARGEST) {
                layers.addAll(next.get().layers());
                shape = next.get().output();
            }
        }
        return new Drawn(layers, shape);
    }

    private Optional<Drawn> layer(TensorShape input, int depth) {
        LayerKind kind = settings(kinds.get(random.nextInt(kinds.size())), input, depth);
        if (kind instanceof ContainerKind container) {
            return depth < 2 ? container(container, input, depth) : Optional.empty();
        }
        SingleKind single = (SingleKind) kind;
        if (single.problem(input).isPresent()) {
            return Optional.empty();
        }
        TensorShape shape = input;
        for (LayerOperation operation : single.operations(input)) {
            shape = operation.output(shape);
        }
        return Optional.of(new Drawn(List.of(named(kind)), shape));
    }

    private Optional<Drawn> container(ContainerKind kind, TensorShape input, int depth) {
        int count = kind instanceof Parallel ? 2 + random.nextInt(2) : 1;
        List<LayerStack> branches = new ArrayList<>();
        List<TensorShape> ends = new ArrayList<>();
        for (int branch = 0; branch < count; branch++) {
            Drawn drawn =
                    layers(input, random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(2), depth + 1);
            branches.add(new LayerStack(drawn.layers()));
            ends.add(drawn.output());
        }
        StackLayer layer = new StackLayer(name(kind), kind, true, branches);
        return kind.join().problem(ends).isEmpty() && compiles(layer, input)
                ? Optional.of(new Drawn(List.of(layer), kind.join().output(ends)))
                : Optional.empty();
    }

    /** Whether shortcut and body meet; on vectors the whole stack's compiling tells. */
    private static boolean compiles(StackLayer layer, TensorShape input) {
        return !input.isImage()
                || StackReport.of(LayerStack.of(layer), input, 2)
                        .layers()
                        .get(0)
                        .output()
                        .isPresent();
    }

    private LayerKind settings(LayerKind kind, TensorShape input, int depth) {
        LayerKind drawn = kind;
        for (Parameter<LayerKind, ?> parameter : kind.parameters()) {
            Optional<String> text = text(parameter.key(), kind, input, depth);
            if (text.isPresent()) {
                drawn = drawn.with(parameter.key(), text.get());
            }
        }
        return drawn;
    }

    private Optional<String> text(String key, LayerKind kind, TensorShape input, int depth) {
        boolean steady = depth > 0 && random.nextInt(5) > 0;
        return switch (key) {
            case "filters" -> Optional.of(filters(input, steady));
            case "units" ->
                    Optional.of(steady ? text(input.channels()) : text(2 + random.nextInt(7)));
            case "kernel", "pool" -> Optional.of(pair(3));
            case "stride" -> Optional.of(steady ? "1x1" : pair(2));
            case "dilation" -> Optional.of(random.nextInt(3) > 0 ? "1x1" : pair(2));
            case "padding" ->
                    Optional.of(
                            steady
                                    ? "same"
                                    : List.of("valid", "same", "1", "2").get(random.nextInt(4)));
            case "depth_multiplier" -> Optional.of(text(1 + random.nextInt(2)));
            case "groups" -> Optional.of(groups(kind, input));
            case "bias", "batch_norm" -> Optional.of(String.valueOf(random.nextBoolean()));
            case "shortcut" -> Optional.of(random.nextBoolean() ? "identity" : "projection");
            default -> Optional.empty();
        };
    }

    private String filters(TensorShape input, boolean steady) {
        return steady && input.channels() <= 8
                ? text(input.channels())
                : text(2 * (1 + random.nextInt(3)));
    }

    private String groups(LayerKind kind, TensorShape input) {
        boolean norm = kind.id().equals("GroupNorm");
        if (!norm && random.nextInt(3) > 0) {
            return "1";
        }
        return input.channels() % 2 == 0 ? "2" : norm ? text(input.channels()) : "1";
    }

    private String pair(int most) {
        return (1 + random.nextInt(most)) + "x" + (1 + random.nextInt(most));
    }

    private static String text(int number) {
        return Integer.toString(number);
    }

    private StackLayer named(LayerKind kind) {
        return StackLayer.of(name(kind), kind);
    }

    private String name(LayerKind kind) {
        return kind.id().toLowerCase(Locale.ROOT) + "-" + named++;
    }

    /** Arrays of every operation, values about as large as a trained network's. */
    public static Map<String, Tensor> weights(NetworkProgram program, Random random) {
        Map<String, Tensor> weights = new LinkedHashMap<>();
        program.forEachParameter(
                (name, array) -> {
                    float[] values = new float[(int) array.shape().size()];
                    double scale = Math.sqrt(3.0 / Math.max(1, inputs(array.shape())));
                    for (int at = 0; at < values.length; at++) {
                        double drawn = random.nextDouble() * 2 - 1;
                        values[at] =
                                (float)
                                        (array.name().equals("variance")
                                                ? 0.2 + drawn * drawn
                                                : scale * drawn);
                    }
                    weights.put(name, new Tensor(array.shape(), values));
                });
        return weights;
    }

    private static long inputs(TensorShape shape) {
        return shape.rank() == 1 ? 3 : shape.size() / shape.dimension(0);
    }

    /** Values 0–1. */
    public static Tensor picture(TensorShape shape, Random random) {
        float[] values = new float[(int) shape.size()];
        for (int at = 0; at < values.length; at++) {
            values[at] = random.nextFloat();
        }
        return new Tensor(shape, values);
    }
}
