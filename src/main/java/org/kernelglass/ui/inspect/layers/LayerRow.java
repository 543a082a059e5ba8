package org.kernelglass.ui.inspect.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kernelglass.message.Message;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.ui.inspect.model.LayerName;

/**
 * One line of the layer map.
 *
 * @param step empty for the picture itself
 * @param depth containers around it
 * @param shape of what comes out
 */
record LayerRow(Optional<ProgramStep> step, int depth, TensorShape shape) {

    /** The picture, then every layer, containers before what they hold. */
    static List<LayerRow> of(NetworkProgram program) {
        List<LayerRow> rows = new ArrayList<>();
        rows.add(new LayerRow(Optional.empty(), 0, program.input()));
        collect(program.steps(), 0, rows);
        return rows;
    }

    private static void collect(List<ProgramStep> steps, int depth, List<LayerRow> rows) {
        for (ProgramStep step : steps) {
            rows.add(new LayerRow(Optional.of(step), depth, step.output()));
            if (step instanceof ProgramStep.Branches container) {
                container.branches().forEach(branch -> collect(branch, depth + 1, rows));
            }
        }
    }

    /** Empty text for the picture. */
    String layerId() {
        return step.map(ProgramStep::layerId).orElse("");
    }

    private boolean isShortcut() {
        return layerId().endsWith(".shortcut");
    }

    Message title() {
        return isShortcut()
                ? Message.of("inspect.layers.shortcut")
                : step.map(one -> LayerName.ofKind(one.kindId()))
                        .orElseGet(() -> Message.of("inspect.layers.input"));
    }

    String address() {
        return step.map(ProgramStep::address).orElse("");
    }
}
