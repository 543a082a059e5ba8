package org.kernelglass.workflow;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunRecord;
import org.kernelglass.project.SplitRow;
import org.kernelglass.project.StackJson;

/**
 * Takes up a dataset that was moved: where a run of the project has kept which images it learned
 * from, they must all be there, with the same content. Off the FX thread; waits.
 */
public final class LocateDataset {

    private final DatasetReader reader;
    private final StackJson stacks = new StackJson(LayerKinds::byId);

    public LocateDataset(DatasetReader reader) {
        this.reader = reader;
    }

    /**
     * What was found.
     *
     * @param images how many a run knew and that are all there; 0 where no run knows any
     */
    public record Found(Path location, int images) {}

    /**
     * Looks whether the images are there.
     *
     * @param projectFolder whose runs know the images
     * @param from where the dataset stood
     * @param to where it is said to stand
     * @throws Refusal if it is no dataset, or images are missing or have changed
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public Found run(
            Path projectFolder, String from, Path to, RunWatch watch, BooleanSupplier cancelled) {
        ImageIndex scanned = reader.scan(to, watch, cancelled);
        Optional<KeptSplit> kept =
                runs(projectFolder.resolve("runs")).stream()
                        .flatMap(run -> split(run, from).stream())
                        .findFirst();
        kept.ifPresent(split -> verify(split, scanned));
        return new Found(to, kept.map(split -> split.rows().size()).orElse(0));
    }

    private static void verify(KeptSplit split, ImageIndex scanned) {
        try {
            split.index(scanned);
        } catch (Refusal refusal) {
            throw new Refusal(refusal.problem(), Message.of("workflow.hint.locate"), refusal);
        }
    }

    /** The latest first. */
    private static List<Path> runs(Path folder) {
        List<Path> runs = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
                entries.forEach(runs::add);
            } catch (IOException e) {
                throw new Refusal(Message.of("workflow.problem.folder", folder.toString()), e);
            }
        }
        runs.sort(Comparator.reverseOrder());
        return runs;
    }

    /** What a run of that dataset has kept; empty where it cannot tell. */
    private Optional<KeptSplit> split(Path run, String from) {
        try {
            RunRecord record = RunFolder.read(run, stacks);
            if (!record.project().data().location().equals(from)) {
                return Optional.empty();
            }
            List<SplitRow> rows = new ArrayList<>();
            RunFolder.readSplit(run, record, rows::add);
            return Optional.of(new KeptSplit(rows, record.classes()));
        } catch (Refusal unknown) {
            return Optional.empty();
        }
    }
}
