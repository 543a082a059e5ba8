package org.kernelglass.network;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kernelglass.layer.op.LayerOperation;
import org.kernelglass.tensor.TensorShape;

/**
 * Where the values of each layer look in the picture: how a map is laid over it, stride and padding
 * taken into account. Pure, any thread.
 */
public final class LayerFields {

    private final Map<String, ReceptiveField> fields = new LinkedHashMap<>();

    private LayerFields() {}

    /**
     * The receptive field of every layer's values by its id, those inside containers and projection
     * shortcuts too. Rows and columns count where the output is an image; of a vector only how much
     * one value sees.
     */
    public static Map<String, ReceptiveField> of(NetworkProgram program) {
        LayerFields fields = new LayerFields();
        fields.follow(program.steps(), ReceptiveField.pixel(program.input()));
        return Collections.unmodifiableMap(fields.fields);
    }

    private ReceptiveField follow(List<ProgramStep> steps, ReceptiveField input) {
        ReceptiveField field = input;
        for (ProgramStep step : steps) {
            field =
                    step instanceof ProgramStep.Branches container
                            ? meet(container, field)
                            : through((ProgramStep.Single) step, field);
            fields.put(step.layerId(), field);
        }
        return field;
    }

    private ReceptiveField meet(ProgramStep.Branches container, ReceptiveField input) {
        return container.branches().stream()
                .map(branch -> follow(branch, input))
                .reduce(ReceptiveField::union)
                .orElseThrow();
    }

    private static ReceptiveField through(ProgramStep.Single layer, ReceptiveField input) {
        ReceptiveField field = input;
        TensorShape shape = layer.input();
        for (LayerOperation operation : layer.operations()) {
            field = field.after(operation.reach(shape));
            shape = operation.output(shape);
        }
        return field;
    }
}
