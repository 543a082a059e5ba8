package org.kernelglass.workflow;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.kernelglass.dataset.ImageIndex;

/** Shows a file of a dataset in the system's file manager. Waits: not on the FX thread. */
public final class FileReveal {

    private static final int PATIENCE_SECONDS = 5;

    /** Runs a command of the system; a test puts its own in place. */
    @FunctionalInterface
    public interface Commands {

        /** Whether the command exists and went well. */
        boolean run(List<String> command);
    }

    private final String system;
    private final Commands commands;

    /** For this operating system. */
    public FileReveal() {
        this(System.getProperty("os.name"), FileReveal::start);
    }

    /**
     * For a system and whoever runs its commands.
     *
     * @param system as {@code os.name} calls it
     */
    public FileReveal(String system, Commands commands) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.commands = commands;
    }

    /**
     * The file on disk that a name of the dataset stands for: for a zip the archive, for a picture
     * within an IDX file the folder.
     *
     * @param name as in the index and its problems; empty for the dataset as a whole
     */
    public static Path onDisk(ImageIndex index, String name) {
        Path location = index.location().toAbsolutePath();
        Path root = Files.isDirectory(location) ? location : location.getParent();
        Path file = root.resolve(name);
        return !name.isEmpty() && Files.exists(file) ? file : location;
    }

    /**
     * Opens the file manager.
     *
     * @return whether one was opened
     */
    public boolean reveal(Path file) {
        return ways(file).stream().anyMatch(commands::run);
    }

    /** What to try, the best first. */
    private List<List<String>> ways(Path file) {
        if (system.startsWith("windows")) {
            return List.of(List.of("explorer", "/select," + file));
        }
        if (system.startsWith("mac")) {
            return List.of(List.of("open", "-R", file.toString()));
        }
        URI uri = file.toUri();
        Path folder = Files.isDirectory(file) ? file : file.getParent();
        return List.of(
                List.of(
                        "dbus-send",
                        "--session",
                        "--print-reply",
                        "--dest=org.freedesktop.FileManager1",
                        "/org/freedesktop/FileManager1",
                        "org.freedesktop.FileManager1.ShowItems",
                        "array:string:" + uri.toString().replace(",", "%2C"),
                        "string:"),
                List.of("xdg-open", folder.toString()));
    }

    private static boolean start(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            // the explorer answers 1 also where it opened; one that stays is an open window
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return !ended || process.exitValue() == 0 || command.get(0).equals("explorer");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
