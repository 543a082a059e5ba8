package org.kernelglass.ui.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kernelglass.layer.LayerKinds;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.MetricsFile;
import org.kernelglass.project.MetricsRow;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunRecord;
import org.kernelglass.project.RunState;
import org.kernelglass.project.StackJson;
import org.kernelglass.training.TrainingEvent.Started;

/**
 * A run that stands in the project's folder.
 *
 * @param record what it says of itself; a run that was killed is still said to be at work
 * @param epochs its curves
 */
record EarlierRun(Path folder, RunRecord record, List<MetricsRow> epochs) {

    EarlierRun {
        epochs = List.copyOf(epochs);
    }

    String name() {
        return folder.getFileName().toString();
    }

    boolean resumes() {
        return record.state().phase() != RunState.Phase.COMPLETED;
    }

    /** Where it stood in the end, as its events would have begun. */
    Started end() {
        Optional<MetricsRow> last = epochs.stream().reduce((first, second) -> second);
        long step = last.map(MetricsRow::step).orElse(0L);
        int done = last.map(row -> row.epoch() + 1).orElse(0);
        return new Started(
                step,
                last.map(MetricsRow::seconds).orElse(0.0),
                done,
                record.project().plan().epochs(),
                done == 0 ? 0 : (int) (step / done),
                record.compute());
    }

    /** The best accuracy on the validation split, empty where there is none. */
    Optional<Double> bestAccuracy() {
        return epochs.stream()
                .flatMap(row -> row.validation().stream())
                .map(metrics -> metrics.top1())
                .max(Comparator.naturalOrder());
    }

    /** The runs of a project, newest first; those that cannot be read are left out. */
    static List<EarlierRun> of(Path projectFolder) {
        Path runs = projectFolder.resolve("runs");
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(runs)) {
            List<EarlierRun> found = new ArrayList<>();
            folders.filter(folder -> Files.exists(folder.resolve("run.json")))
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .forEach(folder -> read(folder).ifPresent(found::add));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<EarlierRun> read(Path folder) {
        try {
            RunRecord record = RunFolder.read(folder, new StackJson(LayerKinds::byId));
            return Optional.of(new EarlierRun(folder, record, MetricsFile.read(folder)));
        } catch (Refusal damaged) {
            return Optional.empty();
        }
    }
}
