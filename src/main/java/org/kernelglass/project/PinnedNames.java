package org.kernelglass.project;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The {@code pins.json} of a project folder: names of the images that the next run's time-lapse is
 * to watch. Any thread.
 */
public final class PinnedNames {

    private static final String FILE = "pins.json";
    private static final JsonFile FORMAT = new JsonFile("kernelglass-pins", 1);

    private PinnedNames() {}

    /**
     * The names in order; none where nothing was ever pinned.
     *
     * @throws org.kernelglass.message.Refusal if the file is damaged; the sentence names it
     */
    public static List<String> read(Path project) {
        Path file = project.resolve(FILE);
        if (!Files.exists(file)) {
            return List.of();
        }
        JsonPlace top = JsonPlace.top(file, FORMAT.read(file));
        return top.at("images").items().stream().map(JsonPlace::text).toList();
    }

    /**
     * Keeps these names in place of those before.
     *
     * @throws org.kernelglass.message.Refusal if they cannot be written
     */
    public static void write(Path project, List<String> names) {
        ObjectNode json = FORMAT.start();
        ArrayNode images = json.putArray("images");
        names.forEach(images::add);
        FORMAT.write(project.resolve(FILE), json);
    }
}
