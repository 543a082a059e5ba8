package org.kernelglass.project;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kernelglass.message.Refusal;
import org.kernelglass.training.Compute;
import org.kernelglass.training.ComputeMemory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers the fastest threads and layout in a file of the cache folder. A damaged file counts as
 * empty: a cache may be lost. Any thread.
 */
public final class ComputeMemoryFile implements ComputeMemory {

    private static final Logger LOG = LoggerFactory.getLogger(ComputeMemoryFile.class);
    private static final JsonFile FORMAT = new JsonFile("kernelglass-compute", 1);
    private static final String CHOICES = "choices";

    private final Path file;

    public ComputeMemoryFile(Path cacheFolder) {
        this.file = cacheFolder.resolve("compute.json");
    }

    @Override
    public synchronized Optional<Compute> recall(String key) {
        JsonPlace found = JsonPlace.top(file, content()).at(CHOICES).at(key);
        try {
            return found.ifPresent().map(ProgressJson::compute);
        } catch (Refusal damaged) {
            LOG.debug("forgotten: {}", key, damaged);
            return Optional.empty();
        }
    }

    @Override
    public synchronized void remember(String key, Compute compute) {
        ObjectNode content = content();
        content.withObjectProperty(CHOICES).set(key, ProgressJson.write(compute));
        try {
            FORMAT.write(file, content);
        } catch (Refusal refusal) {
            LOG.warn("cannot remember the fastest threads and layout", refusal);
        }
    }

    private ObjectNode content() {
        if (Files.exists(file)) {
            try {
                ObjectNode read = FORMAT.read(file);
                if (read.path(CHOICES).isObject()) {
                    return read;
                }
            } catch (Refusal damaged) {
                LOG.debug("starting an empty memory", damaged);
            }
        }
        ObjectNode empty = FORMAT.start();
        empty.putObject(CHOICES);
        return empty;
    }
}
