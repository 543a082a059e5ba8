package org.kernelglass.workflow;

import java.awt.geom.Rectangle2D;
import org.kernelglass.network.FieldAxis;
import org.kernelglass.network.LayerFields;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.network.ReceptiveField;
import org.kernelglass.tensor.TensorShape;

/**
 * Where a layer's map lies on the picture: the middle of each value over the middle of the pixels
 * that it sees, neighbouring values one stride apart.
 */
public final class HeatPlace {

    /** What sees that much more than the picture has no place of its own in it. */
    private static final long EVERYWHERE = 4;

    private HeatPlace() {}

    /** The rectangle that the layer's map covers, in pixels; it may stand out over the picture. */
    public static Rectangle2D of(NetworkProgram program, ProgramStep layer) {
        ReceptiveField field = LayerFields.of(program).get(layer.layerId());
        double[] rows = along(field.rows(), layer.output().height());
        double[] columns = along(field.columns(), layer.output().width());
        return new Rectangle2D.Double(columns[0], rows[0], columns[1], rows[1]);
    }

    public static Rectangle2D whole(TensorShape picture) {
        return new Rectangle2D.Double(0, 0, picture.width(), picture.height());
    }

    /** Start and length. */
    private static double[] along(FieldAxis axis, int values) {
        if (axis.extent() > EVERYWHERE * axis.picture()) {
            return new double[] {0, axis.picture()};
        }
        double middle = axis.first() + axis.extent() / 2.0;
        return new double[] {middle - axis.jump() / 2.0, (double) axis.jump() * values};
    }
}
