package org.kernelglass.workflow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What Linux tells of this process; elsewhere nothing. */
final class ProcessFigures {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path STAT = Path.of("/proc/self/stat");
    private static final Path RESET = Path.of("/proc/self/clear_refs");
    private static final String PEAK = "VmHWM:";
    private static final String PEAK_ONLY = "5";

    // counted after the process's name, which may hold spaces: see proc(5)
    private static final int MINOR_FAULTS = 7;
    private static final int MAJOR_FAULTS = 9;

    private ProcessFigures() {}

    /** Page faults since the process began, those that read from a disk included. */
    static OptionalLong pageFaults() {
        try {
            String text = Files.readString(STAT);
            String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
            return OptionalLong.of(
                    Long.parseLong(fields[MINOR_FAULTS]) + Long.parseLong(fields[MAJOR_FAULTS]));
        } catch (IOException | RuntimeException unknown) {
            return OptionalLong.empty();
        }
    }

    /** The most resident memory since the process began or the peak was forgotten, in bytes. */
    static OptionalLong peakBytes() {
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(PEAK))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst();
        } catch (IOException | RuntimeException unknown) {
            return OptionalLong.empty();
        }
    }

    /** Forgets the peak, where that is allowed, so that each workload has its own. */
    static void forgetPeak() {
        try {
            Files.writeString(RESET, PEAK_ONLY);
        } catch (IOException | RuntimeException kept) {
            // then the peak is that of the process so far
        }
    }
}
