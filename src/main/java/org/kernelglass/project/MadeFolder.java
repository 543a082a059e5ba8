package org.kernelglass.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that is made where it is missing, with those above it. Any thread. */
public final class MadeFolder {

    private MadeFolder() {}

    /**
     * Makes it; one that stands there, be it by a link, is taken as it is.
     *
     * @throws org.kernelglass.message.Refusal if it cannot be made; the sentence says why
     */
    public static void at(Path folder) {
        if (Files.isDirectory(folder)) {
            return;
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw FileTrouble.writing(folder, e);
        }
    }
}
