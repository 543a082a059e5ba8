package org.kernelglass.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kernelglass.dataset.Preprocessing;
import org.kernelglass.dataset.augmentation.Augmenter;
import org.kernelglass.dataset.augmentation.BatchMixture;
import org.kernelglass.dataset.augmentation.PixelGrid;

/** The images of a preview as training varies them, one epoch after the other. */
final class PreviewVariants {

    private final PreviewRequest request;
    private final PixelGrid grid;
    private final Augmenter augmenter;
    private final int[] numbers;

    PreviewVariants(PreviewRequest request) {
        this.request = request;
        Preprocessing wanted = request.preprocessing();
        grid = new PixelGrid(wanted.height(), wanted.width(), wanted.color().channels());
        augmenter = new Augmenter(request.augmentations(), grid, request.seed());
        numbers = Participants.numbers(request.split(), request.images());
    }

    /** Of each epoch all images. */
    List<List<PreviewPixels>> of(List<PreviewPixels> inputs) {
        List<List<PreviewPixels>> epochs = new ArrayList<>();
        for (int variant = 0; variant < request.variants(); variant++) {
            epochs.add(epoch(inputs, request.firstEpoch() + variant));
        }
        return epochs;
    }

    private List<PreviewPixels> epoch(List<PreviewPixels> inputs, int epoch) {
        float[] rows = new float[inputs.size() * grid.size()];
        float[] scratch = new float[grid.size()];
        for (int place = 0; place < inputs.size(); place++) {
            float[] image = inputs.get(place).values().clone();
            augmenter.augment(image, scratch, epoch, numbers[place]);
            System.arraycopy(image, 0, rows, place * image.length, image.length);
        }
        Optional<BatchMixture> mixture = augmenter.mixture(epoch, 0, inputs.size());
        return cut(mixture.isPresent() ? mixture.get().mix(rows) : rows);
    }

    private List<PreviewPixels> cut(float[] rows) {
        List<PreviewPixels> images = new ArrayList<>();
        for (int begin = 0; begin < rows.length; begin += grid.size()) {
            float[] values = java.util.Arrays.copyOfRange(rows, begin, begin + grid.size());
            images.add(PreviewPixels.of(grid.height(), grid.width(), grid.channels(), values));
        }
        return images;
    }
}
