package org.kernelglass.inspection;

import org.kernelglass.inspection.AttributionMethod.GradCam;
import org.kernelglass.inspection.AttributionMethod.Saliency;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

/**
 * An attribution as one number for each place, to lay over the picture. Pure, any thread.
 *
 * @param plane {@code [1, height, width]}: over the channels the sum (integrated gradients add up),
 *     of saliency the largest size
 * @param signed whether values below 0 speak against the class
 */
public record AttributionHeat(Tensor plane, boolean signed) {

    public static AttributionHeat of(Sight.Attribution seen) {
        boolean saliency = seen.method() instanceof Saliency;
        boolean signed = !saliency && !(seen.method() instanceof GradCam);
        return new AttributionHeat(plane(seen.values(), saliency), signed);
    }

    private static Tensor plane(Tensor values, boolean largest) {
        TensorShape shape = values.shape();
        if (!shape.isImage()) {
            TensorShape plane = TensorShape.image(1, shape.dimension(0), shape.dimension(1));
            return new Tensor(plane, values.values());
        }
        int places = shape.height() * shape.width();
        float[] heat = new float[places];
        for (int at = 0; at < values.values().length; at++) {
            float value = values.values()[at];
            int place = at % places;
            heat[place] = largest ? Math.max(heat[place], Math.abs(value)) : heat[place] + value;
        }
        return new Tensor(TensorShape.image(1, shape.height(), shape.width()), heat);
    }
}
