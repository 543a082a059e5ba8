package org.kernelglass.inspection.projection;

import java.util.OptionalDouble;
import org.kernelglass.tensor.Tensor;

/**
 * Images as points of a plane.
 *
 * @param points {@code [images, 2]}, in the order of the vectors
 * @param explained share of the vectors' variance that the plane shows, 0–1; empty where the way to
 *     it has no such number
 */
public record Plane(Tensor points, OptionalDouble explained) {

    public double x(int image) {
        return points.values()[2 * image];
    }

    public double y(int image) {
        return points.values()[2 * image + 1];
    }

    /** How many points there are. */
    public int size() {
        return points.shape().dimension(0);
    }
}
