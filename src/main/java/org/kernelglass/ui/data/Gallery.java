package org.kernelglass.ui.data;

import org.kernelglass.workflow.Thumbnail;

/** What the tiles of the gallery ask of it. FX thread. */
final class Gallery {

    private final DataViewModel data;
    private final GalleryModel model;
    private ThumbnailLoader loader;

    Gallery(DataViewModel data, GalleryModel model) {
        this.data = data;
        this.model = model;
        model.shownProperty().addListener((seen, was, is) -> open(was, is));
        open(null, model.shownProperty().get());
    }

    private void open(Shown was, Shown is) {
        if (is != null && (was == null || was.pictures() != is.pictures())) {
            loader = new ThumbnailLoader(is.pictures().thumbnails(), data.background().fx());
        }
    }

    ThumbnailLoader loader() {
        return loader;
    }

    /** The image that is pointed out. */
    int current() {
        return data.currentProperty().get();
    }

    void point(int image) {
        if (image != TileRow.NONE) {
            data.currentProperty().set(image);
        }
    }

    String count(int images) {
        return data.texts().now("data.count", images);
    }

    String name(int image) {
        return model.shownProperty().get().index().images().get(image).name();
    }

    /** Everything that is known of an image, in words. */
    String described(int image, Thumbnail thumbnail) {
        String words = data.texts().now(model.describe(image));
        if (thumbnail == null) {
            return words;
        }
        return words
                + "\n"
                + thumbnail
                        .problem()
                        .map(data.texts()::now)
                        .orElseGet(
                                () ->
                                        data.texts()
                                                .now(
                                                        "data.image.size",
                                                        thumbnail.pictureHeight(),
                                                        thumbnail.pictureWidth()));
    }
}
