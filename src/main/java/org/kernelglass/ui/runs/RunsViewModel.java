package org.kernelglass.ui.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kernelglass.message.Refusal;
import org.kernelglass.ui.base.Pulse;
import org.kernelglass.ui.compare.RunChoice;
import org.kernelglass.ui.runs.RunRow.Standing;
import org.kernelglass.ui.workspace.RunStarter;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.RunShelf;
import org.kernelglass.workflow.RunsTable;

/** The runs of the project, and what is done with them. FX thread. */
final class RunsViewModel {

    /**
     * What a look at the disk finds.
     *
     * @param damage why it is not known which run is the baseline; empty where it is
     */
    private record Found(
            RunsTable runs, long trash, Optional<Path> baseline, Optional<Refusal> damage) {}

    private final Workspace workspace;
    private final RunShelf shelf;
    private final ObservableList<RunRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<RunRow> selected = new SimpleObjectProperty<>();
    private final ObservableList<String> differing = FXCollections.observableArrayList();
    private final RunChanges changes;
    private final RunChoice choice;
    private final ReadOnlyLongWrapper trashBytes = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();
    private final BooleanProperty showing = new SimpleBooleanProperty();
    private final BooleanProperty elsewhere = new SimpleBooleanProperty();
    private final ObservableValue<Boolean> watching;
    private final Pulse pulse;
    private boolean reading;
    private boolean again;
    private boolean damageTold;

    /**
     * @param choice told what runs there are and which is the baseline
     */
    RunsViewModel(Workspace workspace, RunChoice choice) {
        this.workspace = workspace;
        this.choice = choice;
        this.changes = new RunChanges(workspace, this::refresh);
        this.shelf = workspace.useCases().runs();
        workspace.runStarter().alive().addListener((observed, was, is) -> refresh());
        workspace.runFolderProperty().addListener((observed, was, is) -> refresh());
        workspace
                .folderProperty()
                .addListener(
                        (observed, was, is) -> {
                            selected.set(null);
                            rows.clear();
                            known.set(false);
                            refresh();
                        });
        ObservableValue<Boolean> here = workspace.runStarter().alive();
        ObservableValue<Boolean> alive = here.flatMap(is -> is ? here : elsewhere);
        watching = showing.flatMap(shows -> shows ? alive : showing);
        pulse = Pulse.slow(watching, this::lookAgain);
        refresh();
    }

    /** A run that is at work is read anew while the place shows. */
    private void lookAgain() {
        if (!reading) {
            refresh();
        }
    }

    /** Whether a person sees the place. */
    BooleanProperty showingProperty() {
        return showing;
    }

    ObservableList<RunRow> rows() {
        return rows;
    }

    ObjectProperty<RunRow> selectedProperty() {
        return selected;
    }

    /** Keys of the settings in which the runs differ. */
    ObservableList<String> differing() {
        return differing;
    }

    RunChoice choice() {
        return choice;
    }

    ReadOnlyLongProperty trashBytesProperty() {
        return trashBytes.getReadOnlyProperty();
    }

    /** Whether the disk was looked at. */
    ReadOnlyBooleanProperty knownProperty() {
        return known.getReadOnlyProperty();
    }

    long bytes() {
        return rows.stream().mapToLong(row -> row.entry().bytes()).sum();
    }

    /** Bytes that a clean-up would free. */
    long spareBytes() {
        return completed().stream().mapToLong(row -> row.entry().spareBytes()).sum();
    }

    private List<RunRow> completed() {
        return rows.stream().filter(row -> row.standing() == Standing.COMPLETED).toList();
    }

    /** Reads the runs anew, off the FX thread. */
    void refresh() {
        if (reading) {
            again = true;
            return;
        }
        reading = true;
        Path project = workspace.folderProperty().get();
        workspace
                .background()
                .run(
                        () -> find(project),
                        found -> {
                            if (project.equals(workspace.folderProperty().get())) {
                                show(found);
                            }
                            lookedAt();
                        },
                        refusal -> {
                            workspace.problemProperty().set(refusal);
                            lookedAt();
                        });
    }

    /** Who asked meanwhile is answered by another look: the project may be another. */
    private void lookedAt() {
        reading = false;
        if (again) {
            again = false;
            refresh();
        }
    }

    private Found find(Path project) {
        RunsTable runs = RunsTable.of(shelf.list(project));
        long trash = shelf.trashBytes(project);
        try {
            Optional<Path> baseline = workspace.useCases().labels().baseline(project);
            return new Found(runs, trash, baseline, Optional.empty());
        } catch (Refusal damaged) {
            return new Found(runs, trash, Optional.empty(), Optional.of(damaged));
        }
    }

    private void show(Found found) {
        tell(found.damage());
        Path chosen = selected.get() == null ? null : selected.get().folder();
        List<RunRow> fresh =
                found.runs().rows().stream().map(row -> row(row, found.baseline())).toList();
        if (!found.runs().differing().equals(differing)) {
            differing.setAll(found.runs().differing());
        }
        if (!fresh.equals(rows)) {
            rows.setAll(fresh);
        }
        choice.found(found.runs(), found.baseline());
        elsewhere.set(fresh.stream().anyMatch(row -> row.entry().elsewhere()));
        trashBytes.set(found.trash());
        known.set(true);
        selected.set(
                fresh.stream()
                        .filter(row -> row.folder().equals(chosen))
                        .findFirst()
                        .orElse(fresh.isEmpty() ? null : fresh.get(0)));
    }

    /** Once, and not at every look. */
    private void tell(Optional<Refusal> damage) {
        if (damage.isPresent() && !damageTold) {
            workspace.problemProperty().set(damage.get());
        }
        damageTold = damage.isPresent();
    }

    private RunRow row(RunsTable.Row row, Optional<Path> baseline) {
        RunShelf.Entry entry = row.entry();
        boolean busy = workspace.runStarter().stateProperty().get() != RunStarter.State.IDLE;
        boolean here = busy && entry.folder().equals(workspace.runFolderProperty().get());
        return new RunRow(
                entry,
                row.settings(),
                here || entry.elsewhere(),
                baseline.filter(entry.folder()::equals).isPresent());
    }

    void cleanUp() {
        changes.cleanUp(completed().stream().map(RunRow::folder).toList());
    }

    RunChanges changes() {
        return changes;
    }

    void resume(RunRow row) {
        workspace.runStarter().resume(row.folder());
    }
}
