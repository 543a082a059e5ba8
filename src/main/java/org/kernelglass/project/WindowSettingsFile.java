package org.kernelglass.project;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kernelglass.message.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code window.json}: the window's settings, written at once (see {@link AtomicFile}). They can be
 * chosen again, so a damaged file counts as none and nobody is stopped by one that cannot be
 * written. Any thread.
 */
public final class WindowSettingsFile {

    private static final Logger LOG = LoggerFactory.getLogger(WindowSettingsFile.class);
    private static final JsonFile FORMAT = new JsonFile("kernelglass-window", 1);
    private static final Set<String> LANGUAGES = Set.of("en", "zh");

    private final Path file;

    public WindowSettingsFile(Path folder) {
        this.file = folder.resolve("window.json");
    }

    /** The settings, or those of a first start. */
    public WindowSettings read() {
        if (!Files.exists(file)) {
            return WindowSettings.DEFAULT;
        }
        try {
            return read(JsonPlace.top(file, FORMAT.read(file)));
        } catch (Refusal | InvalidPathException damaged) {
            LOG.warn("the window's settings begin anew", damaged);
            return WindowSettings.DEFAULT;
        }
    }

    private static WindowSettings read(JsonPlace top) {
        Optional<String> language = top.at("language").ifPresent().map(JsonPlace::text);
        List<Path> recent = top.at("recent").texts().stream().map(Path::of).toList();
        return new WindowSettings(
                top.at("dark").flag(),
                (int) top.at("scale").whole(1, 1000),
                language.filter(LANGUAGES::contains),
                recent);
    }

    /** Keeps the settings. */
    public synchronized void write(WindowSettings settings) {
        ObjectNode content = FORMAT.start();
        content.put("dark", settings.dark()).put("scale", settings.scale());
        content.put("language", settings.language().orElse(null));
        ArrayNode recent = content.putArray("recent");
        settings.recent().forEach(folder -> recent.add(folder.toString()));
        try {
            FORMAT.write(file, content);
        } catch (Refusal refusal) {
            LOG.warn("the window's settings are not kept", refusal);
        }
    }
}
