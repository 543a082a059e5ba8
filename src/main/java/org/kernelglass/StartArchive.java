package org.kernelglass;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The classes of a window's start, made ready for the virtual machine in one file (class data
 * sharing): it maps them instead of reading and checking them one by one. Such a file fits only the
 * very jars, place and virtual machine that it was made with; its note says which. A program whose
 * archive does not fit starts as any other and makes itself a fitting one when it ends.
 *
 * @param jar the program's own, beside those that its manifest names
 */
record StartArchive(Path jar) {

    private static final String LIST = "kernelglass.classes";
    private static final String ARCHIVE = "kernelglass.jsa";
    private static final String NOTE = "kernelglass.jsa.txt";

    /**
     * Makes the archive of the jar that is named, or of this program.
     *
     * @throws IOException if there is no list of classes or the virtual machine made no archive
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String jar = arguments.length > 0 ? arguments[0] : System.getProperty("java.class.path");
        new StartArchive(Path.of(jar).toRealPath()).make();
    }

    /** Empty where the program was not started from its jar, as from an editor or by Maven. */
    static Optional<StartArchive> ofThisProgram() {
        String path = System.getProperty("java.class.path");
        try {
            Path jar = Path.of(path.split(File.pathSeparator)[0]).toRealPath();
            return Optional.of(new StartArchive(jar)).filter(it -> Files.exists(it.list()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    Path list() {
        return jar.resolveSibling(LIST);
    }

    Path file() {
        return jar.resolveSibling(ARCHIVE);
    }

    private Path note() {
        return jar.resolveSibling(NOTE);
    }

    /** Whether the archive was made with what is here now. */
    boolean fits() {
        try {
            return Files.exists(file()) && Files.readString(note()).equals(identity());
        } catch (IOException e) {
            return false;
        }
    }

    /** The folder first, for the launcher reads one line. */
    private String identity() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(String.valueOf(jar.getParent().getParent()));
        lines.add(System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        try (Stream<Path> files = Files.list(jar.getParent())) {
            for (Path file : files.filter(StartArchive::isJar).sorted().toList()) {
                lines.add(
                        "%s %d %d"
                                .formatted(
                                        file.getFileName(),
                                        Files.size(file),
                                        Files.getLastModifiedTime(file).toMillis()));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static boolean isJar(Path file) {
        return file.toString().endsWith(".jar");
    }

    /** Makes it in a process of its own, which outlives this one; nothing where that is no use. */
    void renewBehind() {
        if (fits() || !Files.isWritable(jar.getParent())) {
            return;
        }
        try {
            quiet(java("-cp", jar.toString(), StartArchive.class.getName())).start();
        } catch (IOException e) {
            // the next start is as slow as this one was
        }
    }

    /** Waits until it is made. */
    void make() throws IOException, InterruptedException {
        String made = identity();
        Files.deleteIfExists(note());
        Path unfinished = Files.createTempFile(jar.getParent(), ARCHIVE, ".part");
        try {
            dump(unfinished);
            Files.move(unfinished, file(), StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(note(), made);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private void dump(Path to) throws IOException, InterruptedException {
        Process process =
                quiet(
                                java(
                                        "-Xshare:dump",
                                        "-XX:TieredStopAtLevel=1",
                                        "-XX:SharedClassListFile=" + list(),
                                        "-XX:SharedArchiveFile=" + to,
                                        "-cp",
                                        jar.toString()))
                        .start();
        try {
            if (process.waitFor() != 0 || Files.size(to) == 0) {
                throw new IOException("this Java made no archive of " + list());
            }
        } finally {
            process.destroy();
        }
    }

    private static ProcessBuilder java(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    private static ProcessBuilder quiet(ProcessBuilder process) {
        return process.redirectErrorStream(true).redirectOutput(Redirect.DISCARD);
    }
}
