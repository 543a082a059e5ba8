package org.kernelglass.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;
import org.kernelglass.dataset.DepthRangeFit;
import org.kernelglass.dataset.Picture;
import org.kernelglass.dataset.PictureSource;
import org.kernelglass.dataset.PixelCacheRequest;
import org.kernelglass.dataset.PixelPreparer;
import org.kernelglass.dataset.PreparationWatch;
import org.kernelglass.dataset.Preprocessing;
import org.kernelglass.dataset.Preprocessing.DepthRange;
import org.kernelglass.dataset.UnitValues;
import org.kernelglass.parameter.Size;

/**
 * Shows what the network will get of some training images: the same bytes and, epoch by epoch, the
 * same variants as a run with these settings. One caller at a time; it may wait while the ranges of
 * deep images are measured over the whole training split.
 */
public final class PreprocessingPreview {

    private static final Size WHOLE = Size.square(1 << 20);

    private final PictureSource pictures;
    private final ExecutorService workers;
    private final int side;
    private Measured measured;

    /** Ranges that were measured, and over what. */
    private record Measured(int[] training, Size size, DepthRangeFit fit) {}

    /**
     * @param workers measure the ranges of deep images
     * @param side the longest side of an original, in pixels
     */
    public PreprocessingPreview(PictureSource pictures, ExecutorService workers, int side) {
        this.pictures = pictures;
        this.workers = workers;
        this.side = side;
    }

    /**
     * Prepares the images.
     *
     * @throws org.kernelglass.message.Refusal if an image can no longer be read, or an augmentation
     *     is there twice
     * @throws CancellationException if the watch asks to stop
     */
    public List<PreviewImage> render(PreviewRequest request, PreparationWatch watch) {
        Size size = new Size(request.preprocessing().height(), request.preprocessing().width());
        List<Picture> decoded = new ArrayList<>();
        List<Thumbnail> originals = new ArrayList<>();
        for (int image : request.images()) {
            if (watch.cancelled().getAsBoolean()) {
                throw new CancellationException("preview");
            }
            decoded.add(pictures.read(request.index().images().get(image), size));
            originals.add(original(request, image));
        }
        List<PreviewPixels> inputs = inputs(request, decoded, watch);
        List<List<PreviewPixels>> epochs = new PreviewVariants(request).of(inputs);
        return IntStream.range(0, inputs.size())
                .mapToObj(
                        place ->
                                new PreviewImage(
                                        request.images()[place],
                                        originals.get(place),
                                        inputs.get(place),
                                        epochs.stream().map(all -> all.get(place)).toList()))
                .toList();
    }

    private Thumbnail original(PreviewRequest request, int image) {
        return Thumbnail.of(pictures.read(request.index().images().get(image), WHOLE), side);
    }

    private List<PreviewPixels> inputs(
            PreviewRequest request, List<Picture> decoded, PreparationWatch watch) {
        Preprocessing wanted = request.preprocessing();
        boolean ranged =
                wanted.range() == DepthRange.TRAINING_PERCENTILES
                        && decoded.stream().anyMatch(picture -> picture.bits() > 8);
        DepthRangeFit fit = ranged ? fit(request, watch) : DepthRangeFit.NONE;
        PixelPreparer preparer = new PixelPreparer(wanted, fit);
        return decoded.stream().map(picture -> input(preparer, picture)).toList();
    }

    private static PreviewPixels input(PixelPreparer preparer, Picture picture) {
        byte[] bytes = preparer.prepare(picture);
        float[] values = new float[bytes.length];
        UnitValues.of(bytes, values);
        Preprocessing wanted = preparer.preprocessing();
        return PreviewPixels.of(wanted.height(), wanted.width(), wanted.color().channels(), values);
    }

    private DepthRangeFit fit(PreviewRequest request, PreparationWatch watch) {
        Size size = new Size(request.preprocessing().height(), request.preprocessing().width());
        int[] training = request.split().train();
        boolean known =
                measured != null && measured.training == training && measured.size.equals(size);
        if (!known) {
            PixelCacheRequest over =
                    new PixelCacheRequest(
                            request.index(),
                            request.preprocessing(),
                            training,
                            Optional.empty(),
                            Optional.empty(),
                            0,
                            0,
                            workers);
            measured = new Measured(training, size, DepthRangeFit.measure(over, pictures, watch));
        }
        return measured.fit;
    }
}
