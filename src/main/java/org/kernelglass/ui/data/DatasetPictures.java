package org.kernelglass.ui.data;

import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.ui.base.Background;
import org.kernelglass.workflow.LazyPictures;
import org.kernelglass.workflow.PreprocessingPreview;
import org.kernelglass.workflow.Thumbnails;

/**
 * The pictures of the dataset that is looked at, small and as the network gets them.
 *
 * @param source closed when another dataset is looked at
 */
record DatasetPictures(LazyPictures source, Thumbnails thumbnails, PreprocessingPreview preview) {

    /** Side of a thumbnail in pixels: of a tile, with something to spare for fine screens. */
    static final int THUMBNAIL_SIDE = 128;

    private static final long CACHE_BYTES = 96L << 20;
    private static final int DECODERS = 2;

    static DatasetPictures of(ImageIndex index, Background background) {
        LazyPictures source = new LazyPictures(index);
        return new DatasetPictures(
                source,
                new Thumbnails(
                        source,
                        index.images(),
                        THUMBNAIL_SIDE,
                        CACHE_BYTES,
                        background.threads(),
                        DECODERS),
                new PreprocessingPreview(source, background.threads(), THUMBNAIL_SIDE));
    }
}
