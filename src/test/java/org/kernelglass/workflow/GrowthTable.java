package org.kernelglass.workflow;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Prints what a step costs for each item, and how many times as much as where there were fewest:
 * 1.0 is linear growth. Counted is what all threads of the process have worked, so that what else
 * the machine does is left out.
 */
final class GrowthTable {

    private final String items;
    private final Map<String, Double> first = new HashMap<>();

    /**
     * @param items what is counted, in the plural
     */
    GrowthTable(String items) {
        this.items = items;
    }

    <T> T step(String name, int count, Callable<T> work) throws Exception {
        System.gc();
        double before = worked();
        long began = System.nanoTime();
        T result = work.call();
        double passed = (System.nanoTime() - began) / 1e6;
        double each = (worked() - before) / count;
        double times = each / first.computeIfAbsent(name, step -> each);
        System.out.printf(
                "%,9d %s: %-28s %9.1f ms (%9.1f of work), %8.2f µs each, %5.2f times%n",
                count, items, name, passed, each * count, each * 1e3, times);
        return result;
    }

    void memory(int count) {
        System.gc();
        System.out.printf(
                "%,9d %s: heap in use %,d MB, peak of the process %,d MB%n",
                count, items, heap() >> 20, peak() >> 20);
    }

    /** Bytes in use after a collection. */
    static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static double worked() {
        OperatingSystemMXBean system =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return system.getProcessCpuTime() / 1e6;
    }

    private static long peak() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
