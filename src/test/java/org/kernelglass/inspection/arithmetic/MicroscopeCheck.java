package org.kernelglass.inspection.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.kernelglass.inspection.Sight;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

/** Holds what the microscope shows of random positions against the values of a passage. */
public final class MicroscopeCheck {

    private static final int POSITIONS = 6;

    private final Map<String, Integer> comparedByKind = new HashMap<>();

    /** How many values were compared, by kind of layer. */
    public Map<String, Integer> comparedByKind() {
        return comparedByKind;
    }

    /** Every step of a program, also those inside containers. */
    public static List<ProgramStep> steps(NetworkProgram program) {
        return Placed.all(program).values().stream().map(Placed::step).toList();
    }

    /** Explains random values of every layer, corners among them. */
    public void every(
            NetworkProgram program,
            Sight.Passage passage,
            Map<String, Tensor> weights,
            Random random) {
        for (Placed placed : Placed.all(program).values()) {
            ProgramStep step = placed.step();
            Set<String> named = new HashSet<>(Microscope.arraysAt(program, step.layerId()));
            Microscope microscope =
                    new Microscope(
                            program,
                            passage,
                            name -> {
                                assertTrue(named.contains(name), name + " was not announced");
                                return weights.get(name);
                            });
            for (int number = 0; number < POSITIONS; number++) {
                ValuePosition at = position(step, number, random);
                same(microscope.at(at), passage);
                comparedByKind.merge(step.kindId(), 1, Integer::sum);
            }
        }
    }

    private static ValuePosition position(ProgramStep step, int number, Random random) {
        TensorShape shape = step.output();
        Area area = Area.whole(shape);
        int channel = random.nextInt(shape.channels());
        return switch (number) {
            case 0 -> ValuePosition.of(step.layerId(), channel, 0, 0);
            case 1 ->
                    ValuePosition.of(step.layerId(), channel, area.height() - 1, area.width() - 1);
            default ->
                    ValuePosition.of(
                            step.layerId(),
                            channel,
                            random.nextInt(area.height()),
                            random.nextInt(area.width()));
        };
    }

    private static void same(Explanation explanation, Sight.Passage passage) {
        same(explanation.value(), passage);
        explanation.after().forEach(after -> same(after, passage));
    }

    private static void same(ExplainedValue shown, Sight.Passage passage) {
        ValuePosition at = shown.position();
        double engine = shown.engine().orElseThrow();
        assertEquals(value(passage, at), engine, at + " shows another number as the engine's");
        assertTrue(
                Math.abs(shown.value() - engine) <= 1e-5 + 1e-4 * Math.abs(engine),
                () -> at + " of " + shown.kindId() + ": " + shown.value() + " for " + engine);
        for (Reading reading : shown.arithmetic().readings()) {
            reading.source()
                    .filter(source -> source.operation() == ValuePosition.OUTPUT)
                    .ifPresent(source -> assertEquals(value(passage, source), reading.x()));
        }
    }

    private static double value(Sight.Passage passage, ValuePosition at) {
        Tensor tensor = at.isPixel() ? passage.image() : passage.outputs().get(at.layerId());
        if (tensor == null) {
            return passage.probabilities()[at.channel()];
        }
        TensorShape shape = tensor.shape();
        return tensor.values()[
                shape.isImage()
                        ? (at.channel() * shape.height() + at.row()) * shape.width() + at.column()
                        : at.channel()];
    }
}
