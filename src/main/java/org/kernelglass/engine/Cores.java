package org.kernelglass.engine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** How many compute threads a machine can keep busy: two on one core only wait for each other. */
final class Cores {

    private static final Path LINUX = Path.of("/sys/devices/system/cpu");

    private Cores() {}

    /** Physical cores where the system tells, never more than the process may use. */
    static int physical() {
        int available = Runtime.getRuntime().availableProcessors();
        Set<String> cores = new HashSet<>();
        try (DirectoryStream<Path> processors = Files.newDirectoryStream(LINUX, "cpu[0-9]*")) {
            for (Path processor : processors) {
                Path siblings = processor.resolve("topology/thread_siblings_list");
                if (Files.isReadable(siblings)) {
                    cores.add(Files.readString(siblings).strip());
                }
            }
        } catch (IOException | RuntimeException notLinux) {
            return available;
        }
        return cores.isEmpty() ? available : Math.min(available, cores.size());
    }
}
