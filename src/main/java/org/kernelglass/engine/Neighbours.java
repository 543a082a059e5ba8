package org.kernelglass.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * How busy others keep this machine: what is fastest on a quiet one can be the slowest beside
 * somebody else's work. Linux; elsewhere it counts as quiet. Any thread; takes a tenth of a second.
 */
final class Neighbours {

    private static final long SAMPLE_MILLISECONDS = 100;
    private static final Path MACHINE = Path.of("/proc/stat");
    private static final Path PROCESS = Path.of("/proc/self/stat");

    // of the machine's first line, in ticks: see proc(5)
    private static final int IDLE = 3;
    private static final int WAITS_FOR_DISK = 4;
    private static final int STATES = 8;

    // of the process, after its name
    private static final int USER = 11;
    private static final int SYSTEM = 12;

    private Neighbours() {}

    /**
     * Ticks of processor time since the machine started.
     *
     * @param all of all processors, idle ones too
     * @param busy with anything
     * @param own of this process
     */
    record Ticks(long all, long busy, long own) {

        /** From what the system says of the machine and of the process. */
        static Ticks of(String machine, String process) {
            long[] states =
                    Arrays.stream(machine.lines().findFirst().orElse("").trim().split("\\s+"))
                            .skip(1)
                            .limit(STATES)
                            .mapToLong(Long::parseLong)
                            .toArray();
            String[] fields = process.substring(process.lastIndexOf(')') + 2).split(" ");
            long all = Arrays.stream(states).sum();
            return new Ticks(
                    all,
                    all - states[IDLE] - states[WAITS_FOR_DISK],
                    Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]));
        }

        /** Processors that others kept busy since then, to the nearest whole one. */
        int busyProcessors(Ticks before, int processors) {
            long passed = Math.max(1, all - before.all);
            double others = (busy - before.busy) - (own - before.own);
            return (int) Math.max(0, Math.round(others / passed * processors));
        }
    }

    /** How many processors others keep busy now; 0 where that cannot be told. */
    static int busyProcessors() {
        Optional<Ticks> before = now();
        if (before.isEmpty()) {
            return 0;
        }
        try {
            Thread.sleep(SAMPLE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
        int processors = Runtime.getRuntime().availableProcessors();
        return now().map(after -> after.busyProcessors(before.get(), processors)).orElse(0);
    }

    private static Optional<Ticks> now() {
        try {
            return Optional.of(Ticks.of(Files.readString(MACHINE), Files.readString(PROCESS)));
        } catch (IOException | RuntimeException unknown) {
            return Optional.empty();
        }
    }
}
