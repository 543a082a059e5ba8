package org.kernelglass.ui.train;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kernelglass.project.MetricsRow;
import org.kernelglass.project.RunRecord;
import org.kernelglass.project.RunState;
import org.kernelglass.training.TrainingEvent.Started;
import org.kernelglass.workflow.RunShelf;

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

    /** The runs of a project that can be read, in the order of its shelf. */
    static List<EarlierRun> of(List<RunShelf.Entry> shelf) {
        return shelf.stream().flatMap(entry -> of(entry).stream()).toList();
    }

    private static Optional<EarlierRun> of(RunShelf.Entry entry) {
        return entry.record().map(record -> new EarlierRun(entry.folder(), record, entry.epochs()));
    }
}
