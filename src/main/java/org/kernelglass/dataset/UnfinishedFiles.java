package org.kernelglass.dataset;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Cache files that a killed process left half written. */
final class UnfinishedFiles {

    /** Long enough that nobody is still writing it. */
    private static final Duration OLD = Duration.ofDays(1);

    private UnfinishedFiles() {}

    /** Removes those that nobody has written to for a day. */
    static void removeOld(Path directory) throws IOException {
        Instant limit = Instant.now().minus(OLD);
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(directory, "*" + PixelFileWriter.UNFINISHED)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
