package org.kernelglass.engine;

import java.util.List;
import org.kernelglass.inspection.AttributionMethod.IntegratedGradients;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Sight;
import org.kernelglass.tensor.Tensor;

/**
 * Integrated gradients from a black picture: each pixel's value times its mean gradient on the
 * straight way, by the midpoint rule. Model thread only.
 *
 * <p>Source: Sundararajan et al. 2017.
 */
final class PathGradients implements VariantsTask.Method {

    private final Look.Attribution look;
    private final int steps;
    private final Unit logit;
    private final GradientSum sum;
    private int made;

    PathGradients(Look.Attribution look, IntegratedGradients method, Unit logit) {
        LookCheck.positive(method.steps(), "steps");
        this.look = look;
        this.steps = method.steps();
        this.logit = logit;
        this.sum = new GradientSum(look.image().values().length);
    }

    @Override
    public int count() {
        return steps;
    }

    @Override
    public Tensor next() {
        return dimmed((made++ + 0.5) / steps);
    }

    private Tensor dimmed(double share) {
        float[] values = look.image().values().clone();
        for (int at = 0; at < values.length; at++) {
            values[at] = (float) (share * values[at]);
        }
        return new Tensor(look.image().shape(), values);
    }

    @Override
    public void add(StillNetwork network, List<Tensor> some) {
        sum.add(new PixelGradient(network, logit).at(some));
    }

    @Override
    public Sight.Attribution sight(StillNetwork network, long step) {
        float[] values = sum.mean();
        for (int at = 0; at < values.length; at++) {
            values[at] *= look.image().values()[at];
        }
        float[] ends = logit.values(network, List.of(look.image(), dimmed(0)));
        return new Sight.Attribution(
                step,
                look.method(),
                look.classIndex(),
                new Tensor(look.image().shape(), values),
                ends[0],
                ends[1]);
    }
}
