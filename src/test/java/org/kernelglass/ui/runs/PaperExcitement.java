package org.kernelglass.ui.runs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kernelglass.dataset.Batch;
import org.kernelglass.dataset.BatchFeed;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.PlainPassage;
import org.kernelglass.inspection.Sight;
import org.kernelglass.inspection.Subject;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.tensor.TensorShape;

/** Which images excite filters, in plain loops; and pictures that only look as if they did. */
public final class PaperExcitement {

    /** A filter whose activation is silent. */
    public static final int SILENT = 3;

    private PaperExcitement() {}

    static Sight.Maximization maximization(Subject.Kept kept, Look.Maximization look) {
        TensorShape shape = kept.program().input();
        float[] values = new float[(int) shape.size()];
        for (int at = 0; at < values.length; at++) {
            int row = at / shape.width() % shape.height();
            double wave = Math.sin((look.unit() + 1) * 0.2 * row + at % shape.width() * 0.4);
            values[at] = (float) (0.5 + 0.5 * wave);
        }
        boolean silent = look.layerId().startsWith("relu") && look.unit() == SILENT;
        return new Sight.Maximization(
                0,
                look.layerId(),
                look.unit(),
                new Tensor(shape, values),
                silent ? 0 : 0.125,
                silent ? 0 : 0.5 + look.unit() + look.steps() / 1000.0);
    }

    static Sight.Excitation excitation(Subject.Kept kept, Look.Excitation look) {
        List<List<Sight.Excited>> all = new ArrayList<>();
        try (BatchFeed feed = look.images().get()) {
            for (Optional<Batch> next = feed.next(); next.isPresent(); next = feed.next()) {
                for (int image = 0; image < next.get().size(); image++) {
                    add(kept, look.layerId(), next.get(), image, all);
                }
            }
        }
        List<List<Sight.Excited>> strongest =
                all.stream()
                        .map(
                                channel ->
                                        channel.stream()
                                                .sorted(
                                                        Comparator.comparingDouble(
                                                                one -> -one.value()))
                                                .limit(look.top())
                                                .toList())
                        .toList();
        return new Sight.Excitation(0, look.layerId(), strongest);
    }

    private static void add(
            Subject.Kept kept,
            String layerId,
            Batch batch,
            int image,
            List<List<Sight.Excited>> all) {
        Tensor seen = PaperImages.image(kept.program().input(), batch, image);
        Tensor maps = PlainPassage.of(kept.program(), kept.weights(), seen).outputs().get(layerId);
        int channels = maps.shape().channels();
        int places = maps.values().length / channels;
        int width = maps.shape().isImage() ? maps.shape().width() : 1;
        for (int channel = 0; channel < channels; channel++) {
            if (all.size() <= channel) {
                all.add(new ArrayList<>());
            }
            int best = channel * places;
            for (int at = best; at < (channel + 1) * places; at++) {
                best = maps.values()[at] > maps.values()[best] ? at : best;
            }
            int place = best - channel * places;
            all.get(channel)
                    .add(
                            new Sight.Excited(
                                    batch.images()[image],
                                    maps.values()[best],
                                    place / width,
                                    place % width));
        }
    }
}
