package org.kernelglass.workflow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kernelglass.workflow.RunShelf.Entry;

/**
 * Prints how time and memory grow with the runs of a project: the first look at the shelf, and the
 * looks after it. Arguments: numbers of runs; 1,000 and 10,000 where there are none.
 */
public final class RunScaleBench {

    private static final int LOOKS = 5;

    private RunScaleBench() {}

    public static void main(String[] arguments) throws Exception {
        List<Integer> sizes =
                arguments.length == 0
                        ? List.of(1_000, 10_000)
                        : Stream.of(arguments).map(Integer::valueOf).toList();
        runs(new GrowthTable("runs (warm-up)"), sizes.get(0));
        GrowthTable table = new GrowthTable("runs");
        for (int size : sizes) {
            runs(table, size);
        }
    }

    private static void runs(GrowthTable table, int count) throws Exception {
        Path folder = Files.createTempDirectory("kernelglass-runs");
        try (Workers workers = Workers.forThisMachine()) {
            Path project = CopiedRuns.project(folder, count);
            looks(table, count, project, new RunShelf(workers));
        } finally {
            remove(folder);
        }
    }

    private static void looks(GrowthTable table, int count, Path project, RunShelf shelf)
            throws Exception {
        long empty = GrowthTable.heap();
        List<Entry> first = table.step("first look", count, () -> shelf.list(project));
        long kept = GrowthTable.heap() - empty;
        System.out.printf(
                "%,9d runs kept in %,.1f MB, %,.1f kB each%n",
                first.size(), kept / 1e6, kept / 1e3 / count);
        for (int look = 1; look <= LOOKS; look++) {
            table.step("look again " + look, count, () -> shelf.list(project));
        }
        Path run = first.get(count / 2).folder();
        Files.setLastModifiedTime(run.resolve("run.json"), FileTime.from(Instant.now()));
        List<Entry> changed = table.step("look, one has changed", count, () -> shelf.list(project));
        long fresh = 0;
        for (int place = 0; place < count; place++) {
            fresh += changed.get(place) == first.get(place) ? 0 : 1;
        }
        table.step("table of what differs", count, () -> RunsTable.of(changed));
        System.out.printf("%,9d runs: %d read again%n", count, fresh);
        table.memory(count);
    }

    private static void remove(Path folder) throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
