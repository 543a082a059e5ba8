package org.kernelglass.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.kernelglass.inspection.AttributionMethod.Occlusion;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Sight;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

/**
 * Occlusion sensitivity: by how much a class's probability falls where a mid-grey square covers the
 * picture. The last square of each row and column ends at the picture's edge, so that every pixel
 * is covered. Model thread only.
 *
 * <p>Source: Zeiler and Fergus 2014.
 */
final class Occlusions implements VariantsTask.Method {

    private static final float GREY = 0.5f;

    private record Corner(int row, int column) {}

    private final Look.Attribution look;
    private final int size;
    private final List<Corner> corners = new ArrayList<>();
    private final double[] sums;
    private final int[] covers;
    private int made;
    private int looked;

    /**
     * @throws org.kernelglass.message.Refusal if the square is larger than the picture
     */
    Occlusions(Look.Attribution look, Occlusion occlusion) {
        LookCheck.positive(occlusion.size(), "pixels");
        LookCheck.positive(occlusion.stride(), "pixels from square to square");
        LookCheck.positive(1 + occlusion.size() - occlusion.stride(), "pixels shared by squares");
        TensorShape shape = look.image().shape();
        LookCheck.square(shape, occlusion.size());
        this.look = look;
        this.size = occlusion.size();
        for (int row : starts(shape.height(), occlusion)) {
            for (int column : starts(shape.width(), occlusion)) {
                corners.add(new Corner(row, column));
            }
        }
        this.sums = new double[shape.height() * shape.width()];
        this.covers = new int[sums.length];
    }

    private static List<Integer> starts(int pixels, Occlusion occlusion) {
        List<Integer> starts = new ArrayList<>();
        int last = pixels - occlusion.size();
        for (int start = 0; start < last; start += occlusion.stride()) {
            starts.add(start);
        }
        starts.add(last);
        return starts;
    }

    @Override
    public int count() {
        return corners.size();
    }

    @Override
    public Tensor next() {
        Corner corner = corners.get(made++);
        float[] covered = look.image().values().clone();
        for (int channel = 0; channel < look.image().shape().channels(); channel++) {
            int first = channel * sums.length;
            forEach(corner, place -> covered[first + place] = GREY);
        }
        return new Tensor(look.image().shape(), covered);
    }

    private void forEach(Corner corner, IntConsumer pixel) {
        int width = look.image().shape().width();
        for (int row = corner.row(); row < corner.row() + size; row++) {
            for (int column = corner.column(); column < corner.column() + size; column++) {
                pixel.accept(row * width + column);
            }
        }
    }

    @Override
    public void add(StillNetwork network, List<Tensor> some) {
        for (double probability : probabilities(network, some)) {
            forEach(
                    corners.get(looked++),
                    place -> {
                        sums[place] += probability;
                        covers[place]++;
                    });
        }
    }

    private double[] probabilities(StillNetwork network, List<Tensor> images) {
        NetworkProgram program = network.program();
        try (NDManager scope = network.scope()) {
            NDArray input = network.input(scope, images);
            NDArray logits = network.run(program.logitSteps(), input, Forward.Observer.NONE);
            float[] all = logits.softmax(1).toFloatArray();
            double[] ofClass = new double[images.size()];
            for (int image = 0; image < ofClass.length; image++) {
                ofClass[image] = all[image * program.output().channels() + look.classIndex()];
            }
            return ofClass;
        }
    }

    @Override
    public Sight.Attribution sight(StillNetwork network, long step) {
        double whole = probabilities(network, List.of(look.image()))[0];
        float[] falls = new float[sums.length];
        for (int place = 0; place < falls.length; place++) {
            falls[place] = (float) (whole - sums[place] / covers[place]);
        }
        TensorShape shape = look.image().shape();
        Tensor values = new Tensor(TensorShape.of(shape.height(), shape.width()), falls);
        return new Sight.Attribution(step, look.method(), look.classIndex(), values, whole, 0);
    }
}
