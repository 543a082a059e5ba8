package org.kernelglass.workflow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.MetricsFile;
import org.kernelglass.project.MetricsRow;
import org.kernelglass.project.RunCheckpoints;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunNote;
import org.kernelglass.project.RunRecord;
import org.kernelglass.project.RunState;
import org.kernelglass.project.StackJson;
import org.kernelglass.training.CheckpointStore.Pointer;

/**
 * The runs that a project keeps, and its trash. What was read of a run is kept until its folder
 * changes, so that thousands are listed anew in a moment. Any thread but the FX thread: everything
 * here waits for the disk.
 */
public final class RunShelf {

    /** What a run at work writes in place; checkpoints come and go in their folder. */
    private static final List<String> WRITTEN =
            List.of("run.json", "metrics.csv", "steps.csv", "checkpoints");

    private final StackJson stacks = new StackJson(LayerKinds::byId);
    private final FolderReadings<Optional<Entry>> runs;
    private final FolderReadings<Long> trashed;

    /** Reads alone. */
    public RunShelf() {
        this(HelpedPass.ALONE);
    }

    /** Reads with the help of workers that are free. */
    public RunShelf(Workers workers) {
        this(new HelpedPass(workers.threads(), workers.count()));
    }

    /** What is in the way of a damaged run may not stand in its folder: it is read each time. */
    private RunShelf(HelpedPass pass) {
        runs =
                new FolderReadings<>(
                        WRITTEN,
                        this::found,
                        found -> found.flatMap(Entry::record).isPresent(),
                        pass);
        trashed = new FolderReadings<>(List.of(), FolderSize::of, bytes -> true, pass);
    }

    /**
     * One run.
     *
     * @param record empty where it cannot be read
     * @param damage why it, or its curves, cannot be read; its network can be used where there is a
     *     record
     * @param epochs its curves
     * @param note what a person had to say of it; empty text for nothing
     * @param bytes on disk
     * @param spareBytes of checkpoints that are not the best
     * @param kept its states that can be looked at
     * @param elsewhere whether another process trains it now
     */
    public record Entry(
            Path folder,
            Optional<RunRecord> record,
            Optional<Refusal> damage,
            List<MetricsRow> epochs,
            String note,
            long bytes,
            long spareBytes,
            List<Pointer> kept,
            boolean elsewhere) {

        public Entry {
            epochs = List.copyOf(epochs);
            kept = List.copyOf(kept);
        }

        /** Its lock tells more than what was read of it; only a run that did not end has one. */
        private Entry lookedAt() {
            boolean begun =
                    record.filter(run -> run.state().phase() == RunState.Phase.RUNNING).isPresent();
            return begun && RunFolder.isAtWorkElsewhere(folder)
                    ? new Entry(folder, record, damage, epochs, note, bytes, spareBytes, kept, true)
                    : this;
        }
    }

    /**
     * All runs of a project, the newest first by their number; none where there is no folder.
     *
     * @throws Refusal if the folder cannot be listed
     */
    public List<Entry> list(Path project) {
        return listIn(project.resolve("runs"));
    }

    /**
     * The runs of a project, and where there is no folder of them, those that lie in the folder
     * itself, with what differs between them.
     *
     * @throws Refusal if there is no such folder, or no run in it
     */
    public RunsTable table(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Refusal(
                    Message.of("workflow.problem.no-file", folder.toString()),
                    Message.of("workflow.hint.no-file"));
        }
        Path runs = folder.resolve("runs");
        List<Entry> entries = listIn(Files.isDirectory(runs) ? runs : folder);
        if (entries.isEmpty()) {
            throw new Refusal(
                    Message.of("workflow.problem.no-runs", folder.toString()),
                    Message.of("workflow.hint.no-runs"));
        }
        return RunsTable.of(entries);
    }

    /** The runs that lie in a folder, the newest first by their number. */
    List<Entry> listIn(Path folder) {
        return runs.of(Subfolders.newestFirst(folder)).stream()
                .flatMap(Optional::stream)
                .map(Entry::lookedAt)
                .toList();
    }

    /** Empty where the folder holds no run. */
    private Optional<Entry> found(Path folder) {
        return Files.exists(folder.resolve("run.json"))
                ? Optional.of(entry(folder))
                : Optional.empty();
    }

    private Entry entry(Path folder) {
        long bytes = FolderSize.of(folder);
        RunRecord record;
        try {
            record = RunFolder.read(folder, stacks);
        } catch (Refusal damage) {
            return new Entry(
                    folder,
                    Optional.empty(),
                    Optional.of(damage),
                    List.of(),
                    "",
                    bytes,
                    0,
                    List.of(),
                    false);
        }
        List<MetricsRow> epochs = List.of();
        Optional<Refusal> lost = Optional.empty();
        try {
            epochs = MetricsFile.read(folder, record);
        } catch (Refusal damage) {
            lost = Optional.of(damage);
        }
        return new Entry(
                folder,
                Optional.of(record),
                lost,
                epochs,
                RunNote.read(folder),
                bytes,
                new RunCheckpoints(folder).spareBytes(),
                new RunCheckpoints(folder).kept(),
                false);
    }

    /**
     * Moves a run to the project's trash.
     *
     * @return where it lies now
     * @throws Refusal if it is being written, or cannot be moved
     */
    public Path delete(Path project, Path run) {
        refuseBusy(run);
        return Trash.of(project).take(run);
    }

    private void refuseBusy(Path run) {
        if (entry(run).record().isPresent()) {
            RunFolder.open(run, stacks).close();
        }
    }

    /**
     * Moves a run back from the trash.
     *
     * @throws Refusal if its place is taken, or it cannot be moved
     */
    public void putBack(Path trashed, Path run) {
        Trash.putBack(trashed, run);
    }

    /** What the trash takes on disk. */
    public long trashBytes(Path project) {
        return trashed.of(Subfolders.of(Trash.of(project).folder())).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /**
     * Deletes what lies in the trash for good.
     *
     * @throws Refusal if something cannot be deleted
     */
    public void emptyTrash(Path project) {
        Trash.of(project).empty();
    }

    /**
     * Deletes the checkpoints of completed runs that are not the best.
     *
     * @throws Refusal if a run is being written
     */
    public void cleanUp(List<Path> completed) {
        for (Path run : completed) {
            try (RunFolder folder = RunFolder.open(run, stacks)) {
                folder.keepOnlyBestCheckpoint();
            }
        }
    }
}
