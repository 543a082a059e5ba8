package org.kernelglass.ui.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kernelglass.project.RunRecord;
import org.kernelglass.workflow.RunShelf;
import org.kernelglass.workflow.RunsTable;

/**
 * Which runs are held against each other; what the list of runs and the comparison share. FX
 * thread.
 */
public final class RunChoice {

    private final ReadOnlyObjectWrapper<RunsTable> table =
            new ReadOnlyObjectWrapper<>(RunsTable.of(List.of()));
    private final ObservableList<Path> marked = FXCollections.observableArrayList();
    private final ObjectProperty<Path> first = new SimpleObjectProperty<>();
    private final ObjectProperty<Path> second = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Path> baseline = new ReadOnlyObjectWrapper<>();
    private final RunRanges ranges = new RunRanges();

    /** The disk was looked at. */
    public void found(RunsTable runs, Optional<Path> pinned) {
        baseline.set(pinned.orElse(null));
        forgetUnless(first, runs);
        forgetUnless(second, runs);
        if (!runs.equals(table.get())) {
            table.set(runs);
        }
    }

    private static void forgetUnless(ObjectProperty<Path> side, RunsTable runs) {
        boolean there =
                readable(runs).stream().anyMatch(entry -> entry.folder().equals(side.get()));
        if (!there) {
            side.set(null);
        }
    }

    /** All runs of the project, the newest first. */
    ReadOnlyObjectProperty<RunsTable> tableProperty() {
        return table.getReadOnlyProperty();
    }

    /** Those of them that can be read. */
    List<RunShelf.Entry> readable() {
        return readable(table.get());
    }

    private static List<RunShelf.Entry> readable(RunsTable runs) {
        return runs.rows().stream()
                .map(RunsTable.Row::entry)
                .filter(entry -> entry.record().isPresent())
                .toList();
    }

    Optional<RunShelf.Entry> entry(Path run) {
        return readable().stream().filter(entry -> entry.folder().equals(run)).findFirst();
    }

    /** What a run is called. */
    String name(Path run) {
        return entry(run)
                .flatMap(RunShelf.Entry::record)
                .map(RunRecord::name)
                .orElseGet(() -> run.getFileName().toString());
    }

    /** The runs that are marked in the list. */
    public ObservableList<Path> marked() {
        return marked;
    }

    /** The run that the others are held against; null for none. */
    public ReadOnlyObjectProperty<Path> baselineProperty() {
        return baseline.getReadOnlyProperty();
    }

    /** Which runs are wanted, by what came of them and by their settings. */
    public RunRanges ranges() {
        return ranges;
    }

    /** A: the one to be held against; null for none yet. */
    ObjectProperty<Path> firstProperty() {
        return first;
    }

    /** B: the one to be judged; null for none yet. */
    ObjectProperty<Path> secondProperty() {
        return second;
    }

    /** Whether what is marked says which two are meant. */
    public boolean canCompare() {
        return pair().isPresent();
    }

    /** Takes the marked runs for A and B. */
    public void compareMarked() {
        pair().ifPresent(
                        pair -> {
                            first.set(pair.get(0));
                            second.set(pair.get(1));
                        });
    }

    /** Of two that are marked the baseline, or else the older one, is A; one is held against it. */
    private Optional<List<Path>> pair() {
        List<Path> runs = marked.stream().filter(run -> entry(run).isPresent()).toList();
        Path pinned = baseline.get();
        if (runs.size() == 1 && pinned != null && !runs.contains(pinned)) {
            return Optional.of(List.of(pinned, runs.get(0)));
        }
        if (runs.size() != 2) {
            return Optional.empty();
        }
        boolean turned =
                pinned == null || !runs.contains(pinned)
                        ? place(runs.get(0)) < place(runs.get(1))
                        : runs.get(1).equals(pinned);
        return Optional.of(turned ? List.of(runs.get(1), runs.get(0)) : runs);
    }

    private int place(Path run) {
        return readable().stream().map(RunShelf.Entry::folder).toList().indexOf(run);
    }

    /**
     * Fills in what was not chosen: B is the marked run, A the baseline, or else the newest two.
     */
    void fillIn() {
        List<Path> runs = readable().stream().map(RunShelf.Entry::folder).toList();
        if (second.get() == null) {
            second.set(
                    marked.stream()
                            .filter(runs::contains)
                            .filter(run -> !run.equals(first.get()))
                            .filter(run -> !run.equals(baseline.get()))
                            .findFirst()
                            .orElseGet(() -> other(runs, first.get(), baseline.get())));
        }
        if (first.get() == null) {
            Path pinned = baseline.get();
            first.set(
                    pinned != null && !pinned.equals(second.get())
                            ? pinned
                            : other(runs, second.get(), null));
        }
    }

    /** The newest that is neither; null where there is none. */
    private static Path other(List<Path> runs, Path one, Path two) {
        return runs.stream()
                .filter(run -> !run.equals(one) && !run.equals(two))
                .findFirst()
                .orElse(null);
    }

    void swap() {
        Path was = first.get();
        first.set(second.get());
        second.set(was);
    }
}
