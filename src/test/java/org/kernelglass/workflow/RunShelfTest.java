package org.kernelglass.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunRecord;
import org.kernelglass.project.RunResults;
import org.kernelglass.project.RunState;
import org.kernelglass.workflow.RunShelf.Entry;

@DisplayName("A shelf of runs that is listed again")
class RunShelfTest {

    @TempDir Path project;
    private final RunShelf shelf = new RunShelf();
    private Path first;
    private Path second;
    private List<Entry> before;

    @BeforeEach
    void makeTwo() throws IOException {
        first = ShelfRuns.make(project.resolve("runs").resolve("0001-first"));
        second = ShelfRuns.make(project.resolve("runs").resolve("0002-second"));
        before = shelf.list(project);
        assertEquals(List.of(second, first), before.stream().map(Entry::folder).toList());
    }

    private Entry listed(Path run) {
        return shelf.list(project).stream()
                .filter(entry -> entry.folder().equals(run))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("does not read again what has not changed")
    void unchanged() {
        List<Entry> again = shelf.list(project);
        assertSame(before.get(0), again.get(0));
        assertSame(before.get(1), again.get(1));
    }

    @Test
    @DisplayName("reads a run again whose record has changed, though it is as long as before")
    void changed() throws IOException {
        long length = Files.size(first.resolve("run.json"));
        try (RunFolder folder = RunFolder.open(first, ShelfRuns.STACKS)) {
            folder.update(RunRecord::withTestLook);
        }
        assertEquals(length, Files.size(first.resolve("run.json")));
        assertEquals(1, listed(first).record().orElseThrow().testLooks());
        assertSame(before.get(0), listed(second));
    }

    @Test
    @DisplayName("follows a run that learns, epoch by epoch, and what it takes on disk")
    void live() throws IOException {
        Path metrics = first.resolve("metrics.csv");
        for (int epoch = 2; epoch <= 4; epoch++) {
            String row = epoch + ",20,3.0,0.001,0.6,0.7,NaN,0.7,0.6,NaN,1000.0,true\n";
            Files.writeString(metrics, Files.readString(metrics) + row);
            assertEquals(epoch, listed(first).epochs().size());
        }
        assertTrue(listed(first).bytes() > before.get(1).bytes());
    }

    @Test
    @DisplayName("does not trust the times of files that have only just changed")
    void sameTime() throws IOException {
        Instant soon = Instant.now().plus(1, ChronoUnit.HOURS);
        Path metrics = first.resolve("metrics.csv");
        ShelfRuns.date(first, soon);
        assertEquals(0.5, accuracy());
        Files.writeString(metrics, Files.readString(metrics).replace("0.8,0.5,", "0.8,0.9,"));
        ShelfRuns.date(first, soon);
        assertEquals(0.9, accuracy());
    }

    private double accuracy() {
        return listed(first).epochs().get(0).validation().orElseThrow().top1();
    }

    @Test
    @DisplayName("notices a checkpoint that has come or gone in the folder of checkpoints")
    void checkpoints() throws IOException {
        Path checkpoints = Files.createDirectories(first.resolve("checkpoints"));
        ShelfRuns.date(first, ShelfRuns.LONG_AGO);
        long bytes = listed(first).bytes();
        assertSame(listed(first), listed(first));
        Path step = Files.createDirectory(checkpoints.resolve("step-00000010"));
        Files.write(step.resolve("weights.safetensors"), new byte[1000]);
        assertEquals(bytes + 1000, listed(first).bytes());
    }

    @Test
    @DisplayName("holds nothing but runs: neither a file beside them nor a folder without a run")
    void nothingElse() throws IOException {
        Path folder = Files.createDirectory(project.resolve("runs").resolve("0009-empty"));
        Files.writeString(project.resolve("runs").resolve("notes.txt"), "mine");
        assertEquals(List.of(second, first), folders());
        Files.copy(first.resolve("run.json"), folder.resolve("run.json"));
        assertEquals(List.of(folder, second, first), folders());
    }

    @Test
    @DisplayName("knows runs that have come, and forgets those that have gone")
    void comeAndGone() throws IOException {
        Path third = ShelfRuns.make(project.resolve("runs").resolve("0003-third"));
        assertEquals(List.of(third, second, first), folders());
        Path trashed = shelf.delete(project, second);
        assertEquals(List.of(third, first), folders());
        assertEquals(FolderSize.of(trashed), shelf.trashBytes(project));
        shelf.putBack(trashed, second);
        assertEquals(List.of(third, second, first), folders());
        assertEquals(0, shelf.trashBytes(project));
        assertNotSame(before.get(0), listed(second), "it was forgotten meanwhile");
    }

    private List<Path> folders() {
        return shelf.list(project).stream().map(Entry::folder).toList();
    }

    @Test
    @DisplayName("tells of a run that was damaged, and of the same run mended, whatever its times")
    void damaged() throws IOException {
        Path json = first.resolve("run.json");
        String whole = Files.readString(json);
        Files.writeString(json, "?".repeat(whole.length()));
        ShelfRuns.date(first, ShelfRuns.LONG_AGO.plusSeconds(9));
        assertTrue(listed(first).damage().isPresent());
        assertTrue(listed(second).record().isPresent());
        Files.writeString(json, whole);
        ShelfRuns.date(first, ShelfRuns.LONG_AGO.plusSeconds(9));
        assertTrue(listed(first).record().isPresent());
    }

    @Test
    @DisplayName("tells of a completed run whose curves are cut off or lost, and of no other")
    void lostCurves() throws IOException {
        try (RunFolder folder = RunFolder.open(first, ShelfRuns.STACKS)) {
            folder.update(
                    record ->
                            record.withState(RunState.COMPLETED)
                                    .withResults(new RunResults(1, 1, 1, 1, 1, 0, 9)));
        }
        assertTrue(listed(first).damage().isEmpty(), "one epoch, and its row");
        Path metrics = first.resolve("metrics.csv");
        Files.writeString(metrics, "");
        ShelfRuns.date(first, ShelfRuns.LONG_AGO.plusSeconds(9));
        assertTrue(listed(first).epochs().isEmpty());
        assertEquals(
                RunState.COMPLETED,
                listed(first).record().orElseThrow().state(),
                "its network can be used all the same");
        Refusal damage = listed(first).damage().orElseThrow();
        assertEquals("project.problem.damaged", damage.problem().key());
        assertTrue(damage.hint().isPresent());
        Files.delete(metrics);
        assertTrue(listed(first).damage().isPresent());
        Files.delete(second.resolve("metrics.csv"));
        assertTrue(listed(second).damage().isEmpty(), "it may not have learned any yet");
    }

    @Test
    @DisplayName("holds what a shelf would that has never been read, by one thread or by several")
    void manyThreads() throws IOException {
        for (int run = 3; run <= 40; run++) {
            ShelfRuns.make(project.resolve("runs").resolve("%04d-more".formatted(run)));
        }
        try (Workers workers = new Workers(3)) {
            RunShelf helped = new RunShelf(workers);
            assertEquals(new RunShelf().list(project), helped.list(project));
            assertEquals(shelf.list(project), helped.list(project));
        }
    }
}
