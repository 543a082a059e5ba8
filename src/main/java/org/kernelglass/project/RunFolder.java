package org.kernelglass.project;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.training.Checkpoint.Progress;

/**
 * The folder of one run, held by the process that writes it: {@code run.json}, {@code split.csv},
 * {@code metrics.csv}, {@code steps.csv}, {@code checkpoints/} and {@code inspection/}. Whoever
 * only looks uses {@link #read}. Any thread.
 */
public final class RunFolder implements AutoCloseable {

    private static final String RUN = "run.json";

    private final Path folder;
    private final RunJson json;
    private final FolderLock lock;
    private final RunRecorder recorder;
    private ObjectNode written;
    private RunRecord record;

    private RunFolder(Path folder, RunJson json, FolderLock lock, ObjectNode written) {
        this.folder = folder;
        this.json = json;
        this.lock = lock;
        this.written = written;
        this.record = json.read(folder.resolve(RUN), written);
        this.recorder = new RunRecorder(folder);
    }

    /**
     * Makes the folder of a new run and writes {@code run.json}.
     *
     * @throws Refusal if something is in the folder already, or it cannot be written
     */
    public static RunFolder create(Path folder, RunRecord record, StackJson stacks) {
        NewRunFolder.make(folder);
        RunJson json = new RunJson(new ProjectJson(stacks));
        return holding(
                folder,
                lock -> {
                    NewRunFolder.refuseUnlessEmpty(folder);
                    ObjectNode content = json.write(record);
                    RunJson.FORMAT.write(folder.resolve(RUN), content);
                    return new RunFolder(folder, json, lock, content);
                });
    }

    /**
     * Opens the folder of a run to go on writing it, and removes what a kill has left behind.
     *
     * @throws Refusal if there is no run, it is damaged, or another process is writing it
     */
    public static RunFolder open(Path folder, StackJson stacks) {
        refuseUnlessRun(folder);
        RunJson json = new RunJson(new ProjectJson(stacks));
        return holding(
                folder,
                lock -> {
                    ObjectNode content = RunJson.FORMAT.read(folder.resolve(RUN));
                    RunFolder run = new RunFolder(folder, json, lock, content);
                    run.clean();
                    return run;
                });
    }

    /**
     * What the run's record says now, also while another process writes it.
     *
     * @throws Refusal if there is no run or it is damaged
     */
    public static RunRecord read(Path folder, StackJson stacks) {
        refuseUnlessRun(folder);
        Path file = folder.resolve(RUN);
        return new RunJson(new ProjectJson(stacks)).read(file, RunJson.FORMAT.read(file));
    }

    private interface Opening {
        RunFolder with(FolderLock lock) throws IOException;
    }

    private static RunFolder holding(Path folder, Opening opening) {
        FolderLock lock = RunLock.take(folder);
        try {
            return opening.with(lock);
        } catch (IOException e) {
            lock.close();
            throw FileTrouble.writing(folder, e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Whether a run's record stands in the folder. */
    public static boolean isRun(Path folder) {
        return Files.exists(recordIn(folder));
    }

    /** Whether another process trains the run now. */
    public static boolean isAtWorkElsewhere(Path folder) {
        return FolderLock.isHeldElsewhere(folder, RunLock.FILE);
    }

    /** Where the record of a run in that folder stands. */
    public static Path recordIn(Path folder) {
        return folder.resolve(RUN);
    }

    private static void refuseUnlessRun(Path folder) {
        if (!isRun(folder)) {
            throw new Refusal(
                    Message.of("project.problem.no-run", folder.toString()),
                    Message.of("project.hint.no-run"));
        }
    }

    private void clean() throws IOException {
        checkpoints().clean();
        new FrameFolder(folder).clean();
        try (DirectoryStream<Path> unfinished =
                Files.newDirectoryStream(
                        folder, "{run.json,split.csv,metrics.csv,steps.csv}.*.tmp")) {
            for (Path file : unfinished) {
                Files.deleteIfExists(file);
            }
        }
    }

    public Path path() {
        return folder;
    }

    public synchronized RunRecord record() {
        return record;
    }

    /**
     * Changes the record and writes it at once.
     *
     * @throws Refusal if it cannot be written; the record is then as it was
     */
    public synchronized void update(UnaryOperator<RunRecord> change) {
        RunRecord changed = change.apply(record);
        ObjectNode content = JsonMerge.keepUnknown(written, json.write(changed));
        RunJson.FORMAT.write(folder.resolve(RUN), content);
        written = content;
        record = changed;
    }

    /**
     * Keeps the split beside the record, with its checksum in it.
     *
     * @throws Refusal if it cannot be written
     */
    public void keepSplit(Iterator<SplitRow> rows) {
        SplitReference reference = SplitFile.write(folder, rows);
        update(run -> run.withSplit(reference));
    }

    /**
     * Gives the rows of a run's split in order.
     *
     * @throws Refusal if the file is missing or not as it was written, or the run has none; rows
     *     may have been given before damage is known
     */
    public static void readSplit(Path folder, RunRecord record, Consumer<SplitRow> rows) {
        SplitReference reference =
                record.split()
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                Message.of(
                                                        "project.problem.no-split",
                                                        folder.toString()),
                                                Message.of("project.hint.no-split")));
        SplitFile.read(folder, reference, rows);
    }

    /** Where the run's checkpoints are kept; the curves are on disk before each of them. */
    public RunCheckpoints checkpoints() {
        return new RunCheckpoints(folder, recorder::force);
    }

    /** What the run keeps for its time-lapse. */
    public RunTimeLapse timeLapse() {
        return new RunTimeLapse(new FrameFolder(folder));
    }

    /** Removes every checkpoint but the best one. */
    public void keepOnlyBestCheckpoint() {
        checkpoints().keepOnlyBest();
    }

    /**
     * The receiver that writes the curves of a run that begins.
     *
     * @throws Refusal if the files cannot be written
     */
    public RunRecorder recordFromStart() {
        recorder.begin();
        return recorder;
    }

    /**
     * The receiver that writes the curves of a run that goes on: rows after the checkpoint are cut
     * off first.
     *
     * @throws Refusal if the files are damaged or cannot be written
     */
    public RunRecorder recordFrom(Progress progress) {
        recorder.resume(progress);
        return recorder;
    }

    /** Closes the curves and lets go of the folder. */
    @Override
    public void close() {
        try {
            recorder.close();
        } finally {
            lock.close();
        }
    }
}
