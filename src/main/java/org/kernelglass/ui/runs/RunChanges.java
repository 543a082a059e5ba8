package org.kernelglass.ui.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.RunLabels;
import org.kernelglass.workflow.RunShelf;

/** What is done to the runs on disk, off the FX thread; the list is read anew after each. */
final class RunChanges {

    /** A run that was moved to the trash and may be put back. */
    record Deleted(Path run, Path trashed) {}

    private final Workspace workspace;
    private final RunShelf shelf;
    private final RunLabels labels;
    private final Runnable refresh;
    private final ObjectProperty<Deleted> deleted = new SimpleObjectProperty<>();

    RunChanges(Workspace workspace, Runnable refresh) {
        this.workspace = workspace;
        this.shelf = workspace.useCases().runs();
        this.labels = workspace.useCases().labels();
        this.refresh = refresh;
    }

    /** The last run that went to the trash; null for none. */
    ObjectProperty<Deleted> deletedProperty() {
        return deleted;
    }

    void delete(Path run) {
        Path project = project();
        change(() -> shelf.delete(project, run), trashed -> deleted.set(new Deleted(run, trashed)));
    }

    void putBack() {
        Deleted last = deleted.get();
        deleted.set(null);
        change(() -> shelf.putBack(last.trashed(), last.run()));
    }

    void emptyTrash() {
        deleted.set(null);
        Path project = project();
        change(() -> shelf.emptyTrash(project));
    }

    void cleanUp(List<Path> completed) {
        change(() -> shelf.cleanUp(completed));
    }

    void rename(Path run, String name) {
        change(() -> labels.rename(run, name));
    }

    void note(Path run, String text) {
        change(() -> labels.note(run, text));
    }

    void pinBaseline(Optional<Path> run) {
        Path project = project();
        change(() -> labels.pinBaseline(project, run));
    }

    private Path project() {
        return workspace.folderProperty().get();
    }

    private void change(Runnable work) {
        change(
                () -> {
                    work.run();
                    return work;
                },
                done -> {});
    }

    private <T> void change(Callable<T> work, Consumer<T> done) {
        if (!workspace.mayWrite()) {
            return;
        }
        workspace
                .background()
                .run(
                        work,
                        result -> {
                            done.accept(result);
                            refresh.run();
                        },
                        refusal -> {
                            workspace.problemProperty().set(refusal);
                            refresh.run();
                        });
    }
}
