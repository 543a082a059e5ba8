package org.kernelglass.ui.runs;

import org.kernelglass.inspection.AttributionMethod;
import org.kernelglass.inspection.AttributionMethod.GradCam;
import org.kernelglass.inspection.AttributionMethod.IntegratedGradients;
import org.kernelglass.inspection.AttributionMethod.Occlusion;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.PlainPassage;
import org.kernelglass.inspection.Sight;
import org.kernelglass.inspection.Subject;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

/**
 * Numbers in the shape of an attribution, different for each picture, method, setting and class;
 * only their sums are what they should be.
 */
public final class PaperExplanation {

    private PaperExplanation() {}

    public static Sight.Attribution of(Subject.Kept kept, Look.Attribution look) {
        return of(kept, look, 0);
    }

    /**
     * @param step batches learned
     */
    static Sight.Attribution of(Subject.Kept kept, Look.Attribution look, long step) {
        Sight.Passage seen = PlainPassage.of(kept.program(), kept.weights(), look.image());
        Tensor black = new Tensor(kept.program().input(), new float[look.image().values().length]);
        Sight.Passage unseen = PlainPassage.of(kept.program(), kept.weights(), black);
        int label = look.classIndex();
        AttributionMethod method = look.method();
        if (method instanceof GradCam cam) {
            Tensor maps = seen.outputs().get(cam.layerId());
            return answer(step, look, means(maps, label), seen.logits()[label], 0);
        }
        if (method instanceof Occlusion occlusion) {
            double weight = 0.1 * occlusion.size() * (1 + label);
            Tensor falls = plane(look.image(), weight, 0.05);
            return answer(step, look, falls, seen.probabilities()[label], 0);
        }
        double difference = (double) seen.logits()[label] - unseen.logits()[label];
        Tensor shares = shares(look.image(), difference);
        return method instanceof IntegratedGradients
                ? answer(step, look, shares, seen.logits()[label], unseen.logits()[label])
                : answer(step, look, shares, seen.logits()[label], 0);
    }

    private static Sight.Attribution answer(
            long step, Look.Attribution look, Tensor values, double score, double baseline) {
        return new Sight.Attribution(
                step, look.method(), look.classIndex(), values, score, baseline);
    }

    private static Tensor means(Tensor maps, int label) {
        int places = maps.shape().height() * maps.shape().width();
        float[] heat = new float[places];
        for (int at = 0; at < maps.values().length; at++) {
            float sign = (at / places + label) % 2 == 0 ? 1 : -0.4f;
            heat[at % places] += sign * maps.values()[at] / maps.shape().channels();
        }
        for (int place = 0; place < places; place++) {
            heat[place] = Math.max(0, heat[place]);
        }
        return new Tensor(TensorShape.of(maps.shape().height(), maps.shape().width()), heat);
    }

    private static Tensor plane(Tensor image, double weight, double offset) {
        float[] values = new float[image.shape().height() * image.shape().width()];
        for (int at = 0; at < values.length; at++) {
            values[at] = (float) (weight * image.values()[at] - offset);
        }
        return new Tensor(TensorShape.of(image.shape().height(), image.shape().width()), values);
    }

    private static Tensor shares(Tensor image, double whole) {
        double sum = 0;
        for (float pixel : image.values()) {
            sum += pixel;
        }
        float[] values = new float[image.values().length];
        for (int at = 0; at < values.length; at++) {
            values[at] = (float) (whole * image.values()[at] / sum);
        }
        return new Tensor(image.shape(), values);
    }
}
