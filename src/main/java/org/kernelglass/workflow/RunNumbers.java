package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.Locale;
import org.kernelglass.message.Refusal;

/**
 * Numbers the run folders of a project: {@code 0001-name}, {@code 0002-name}, …; a number is not
 * given twice while its folder stands. Any thread.
 */
public final class RunNumbers {

    private RunNumbers() {}

    /**
     * The folder of the next run; it is not made.
     *
     * @param runs the folder that holds a project's runs; need not exist
     * @param name for people; what a file name cannot hold is replaced
     * @throws Refusal if the folder cannot be listed
     */
    public static Path next(Path runs, String name) {
        return runs.resolve(String.format(Locale.ROOT, "%04d-%s", greatest(runs) + 1, plain(name)));
    }

    private static int greatest(Path runs) {
        return Subfolders.of(runs).stream()
                .mapToInt(entry -> number(entry.getFileName().toString()))
                .max()
                .orElse(0);
    }

    private static int number(String name) {
        return name.matches("\\d{1,8}(-.*)?") ? Integer.parseInt(name.split("-", 2)[0]) : 0;
    }

    private static String plain(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        return plain.isBlank() ? "run" : plain;
    }
}
