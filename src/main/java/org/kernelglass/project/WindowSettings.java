package org.kernelglass.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the window remembers from one start to the next.
 *
 * @param dark the dark theme rather than the light one
 * @param scale of all text, in percent, from {@value #SMALLEST_SCALE} to {@value #LARGEST_SCALE}
 * @param language {@code en} or {@code zh}; empty for the system's
 * @param recent project folders, the latest first
 */
public record WindowSettings(
        boolean dark, int scale, Optional<String> language, List<Path> recent) {

    public static final int SMALLEST_SCALE = 80;
    public static final int LARGEST_SCALE = 200;

    public static final WindowSettings DEFAULT =
            new WindowSettings(false, 100, Optional.empty(), List.of());

    private static final int RECENT = 10;

    public WindowSettings {
        scale = Math.max(SMALLEST_SCALE, Math.min(LARGEST_SCALE, scale));
        recent = recent.stream().distinct().limit(RECENT).toList();
    }

    public WindowSettings withDark(boolean changed) {
        return new WindowSettings(changed, scale, language, recent);
    }

    public WindowSettings withScale(int changed) {
        return new WindowSettings(dark, changed, language, recent);
    }

    public WindowSettings withLanguage(String changed) {
        return new WindowSettings(dark, scale, Optional.of(changed), recent);
    }

    /** With this project as the latest. */
    public WindowSettings withRecent(Path folder) {
        List<Path> all = new ArrayList<>();
        all.add(folder);
        all.addAll(recent);
        return new WindowSettings(dark, scale, language, all);
    }

    /** Without a project that is no more. */
    public WindowSettings withoutRecent(Path folder) {
        List<Path> all = recent.stream().filter(other -> !other.equals(folder)).toList();
        return new WindowSettings(dark, scale, language, all);
    }
}
