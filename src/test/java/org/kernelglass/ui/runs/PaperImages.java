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
        for (int image = 0; image < batch.size(); image++) {
            all.add(
                    new PaperImages(
                            batch.images()[image],
                            image(shape, batch, image),
                            batch.labels()[image]));
        }
    }

    /** One image of a batch, {@code [channels, height, width]}. */
    static Tensor image(TensorShape shape, Batch batch, int image) {
        int places = shape.height() * shape.width();
        float[] values = new float[(int) shape.size()];
        for (int at = 0; at < values.length; at++) {
            int from = image * values.length + at % places * shape.channels() + at / places;
            values[at] = batch.pixels().get(from);
        }
        return new Tensor(shape, values);
    }
}
