package org.kernelglass.engine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Resident memory of this process without Java's heap, which grows and shrinks as the collector
 * likes and as the tests before have left it.
 */
final class ResidentMemory {

    private static final Path MAPPINGS = Path.of("/proc/self/smaps");
    private static final Pattern HEAP = Pattern.compile("\\[0x(\\p{XDigit}+), 0x(\\p{XDigit}+)\\)");
    private static final Pattern MAPPING =
            Pattern.compile("(\\p{XDigit}+)-(\\p{XDigit}+) [rwxsp-]{4} .*");

    private ResidentMemory() {}

    static boolean isKnown() {
        return Files.isReadable(MAPPINGS);
    }

    static long kilobytesBesideHeap() throws IOException, JMException {
        Matcher heap = HEAP.matcher(heapInfo());
        if (!heap.find()) {
            throw new IllegalStateException("no range of addresses in: " + heapInfo());
        }
        long from = Long.parseUnsignedLong(heap.group(1), 16);
        long to = Long.parseUnsignedLong(heap.group(2), 16);
        return sum(Files.readAllLines(MAPPINGS), from, to);
    }

    private static String heapInfo() throws JMException {
        return (String)
                ManagementFactory.getPlatformMBeanServer()
                        .invoke(
                                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                                "gcHeapInfo",
                                new Object[0],
                                new String[0]);
    }

    private static long sum(List<String> lines, long from, long to) {
        long sum = 0;
        boolean outside = true;
        for (String line : lines) {
            Matcher mapping = MAPPING.matcher(line);
            if (mapping.matches()) {
                long start = Long.parseUnsignedLong(mapping.group(1), 16);
                outside = start < from || start >= to;
            } else if (outside && line.startsWith("Rss:")) {
                sum += Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        return sum;
    }
}
