package org.kernelglass.ui.evaluate.suspects;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.ui.base.Background;
import org.kernelglass.workflow.LazyPictures;
import org.kernelglass.workflow.Thumbnail;
import org.kernelglass.workflow.Thumbnails;

/**
 * The images of the project's dataset, small, for rows that are on screen. FX thread.
 *
 * @param byName number of each image
 */
record DatasetTiles(
        ImageIndex index,
        Map<String, Integer> byName,
        LazyPictures source,
        Thumbnails thumbnails,
        Background background) {

    private static final int SIDE = 168;
    private static final long CACHE_BYTES = 32L << 20;
    private static final int DECODERS = 1;

    static DatasetTiles of(ImageIndex index, Background background) {
        Map<String, Integer> byName = new HashMap<>(index.images().size() * 2);
        for (int image = 0; image < index.images().size(); image++) {
            byName.put(index.images().get(image).name(), image);
        }
        LazyPictures source = new LazyPictures(index);
        return new DatasetTiles(
                index,
                byName,
                source,
                new Thumbnails(
                        source, index.images(), SIDE, CACHE_BYTES, background.threads(), DECODERS),
                background);
    }

    /** An image by its number. */
    ImageEntry image(int number) {
        return index.images().get(number);
    }

    /** The number of an image; empty where the dataset no longer has it. */
    Optional<Integer> number(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * Asks for an image.
     *
     * @param told on the FX thread, at once where it is at hand
     * @return the request; empty where it was at hand
     */
    Optional<Thumbnails.Request> load(int number, Consumer<Thumbnail> told) {
        Optional<Thumbnail> there = thumbnails.atHand(number);
        if (there.isPresent()) {
            told.accept(there.get());
            return Optional.empty();
        }
        return Optional.of(
                thumbnails.request(
                        number, made -> background.fx().execute(() -> told.accept(made))));
    }

    void close() {
        background.threads().execute(source::close);
    }
}
