package org.kernelglass.workflow;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much memory this machine can still give, in bytes. */
@FunctionalInterface
public interface MachineMemory {

    long availableBytes();

    /**
     * What the system says now: on Linux what can be had without swapping, elsewhere what is free;
     * a container's limit counts.
     */
    MachineMemory SYSTEM =
            () -> {
                long free = free();
                try (Stream<String> lines = Files.lines(Path.of("/proc/meminfo"))) {
                    long available =
                            lines.filter(line -> line.startsWith("MemAvailable:"))
                                    .mapToLong(
                                            line ->
                                                    Long.parseLong(line.replaceAll("\\D", ""))
                                                            * 1024)
                                    .findFirst()
                                    .orElse(free);
                    return Math.min(available, total());
                } catch (IOException e) {
                    return free;
                }
            };

    private static long free() {
        return bean().getFreeMemorySize();
    }

    private static long total() {
        return bean().getTotalMemorySize();
    }

    private static com.sun.management.OperatingSystemMXBean bean() {
        return (com.sun.management.OperatingSystemMXBean)
                ManagementFactory.getOperatingSystemMXBean();
    }
}
