package org.kernelglass;

import java.util.Locale;
import java.util.stream.Stream;

/** Whether a window could be shown at all: asked before JavaFX is loaded. */
final class Display {

    private Display() {}

    /**
     * True where nothing to show a window on is named; elsewhere only trying tells. A window system
     * that JavaFX is told to use by name needs no display.
     */
    static boolean isMissing() {
        if (System.getProperty("glass.platform") != null) {
            return false;
        }
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return linux
                && Stream.of("DISPLAY", "WAYLAND_DISPLAY")
                        .map(System::getenv)
                        .allMatch(value -> value == null || value.isBlank());
    }
}
