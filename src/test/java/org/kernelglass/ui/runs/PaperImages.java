package org.kernelglass.ui.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kernelglass.dataset.Batch;
import org.kernelglass.dataset.BatchFeed;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

/** The images of a feed, one by one. */
record PaperImages(int number, Tensor image, int label) {

    static List<PaperImages> of(Supplier<BatchFeed> images, TensorShape shape) {
        List<PaperImages> all = new ArrayList<>();
        try (BatchFeed feed = images.get()) {
            for (Optional<Batch> next = feed.next(); next.isPresent(); next = feed.next()) {
                take(next.get(), shape, all);
            }
        }
        return all;
    }

    private static void take(Batch batch, TensorShape shape, List<PaperImages> all) {
        int places = shape.height() * shape.width();
        for (int image = 0; image < batch.size(); image++) {
            float[] values = new float[(int) shape.size()];
            for (int at = 0; at < values.length; at++) {
                int from = image * values.length + at % places * shape.channels() + at / places;
                values[at] = batch.pixels().get(from);
            }
            all.add(
                    new PaperImages(
                            batch.images()[image],
                            new Tensor(shape, values),
                            batch.labels()[image]));
        }
    }
}
