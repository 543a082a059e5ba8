package org.kernelglass.project;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.kernelglass.project.PinnedFile.Pins;

/**
 * The {@code inspection/} of a run folder, where its time-lapse lies: read by anyone at any time,
 * written by {@link RunFrames} alone. Any thread.
 */
public final class FrameFolder {

    /** Bytes on disk that a run's time-lapse may take, its pinned images included. */
    public static final long BUDGET = 64L << 20;

    private final Path folder;

    public FrameFolder(Path run) {
        this.folder = run.resolve("inspection");
    }

    Path path() {
        return folder;
    }

    /**
     * The images that are watched, in the order of a frame's maps.
     *
     * @throws org.kernelglass.message.Refusal if they are damaged; the sentence names the file
     */
    public List<PinnedImage> pinned() {
        return PinnedFile.read(folder).map(Pins::images).orElse(List.of());
    }

    /**
     * The frames by their steps; each is read when it is asked for.
     *
     * @throws org.kernelglass.message.Refusal if the folder cannot be listed
     */
    public List<FrameFile> frames() {
        List<FrameFile> frames = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return frames;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "step-*.safetensors")) {
            for (Path file : files) {
                FrameFile.named(file).ifPresent(frames::add);
            }
        } catch (IOException e) {
            throw FileTrouble.reading(folder, e);
        }
        frames.sort(Comparator.comparingLong(FrameFile::step));
        return frames;
    }

    /**
     * Bytes on disk.
     *
     * @throws org.kernelglass.message.Refusal if they cannot be counted
     */
    public long bytes() {
        return frames().stream().mapToLong(FrameFile::bytes).sum() + pinnedBytes();
    }

    long pinnedBytes() {
        long bytes = 0;
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "pinned.*")) {
                for (Path file : files) {
                    bytes += Files.size(file);
                }
            } catch (IOException e) {
                throw FileTrouble.reading(folder, e);
            }
        }
        return bytes;
    }

    void remove(Predicate<FrameFile> unwanted) {
        for (FrameFile frame : frames()) {
            if (unwanted.test(frame)) {
                try {
                    Files.deleteIfExists(frame.path());
                } catch (IOException e) {
                    throw FileTrouble.writing(frame.path(), e);
                }
            }
        }
    }

    /** Removes what was never finished. Only for the one who holds the run's lock. */
    void clean() throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> unfinished =
                    Files.newDirectoryStream(folder, "{step-*,pinned.*}.tmp")) {
                for (Path file : unfinished) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
