package org.kernelglass.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kernelglass.message.FileReason;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;

/** The way to a {@link PixelCache}: the file of an earlier run, or memory, or a new file. */
final class PixelCacheOpening {

    private static final long MEGABYTE = 1 << 20;

    private final PixelCacheRequest request;
    private final PictureSource pictures;
    private final PreparationWatch watch;
    private final List<DatasetProblem> problems = new ArrayList<>();

    PixelCacheOpening(PixelCacheRequest request, PictureSource pictures, PreparationWatch watch) {
        this.request = request;
        this.pictures = pictures;
        this.watch = watch;
    }

    PixelCache open() {
        return found(PixelCacheKey.shallow(request))
                .or(() -> found(PixelCacheKey.deep(request)))
                .orElseGet(this::prepared);
    }

    private Optional<PixelCache> found(PixelCacheKey key) {
        return request.directory()
                .flatMap(directory -> open(directory.resolve(key.fileName()), key))
                .flatMap(this::kept);
    }

    private Optional<FilePixels> open(Path file, PixelCacheKey key) {
        return FilePixels.open(file, key.digest(), images(), request.preprocessing().imageBytes());
    }

    /** In memory where that is small; empty if an image is not what was written. */
    private Optional<PixelCache> kept(FilePixels file) {
        DepthRangeFit fit = request.fit().orElse(file.fit());
        if (request.pixelBytes() > request.memoryBudget()) {
            return Optional.of(new PixelCache(request, file, fit, problems));
        }
        MemoryPixels memory = memory();
        byte[] bytes = new byte[request.preprocessing().imageBytes()];
        try (file) {
            for (int image = 0; image < images(); image++) {
                file.read(image, bytes);
                memory.write(image, bytes);
            }
        } catch (Refusal damaged) {
            return Optional.empty();
        }
        return Optional.of(new PixelCache(request, memory, fit, problems));
    }

    private PixelCache prepared() {
        boolean fitNeeded =
                request.preprocessing().range() == Preprocessing.DepthRange.TRAINING_PERCENTILES
                        && request.fit().isEmpty();
        try {
            return prepared(request.fit().orElse(DepthRangeFit.NONE), !fitNeeded);
        } catch (PixelPass.DeepImageMet e) {
            PixelPreparer unfitted = new PixelPreparer(request.preprocessing(), DepthRangeFit.NONE);
            return prepared(new PixelPass(request, pictures, watch).fit(unfitted), true);
        }
    }

    private PixelCache prepared(DepthRangeFit fit, boolean rangesKnown) {
        PixelPreparer preparer = new PixelPreparer(request.preprocessing(), fit);
        if (request.pixelBytes() <= request.memoryBudget()) {
            return inMemory(preparer, fit, rangesKnown);
        }
        if (request.directory().isPresent()) {
            try {
                return inFile(request.directory().get(), preparer, fit, rangesKnown);
            } catch (IOException e) {
                problems.add(unwritable(e));
            }
        }
        if (request.pixelBytes() > request.memoryLimit()) {
            throw new Refusal(
                    Message.of("feed.problem.no-room", megabytes()),
                    Message.of("feed.hint.no-room", megabytes()));
        }
        return inMemory(preparer, fit, rangesKnown);
    }

    private PixelCache inMemory(PixelPreparer preparer, DepthRangeFit fit, boolean rangesKnown) {
        MemoryPixels memory = memory();
        int[] checks = new int[images()];
        boolean deep;
        try {
            deep = pass().prepare(preparer, rangesKnown, memory, checks);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        if (request.directory().isPresent() && problems.isEmpty()) {
            Path directory = request.directory().get();
            Path place = directory.resolve(key(deep).fileName());
            save(
                    directory,
                    memory,
                    writer -> writer.finish(place, key(deep).digest(), fit, checks));
        }
        return new PixelCache(request, memory, fit, problems);
    }

    /** So that the next run starts at once; not being able to is a pity and no more. */
    private void save(Path directory, MemoryPixels memory, PixelSaving.End end) {
        try {
            memory.save(writer(directory), end, request.workers());
        } catch (IOException e) {
            problems.add(unwritable(e));
        }
    }

    private PixelCache inFile(
            Path directory, PixelPreparer preparer, DepthRangeFit fit, boolean rangesKnown)
            throws IOException {
        int[] checks = new int[images()];
        PixelCacheKey key;
        try (PixelFileWriter writer = writer(directory)) {
            key = key(pass().prepare(preparer, rangesKnown, writer, checks));
            writer.finish(directory.resolve(key.fileName()), key.digest(), fit, checks);
        }
        FilePixels file =
                open(directory.resolve(key.fileName()), key)
                        .orElseThrow(() -> new IOException("the file just written is not whole"));
        return new PixelCache(request, file, fit, problems);
    }

    private PixelFileWriter writer(Path directory) throws IOException {
        Files.createDirectories(directory);
        UnfinishedFiles.removeOld(directory);
        if (Files.getFileStore(directory).getUsableSpace() < fileBytes() + MEGABYTE) {
            throw new IOException("not enough space on the disk");
        }
        return new PixelFileWriter(directory, request.preprocessing().imageBytes());
    }

    private DatasetProblem unwritable(IOException reason) {
        String directory = request.directory().map(Path::toString).orElse("");
        return DatasetProblems.ofAll(
                Message.of(
                        "feed.problem.cache-unwritable",
                        directory,
                        FileReason.of(reason),
                        megabytes()));
    }

    private PixelCacheKey key(boolean deep) {
        return deep ? PixelCacheKey.deep(request) : PixelCacheKey.shallow(request);
    }

    private PixelPass pass() {
        return new PixelPass(request, pictures, watch);
    }

    private MemoryPixels memory() {
        return new MemoryPixels(images(), request.preprocessing().imageBytes());
    }

    private int images() {
        return request.index().images().size();
    }

    private long fileBytes() {
        return PixelFileHeader.LENGTH + request.pixelBytes() + (long) images() * Integer.BYTES;
    }

    private long megabytes() {
        return fileBytes() / MEGABYTE + 1;
    }
}
