package org.kernelglass.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kernelglass.message.Refusal;

/**
 * The {@code note.txt} of a run folder: what a person has to say of the run, plain text that any
 * editor can open. Not part of the record, so that it can be written while the run is at work. Any
 * thread.
 */
public final class RunNote {

    private static final String FILE = "note.txt";

    private RunNote() {}

    /**
     * The note; empty text where there is none.
     *
     * @throws Refusal if it cannot be read
     */
    public static String read(Path run) {
        Path file = run.resolve(FILE);
        if (!Files.exists(file)) {
            return "";
        }
        try {
            // another editor may have written what is no UTF-8: shown as well as can be
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw FileTrouble.reading(file, e);
        }
    }

    /**
     * Keeps the note in place of the one before.
     *
     * @throws Refusal if it cannot be written; the old one is then as it was
     */
    public static void write(Path run, String note) {
        AtomicFile.write(run.resolve(FILE), (note.strip() + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
