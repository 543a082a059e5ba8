package org.kernelglass.workflow.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What something was measured on.
 *
 * @param processor its name where the system tells it, else its kind
 * @param processors that the process may use
 * @param memoryBytes of the machine
 * @param load processes that wanted a processor in the last minute, on average; negative where the
 *     system does not tell
 */
public record Machine(
        String system, String processor, int processors, long memoryBytes, double load) {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    static Machine here() {
        var bean =
                (com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                processorName(),
                Runtime.getRuntime().availableProcessors(),
                bean.getTotalMemorySize(),
                bean.getSystemLoadAverage());
    }

    private static String processorName() {
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElseGet(() -> System.getProperty("os.arch"));
        } catch (IOException notLinux) {
            return System.getProperty("os.arch");
        }
    }
}
