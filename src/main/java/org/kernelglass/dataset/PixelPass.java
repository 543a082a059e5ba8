package org.kernelglass.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import org.kernelglass.message.Refusal;

/** Decodes and prepares every image of a dataset once, by workers, into a sink. */
final class PixelPass {

    /** A deep image was met before the ranges for such images are known. */
    static final class DeepImageMet extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DeepImageMet() {
            super("deep image", null, false, false);
        }
    }

    private final PixelCacheRequest request;
    private final PictureSource pictures;
    private final PreparationWatch watch;
    private final UnreadableImages unreadable;

    PixelPass(PixelCacheRequest request, PictureSource pictures, PreparationWatch watch) {
        this.request = request;
        this.pictures = pictures;
        this.watch = watch;
        unreadable = new UnreadableImages(request.index());
    }

    /**
     * Prepares all images.
     *
     * @param checks receives the checksum of each
     * @param rangesKnown false if it is to end at the first deep image
     * @return whether any image is deep
     * @throws IOException if the sink cannot take them
     * @throws DeepImageMet if ranges are needed first
     * @throws Refusal if images can no longer be read
     */
    boolean prepare(PixelPreparer preparer, boolean rangesKnown, PixelStore.Sink sink, int[] checks)
            throws IOException {
        AtomicBoolean deep = new AtomicBoolean();
        try {
            over(
                    checks.length,
                    image -> {
                        Picture picture = pictures.read(entry(image), preparer.size());
                        if (picture.bits() > 8) {
                            deep.set(true);
                            refuseUnless(rangesKnown);
                        }
                        byte[] bytes = preparer.prepare(picture);
                        checks[image] = PixelFileHeader.checkOf(bytes);
                        write(sink, image, bytes);
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return deep.get();
    }

    /** The percentiles over the training images. */
    DepthRangeFit fit(PixelPreparer preparer) {
        DepthRangeFit.Fitting fitting = new DepthRangeFit.Fitting();
        int[] training = request.training();
        over(
                training.length,
                place -> fitting.add(pictures.read(entry(training[place]), preparer.size())));
        return fitting.fit();
    }

    private void over(int count, IntConsumer item) {
        WorkerPass.over(count, image -> gathering(image, item), request.workers(), watch);
        unreadable.refuse();
    }

    private void gathering(int image, IntConsumer item) {
        try {
            item.accept(image);
        } catch (Refusal e) {
            unreadable.add(image, e);
        }
    }

    private ImageEntry entry(int image) {
        return request.index().images().get(image);
    }

    private static void refuseUnless(boolean rangesKnown) {
        if (!rangesKnown) {
            throw new DeepImageMet();
        }
    }

    private static void write(PixelStore.Sink sink, int image, byte[] bytes) {
        try {
            sink.write(image, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
