package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Where the program keeps things of its own on this machine. The environment variable {@code
 * KERNELGLASS_HOME} moves all under one folder.
 *
 * @param cache what can be made again: prepared pixels, scan results, measured choices, the log
 * @param projects where projects and runs go when a person names no folder
 * @param settings what the window remembers
 */
public record Places(Path cache, Path projects, Path settings) {

    /** With the settings beside the cache. */
    public Places(Path cache, Path projects) {
        this(cache, projects, cache.resolveSibling("settings"));
    }

    /** The folders of this user and this operating system. */
    public static Places ofUser() {
        String moved = System.getenv("KERNELGLASS_HOME");
        if (moved != null && !moved.isBlank()) {
            return new Places(Path.of(moved, "cache"), Path.of(moved, "projects"));
        }
        Path home = Path.of(System.getProperty("user.home"));
        return new Places(
                userCache(home).resolve("kernelglass"),
                home.resolve("Kernelglass"),
                userSettings(home).resolve("kernelglass"));
    }

    private static Path userSettings(Path home) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            String roaming = System.getenv("APPDATA");
            return roaming == null ? home.resolve("AppData/Roaming") : Path.of(roaming);
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library/Application Support");
        }
        String xdg = System.getenv("XDG_CONFIG_HOME");
        return xdg == null || xdg.isBlank() ? home.resolve(".config") : Path.of(xdg);
    }

    private static Path userCache(Path home) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            String local = System.getenv("LOCALAPPDATA");
            return local == null ? home.resolve("AppData/Local") : Path.of(local);
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library/Caches");
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        return xdg == null || xdg.isBlank() ? home.resolve(".cache") : Path.of(xdg);
    }

    /** Prepared pixels and scan results. */
    public Path datasets() {
        return cache.resolve("datasets");
    }

    public Path log() {
        return cache.resolve("kernelglass.log");
    }
}
