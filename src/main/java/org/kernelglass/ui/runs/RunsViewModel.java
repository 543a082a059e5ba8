package org.kernelglass.ui.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kernelglass.ui.runs.RunRow.Standing;
import org.kernelglass.ui.workspace.RunStarter;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.RunShelf;

/** The runs of the project, and what is done with them. FX thread. */
final class RunsViewModel {

    /** A run that was moved to the trash and may be put back. */
    record Deleted(Path run, Path trashed) {}

    /** What a look at the disk finds. */
    private record Found(List<RunShelf.Entry> runs, long trash) {}

    private final Workspace workspace;
    private final RunShelf shelf;
    private final ObservableList<RunRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<RunRow> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<Deleted> deleted = new SimpleObjectProperty<>();
    private final ReadOnlyLongWrapper trashBytes = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();
    private final BooleanProperty reading = new SimpleBooleanProperty();
    private boolean again;

    RunsViewModel(Workspace workspace) {
        this.workspace = workspace;
        this.shelf = workspace.useCases().runs();
        workspace.runStarter().alive().addListener((observed, was, is) -> refresh());
        workspace.runFolderProperty().addListener((observed, was, is) -> refresh());
        workspace
                .folderProperty()
                .addListener(
                        (observed, was, is) -> {
                            deleted.set(null);
                            selected.set(null);
                            refresh();
                        });
        refresh();
    }

    ObservableList<RunRow> rows() {
        return rows;
    }

    ObjectProperty<RunRow> selectedProperty() {
        return selected;
    }

    /** The last run that went to the trash; null for none. */
    ObjectProperty<Deleted> deletedProperty() {
        return deleted;
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
        if (reading.get()) {
            again = true;
            return;
        }
        reading.set(true);
        Path project = workspace.folderProperty().get();
        workspace
                .background()
                .run(
                        () -> new Found(shelf.list(project), shelf.trashBytes(project)),
                        this::show,
                        refusal -> {
                            reading.set(false);
                            workspace.problemProperty().set(refusal);
                        });
    }

    private void show(Found found) {
        reading.set(false);
        Path chosen = selected.get() == null ? null : selected.get().folder();
        List<RunRow> fresh = found.runs().stream().map(this::row).toList();
        if (!fresh.equals(rows)) {
            rows.setAll(fresh);
        }
        trashBytes.set(found.trash());
        known.set(true);
        selected.set(
                fresh.stream()
                        .filter(row -> row.folder().equals(chosen))
                        .findFirst()
                        .orElse(fresh.isEmpty() ? null : fresh.get(0)));
        if (again) {
            again = false;
            refresh();
        }
    }

    private RunRow row(RunShelf.Entry entry) {
        boolean busy = workspace.runStarter().stateProperty().get() != RunStarter.State.IDLE;
        return new RunRow(
                entry, busy && entry.folder().equals(workspace.runFolderProperty().get()));
    }

    void delete(RunRow row) {
        Path project = workspace.folderProperty().get();
        change(
                () -> shelf.delete(project, row.folder()),
                trashed -> deleted.set(new Deleted(row.folder(), trashed)));
    }

    void putBack() {
        Deleted last = deleted.get();
        deleted.set(null);
        change(
                () -> {
                    shelf.putBack(last.trashed(), last.run());
                    return last;
                },
                done -> {});
    }

    void emptyTrash() {
        deleted.set(null);
        Path project = workspace.folderProperty().get();
        change(
                () -> {
                    shelf.emptyTrash(project);
                    return project;
                },
                done -> {});
    }

    void cleanUp() {
        List<Path> runs = completed().stream().map(RunRow::folder).toList();
        change(
                () -> {
                    shelf.cleanUp(runs);
                    return runs;
                },
                done -> {});
    }

    private <T> void change(Callable<T> work, java.util.function.Consumer<T> done) {
        if (!workspace.mayWrite()) {
            return;
        }
        workspace
                .background()
                .run(
                        work,
                        result -> {
                            done.accept(result);
                            refresh();
                        },
                        refusal -> {
                            workspace.problemProperty().set(refusal);
                            refresh();
                        });
    }

    void resume(RunRow row) {
        workspace.runStarter().resume(row.folder());
    }
}
