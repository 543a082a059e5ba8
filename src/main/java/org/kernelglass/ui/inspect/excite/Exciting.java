package org.kernelglass.ui.inspect.excite;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.kernelglass.inspection.Sight.Excited;
import org.kernelglass.network.FieldAxis;
import org.kernelglass.network.LayerFields;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.network.ReceptiveField;
import org.kernelglass.workflow.SampleImage;

/**
 * An image that excites a unit.
 *
 * @param image as the network gets it
 * @param excited how much, and where
 * @param field the pixels that the largest value sees; empty where it sees all of them
 */
record Exciting(SampleImage image, Excited excited, Optional<Rectangle2D> field) {

    static Exciting of(
            NetworkProgram program, ProgramStep layer, SampleImage image, Excited excited) {
        Optional<Rectangle2D> field =
                layer.output().isImage()
                        ? Optional.of(field(program, layer, excited))
                        : Optional.empty();
        return new Exciting(image, excited, field);
    }

    private static Rectangle2D field(NetworkProgram program, ProgramStep layer, Excited at) {
        ReceptiveField seen = LayerFields.of(program).get(layer.layerId());
        FieldAxis rows = seen.rows();
        FieldAxis columns = seen.columns();
        int top = rows.from(at.row());
        int left = columns.from(at.column());
        return new Rectangle2D(
                left, top, columns.to(at.column()) - left + 1, rows.to(at.row()) - top + 1);
    }
}
