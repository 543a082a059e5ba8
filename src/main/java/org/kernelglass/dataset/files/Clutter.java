package org.kernelglass.dataset.files;

import java.util.Locale;
import java.util.Set;

/** Files and folders that systems and file managers leave behind and that nobody means. */
public final class Clutter {

    private static final Set<String> NAMES =
            Set.of(
                    "thumbs.db",
                    "ehthumbs.db",
                    "desktop.ini",
                    "__macosx",
                    "$recycle.bin",
                    "system volume information",
                    "@eadir",
                    "lost+found",
                    "icon\r");

    private Clutter() {}

    /** Whether a file or folder of that name is passed over in silence. */
    public static boolean is(String name) {
        return name.startsWith(".") || NAMES.contains(name.toLowerCase(Locale.ROOT));
    }
}
