package org.kernelglass.dataset.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file by which a folder is known into which the program itself has written. */
public final class OwnMark {

    static final String PROJECT = "project.json";

    private static final List<String> RESULTS = List.of("run.json", "experiment.json");
    private static final String FORMAT = "\"kernelglass-";
    private static final int START_BYTES = 4096;

    private OwnMark() {}

    /** Whether a folder is a run or an experiment: the pictures in it are drawn by the program. */
    public static boolean isOfResult(Path folder) {
        return RESULTS.stream().map(folder::resolve).anyMatch(OwnMark::isWritten);
    }

    private static boolean isWritten(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return isWritten(in);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a file is called as a mark is; other programs may call theirs so too. */
    static boolean isNamedSo(String file) {
        return RESULTS.contains(file) || file.equals(PROJECT);
    }

    /** Whether a file that is called so is the program's. */
    static boolean isWritten(InputStream file) throws IOException {
        return new String(file.readNBytes(START_BYTES), StandardCharsets.UTF_8).contains(FORMAT);
    }
}
