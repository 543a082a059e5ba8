package org.kernelglass.dataset.files;

import java.nio.file.Path;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.PictureSource;

/** Opens the pictures of a dataset in whatever form it lies on disk. */
public final class PictureSources {

    private PictureSources() {}

    /**
     * The pictures of a scanned dataset. Close it when done.
     *
     * @throws org.kernelglass.message.Refusal if the location is gone or can no longer be read
     */
    public static PictureSource open(ImageIndex index) {
        Path location = index.location();
        return switch (LocationKind.of(location)) {
            case IDX -> new IdxPictures(location);
            case FOLDER, ZIP, CSV -> new FilePictures(files(location));
        };
    }

    /** The files that the names of a folder, zip or table dataset stand for. */
    public static DatasetFiles files(Path location) {
        return switch (LocationKind.of(location)) {
            case ZIP -> new ZipFiles(location);
            case CSV -> new FolderFiles(location.toAbsolutePath().getParent());
            case FOLDER, IDX -> new FolderFiles(location);
        };
    }
}
