package org.kernelglass.dataset.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/** The forms in which a dataset may lie on disk. */
public enum LocationKind {
    /** A folder of class folders. */
    FOLDER,
    /** A zip archive of class folders. */
    ZIP,
    /** IDX files of pixels and labels, as MNIST comes. */
    IDX,
    /** A table of file and label. */
    CSV;

    /**
     * Which form a location has, by its content.
     *
     * @throws Refusal if it is missing, unreadable, or of no such form
     */
    public static LocationKind of(Path location) {
        if (Files.isDirectory(location)) {
            return IdxFolder.in(location).isPresent() ? IDX : FOLDER;
        }
        Message hint = Message.of("dataset.hint.location");
        if (!Files.exists(location)) {
            throw new Refusal(Message.of("dataset.refuse.missing", location.toString()), hint);
        }
        if (!Files.isRegularFile(location)) {
            Message reason = Message.of("dataset.file.no-file");
            throw new Refusal(
                    Message.of("dataset.refuse.unreadable", location.toString(), reason), hint);
        }
        return ofFile(location);
    }

    private static LocationKind ofFile(Path file) {
        byte[] start = start(file);
        if (start.length >= 2 && start[0] == 'P' && start[1] == 'K') {
            return ZIP;
        }
        if (IdxFile.looksLike(start)) {
            return IDX;
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt")) {
            return CSV;
        }
        throw new Refusal(
                Message.of("dataset.refuse.no-dataset", file.toString()),
                Message.of("dataset.hint.location"));
    }

    private static byte[] start(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        } catch (IOException e) {
            throw new Refusal(
                    Message.of("dataset.refuse.unreadable", file.toString(), Reasons.of(e)), e);
        }
    }
}
