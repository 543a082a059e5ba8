package org.kernelglass.project;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kernelglass.message.Refusal;

/**
 * The {@code baseline.json} of a project folder: the run that the others are held against. Any
 * thread.
 */
public final class BaselineFile {

    private static final String FILE = "baseline.json";
    private static final JsonFile FORMAT = new JsonFile("kernelglass-baseline", 1);

    private BaselineFile() {}

    /**
     * The name of the run's folder; empty where none is pinned.
     *
     * @throws Refusal if the file is damaged; the sentence names it
     */
    public static Optional<String> read(Path project) {
        Path file = project.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return JsonPlace.top(file, FORMAT.read(file)).at("run").ifPresent().map(JsonPlace::text);
    }

    /**
     * Pins a run in place of the one before, or none.
     *
     * @throws Refusal if it cannot be written
     */
    public static void write(Path project, Optional<String> run) {
        ObjectNode json = FORMAT.start();
        json.put("run", run.orElse(null));
        FORMAT.write(project.resolve(FILE), json);
    }
}
