package org.kernelglass.ui.runs;

import java.util.List;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.PlainPassage;
import org.kernelglass.inspection.Sight;
import org.kernelglass.inspection.Subject;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

/** What comes out of a layer that gives a vector for each of many images, in plain loops. */
final class PaperFeatures {

    private PaperFeatures() {}

    static Sight of(long step, Subject.Kept kept, Look.Features look) {
        List<PaperImages> all = PaperImages.of(look.images(), kept.program().input());
        List<PaperImages> images = all.subList(0, Math.min(look.most(), all.size()));
        float[][] vectors = new float[images.size()][];
        int[] predicted = new int[images.size()];
        for (int at = 0; at < vectors.length; at++) {
            Sight.Passage passage =
                    PlainPassage.of(kept.program(), kept.weights(), images.get(at).image());
            vectors[at] = passage.outputs().get(look.layerId()).values();
            for (int label = 1; label < passage.probabilities().length; label++) {
                boolean more =
                        passage.probabilities()[label] > passage.probabilities()[predicted[at]];
                predicted[at] = more ? label : predicted[at];
            }
        }
        return new Sight.Features(
                step,
                look.layerId(),
                together(vectors),
                images.stream().mapToInt(PaperImages::number).toArray(),
                images.stream().mapToInt(PaperImages::label).toArray(),
                predicted);
    }

    private static Tensor together(float[][] vectors) {
        int length = vectors[0].length;
        float[] all = new float[vectors.length * length];
        for (int at = 0; at < vectors.length; at++) {
            System.arraycopy(vectors[at], 0, all, at * length, length);
        }
        return new Tensor(TensorShape.of(vectors.length, length), all);
    }
}
