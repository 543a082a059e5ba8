package org.kernelglass.project;

import java.nio.file.Path;
import java.util.Map;
import org.kernelglass.message.Message;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.training.Predictions;

/**
 * Predictions as tensors: {@code images} and {@code labels} {@code [n]}, {@code probabilities}
 * {@code [n, classes]}. Numbers of images are exact up to 16 million. Any thread.
 */
final class TrialPredictions {

    private static final String IMAGES = "images";
    private static final String LABELS = "labels";
    private static final String PROBABILITIES = "probabilities";

    private TrialPredictions() {}

    static void write(Path file, Predictions predictions) {
        int images = predictions.size();
        int classes = predictions.probabilities()[0].length;
        float[] all = new float[images * classes];
        for (int image = 0; image < images; image++) {
            System.arraycopy(predictions.probabilities()[image], 0, all, image * classes, classes);
        }
        Map<String, Tensor> tensors =
                Map.of(
                        IMAGES, vector(predictions.images()),
                        LABELS, vector(predictions.labels()),
                        PROBABILITIES, new Tensor(TensorShape.of(images, classes), all));
        AtomicFile.write(file, out -> TensorFile.write(tensors, out));
    }

    private static Tensor vector(int[] values) {
        float[] floats = new float[values.length];
        for (int place = 0; place < values.length; place++) {
            floats[place] = values[place];
        }
        return new Tensor(TensorShape.of(values.length), floats);
    }

    static Predictions read(Path file) {
        Map<String, Tensor> tensors = TensorFileReader.read(file).tensors();
        int[] images = whole(file, tensors.get(IMAGES));
        int[] labels = whole(file, tensors.get(LABELS));
        Tensor all = tensors.get(PROBABILITIES);
        if (all == null || all.shape().rank() != 2 || all.shape().dimension(0) != images.length) {
            throw damaged(file);
        }
        int classes = all.shape().dimension(1);
        float[][] probabilities = new float[images.length][classes];
        for (int image = 0; image < images.length; image++) {
            System.arraycopy(all.values(), image * classes, probabilities[image], 0, classes);
        }
        return new Predictions(images, labels, probabilities);
    }

    private static int[] whole(Path file, Tensor tensor) {
        if (tensor == null) {
            throw damaged(file);
        }
        int[] values = new int[tensor.values().length];
        for (int place = 0; place < values.length; place++) {
            values[place] = (int) tensor.values()[place];
        }
        return values;
    }

    private static RuntimeException damaged(Path file) {
        return FileTrouble.damaged(
                file,
                Message.of("project.reason.tensors-header"),
                Message.of("project.hint.trial"));
    }
}
