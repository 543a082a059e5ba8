package org.kernelglass.workflow.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.kernelglass.message.FileReason;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.workflow.Places;
import org.slf4j.LoggerFactory;

/** A folder for what a benchmark makes, gone with all that is in it when it is closed. */
record BenchHome(Path folder) implements AutoCloseable {

    /**
     * @throws Refusal if none can be made
     */
    static BenchHome in(Path cache) {
        try {
            Files.createDirectories(cache);
            return new BenchHome(Files.createTempDirectory(cache, "bench-"));
        } catch (IOException e) {
            throw new Refusal(
                    Message.of("bench.problem.folder", cache.toString(), FileReason.of(e)), e);
        }
    }

    /** Caches and runs that nobody has used before. */
    Places places(String name) {
        return new Places(
                folder.resolve(name).resolve("cache"), folder.resolve(name).resolve("runs"));
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            LoggerFactory.getLogger(BenchHome.class).warn("left behind: " + folder, e);
        }
    }
}
