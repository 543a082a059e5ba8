package org.kernelglass.engine;

import java.util.List;
import java.util.Random;
import org.kernelglass.inspection.AttributionMethod.Saliency;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Sight;
import org.kernelglass.tensor.Tensor;

/**
 * Saliency with SmoothGrad: the mean gradient of a class's logit over noisy copies of the picture.
 * Model thread only.
 *
 * <p>Sources: Simonyan et al. 2014; Smilkov et al. 2017.
 */
final class Saliencies implements VariantsTask.Method {

    private final Look.Attribution look;
    private final int samples;
    private final Unit logit;
    private final Random random;
    private final double deviation;
    private final GradientSum sum;

    Saliencies(Look.Attribution look, Saliency saliency, Unit logit) {
        LookCheck.positive(saliency.samples(), "noisy copies");
        this.look = look;
        this.samples = saliency.samples();
        this.logit = logit;
        this.random = new Random(saliency.seed());
        this.deviation = saliency.noise() * range(look.image().values());
        this.sum = new GradientSum(look.image().values().length);
    }

    private static double range(float[] values) {
        float least = values[0];
        float greatest = values[0];
        for (float value : values) {
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        return greatest - least;
    }

    @Override
    public int count() {
        return samples;
    }

    @Override
    public Tensor next() {
        float[] noisy = look.image().values().clone();
        for (int at = 0; at < noisy.length; at++) {
            noisy[at] += (float) (deviation * random.nextGaussian());
        }
        return new Tensor(look.image().shape(), noisy);
    }

    @Override
    public void add(StillNetwork network, List<Tensor> some) {
        sum.add(new PixelGradient(network, logit).at(some));
    }

    @Override
    public Sight.Attribution sight(StillNetwork network, long step) {
        Tensor values = new Tensor(look.image().shape(), sum.mean());
        double score = logit.values(network, List.of(look.image()))[0];
        return new Sight.Attribution(step, look.method(), look.classIndex(), values, score, 0);
    }
}
