package org.kernelglass.project;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.kernelglass.message.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes checkpoints that nothing points at, and what was never finished. */
final class CheckpointLeftovers {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointLeftovers.class);
    private static final String OURS = "{step-*,last.*.tmp,best.*.tmp}";

    private CheckpointLeftovers() {}

    /** Never throws: what cannot be removed now is removed next time. */
    static void remove(Path root, Predicate<String> keep) {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root, OURS)) {
            for (Path entry : entries) {
                if (!keep.test(entry.getFileName().toString())) {
                    delete(entry);
                }
            }
        } catch (IOException | Refusal e) {
            LOG.warn("leftovers stay in {}", root, e);
        }
    }

    /** Bytes of the checkpoint folders that are chosen by name; 0 where they cannot be counted. */
    static long bytes(Path root, Predicate<String> chosen) {
        long sum = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root, "step-*")) {
            for (Path entry : entries) {
                if (chosen.test(entry.getFileName().toString())) {
                    try (DirectoryStream<Path> files = Files.newDirectoryStream(entry)) {
                        for (Path file : files) {
                            sum += Files.size(file);
                        }
                    }
                }
            }
        } catch (IOException e) {
            LOG.debug("not counted in {}", root, e);
        }
        return sum;
    }

    /** Deletes a file, or a folder with the files in it; nothing if there is none. */
    static void delete(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
        }
        Files.deleteIfExists(path);
    }
}
