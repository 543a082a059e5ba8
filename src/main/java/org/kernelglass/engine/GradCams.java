package org.kernelglass.engine;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.List;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Sight;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

/**
 * Grad-CAM: {@code max(0, Σ αₖ·Aₖ)} with {@code αₖ} the mean over the places of the logit's
 * gradient by the layer's map {@code Aₖ}. The gradient goes from the logit back to the layer, no
 * further. Model thread only.
 *
 * <p>Source: Selvaraju et al. 2017.
 */
final class GradCams implements VariantsTask.Method {

    private final Look.Attribution look;
    private final ProgramStep layer;
    private final Unit logit;
    private float[] heat = {};
    private double score;

    /**
     * @param layer one whose output is an image
     */
    GradCams(Look.Attribution look, ProgramStep layer, Unit logit) {
        this.look = look;
        this.layer = layer;
        this.logit = logit;
    }

    @Override
    public int count() {
        return 1;
    }

    @Override
    public Tensor next() {
        return look.image();
    }

    @Override
    public void add(StillNetwork network, List<Tensor> some) {
        try (NDManager scope = network.scope();
                GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            Cut cut = new Cut(layer.layerId(), scope);
            NDArray value = logit.of(network, network.input(scope, some), cut);
            collector.backward(value.sum());
            score = value.toFloatArray()[0];
            heat = heat(cut.maps.toFloatArray(), cut.maps.getGradient().toFloatArray());
        }
    }

    private float[] heat(float[] maps, float[] gradients) {
        int channels = layer.output().channels();
        int places = maps.length / channels;
        double[] sums = new double[places];
        for (int channel = 0; channel < channels; channel++) {
            double alpha = 0;
            for (int place = 0; place < places; place++) {
                alpha += gradients[channel * places + place];
            }
            for (int place = 0; place < places; place++) {
                sums[place] += alpha / places * maps[channel * places + place];
            }
        }
        float[] heat = new float[places];
        for (int place = 0; place < places; place++) {
            heat[place] = (float) Math.max(0, sums[place]);
        }
        return heat;
    }

    @Override
    public Sight.Attribution sight(StillNetwork network, long step) {
        TensorShape maps = layer.output();
        Tensor values = new Tensor(TensorShape.of(maps.height(), maps.width()), heat);
        return new Sight.Attribution(step, look.method(), look.classIndex(), values, score, 0);
    }

    /** Lets the network go on from the layer's maps as if they were its input. */
    private static final class Cut implements Forward.Observer {

        private final String layerId;
        private final NDManager scope;
        private NDArray maps;

        Cut(String layerId, NDManager scope) {
            this.layerId = layerId;
            this.scope = scope;
            this.maps = scope.create(0f);
        }

        @Override
        public void before(String id, int operation, NDArray input) {
            // it acts on what comes out
        }

        /** A view goes on, for what goes on is closed after its use. */
        @Override
        public NDArray replaced(String id, NDArray output) {
            if (!id.equals(layerId)) {
                return output;
            }
            maps = output.stopGradient();
            maps.attach(scope);
            maps.setRequiresGradient(true);
            return maps.reshape(maps.getShape());
        }
    }
}
