package org.kernelglass.inspection.arithmetic;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.kernelglass.inspection.Sight;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

/**
 * Explains single values of an image's passage through a network: each operation's own arithmetic,
 * from what the engine says goes into the layer, in double precision. Pure; any thread.
 */
public final class Microscope {

    private final PassageValues values;
    private final Map<String, Placed> places;

    /**
     * @param passage with the outputs of all layers, or at least of those that are explained, of
     *     what goes into them, and of what follows them
     * @param arrays by name, {@code layerId/operation/array}, of the same moment; asked for those
     *     that {@link #arraysAt} names
     */
    public Microscope(
            NetworkProgram program, Sight.Passage passage, Function<String, Tensor> arrays) {
        this.places = Placed.all(program);
        this.values = new PassageValues(program, passage, arrays, places);
    }

    /**
     * The names of the arrays that explaining values of a layer takes.
     *
     * @throws IllegalArgumentException if the network has no such layer
     */
    public static Set<String> arraysAt(NetworkProgram program, String layerId) {
        Map<String, Placed> places = Placed.all(program);
        Set<String> layers = new HashSet<>(Set.of(placed(places, layerId).step().layerId()));
        Following.toActivation(places, layerId).forEach(step -> layers.add(step.layerId()));
        Set<String> names = new HashSet<>();
        program.forEachParameter(
                (name, array) -> {
                    if (layers.contains(name.substring(0, name.indexOf('/')))) {
                        names.add(name);
                    }
                });
        return names;
    }

    private static Placed placed(Map<String, Placed> places, String layerId) {
        return Optional.ofNullable(places.get(layerId))
                .orElseThrow(() -> new IllegalArgumentException("no layer '" + layerId + "'"));
    }

    /**
     * Explains one value.
     *
     * @throws IllegalArgumentException if the network has no such value, if it is a pixel, or if
     *     the passage lacks what is needed
     */
    public Explanation at(ValuePosition position) {
        Placed placed = placed(places, position.layerId());
        check(position, shape(position, placed));
        List<ExplainedValue> after =
                isOutput(position, placed)
                        ? Following.toActivation(places, position.layerId()).stream()
                                .map(step -> explained(position.of(step.layerId())))
                                .toList()
                        : List.of();
        return new Explanation(explained(position), after, field(position, placed));
    }

    private static void check(ValuePosition position, TensorShape shape) {
        Area area = Area.whole(shape);
        if (!inside(position.channel(), shape.channels())
                || !inside(position.row(), area.height())
                || !inside(position.column(), area.width())) {
            throw new IllegalArgumentException(position + " is outside " + shape);
        }
    }

    private static boolean inside(int position, int size) {
        return position >= 0 && position < size;
    }

    private static TensorShape shape(ValuePosition position, Placed placed) {
        if (position.operation() == ValuePosition.OUTPUT) {
            return placed.step().output();
        }
        if (placed.step() instanceof ProgramStep.Single single
                && inside(position.operation(), single.operations().size())) {
            return Shapes.inputs(single).get(position.operation() + 1);
        }
        throw new IllegalArgumentException(position + " names no operation");
    }

    /** Whether the value is one that comes out of its layer. */
    private static boolean isOutput(ValuePosition position, Placed placed) {
        return position.operation() == ValuePosition.OUTPUT
                || (placed.step() instanceof ProgramStep.Single single
                        && position.operation() == single.operations().size() - 1);
    }

    private ExplainedValue explained(ValuePosition at) {
        Placed placed = placed(places, at.layerId());
        ProgramStep step = placed.step();
        Arithmetic arithmetic =
                at.operation() == ValuePosition.OUTPUT
                        ? values.arithmetic(placed, at)
                        : values.arithmetic(placed, at.operation(), at);
        OptionalDouble engine =
                isOutput(at, placed)
                        ? OptionalDouble.of(
                                values.output(at.layerId())
                                        .at(at.channel(), at.row(), at.column())
                                        .x())
                        : OptionalDouble.empty();
        return new ExplainedValue(at, step.address(), step.kindId(), arithmetic, engine);
    }

    private static Optional<Area> field(ValuePosition position, Placed placed) {
        Area place = Area.place(position.row(), position.column());
        Region region = new Region(position.channel(), position.channel(), place);
        return position.operation() == ValuePosition.OUTPUT
                ? FieldTrace.pixels(placed, region)
                : FieldTrace.pixels(placed, position.operation() + 1, region);
    }
}
