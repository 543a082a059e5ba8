package org.kernelglass.ui.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kernelglass.ui.workspace.Deletions;
import org.kernelglass.ui.workspace.DiskChanges;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.RunLabels;
import org.kernelglass.workflow.RunShelf;

/** What is done to the runs on disk, off the FX thread; the list is read anew after each. */
final class RunChanges {

    private final Workspace workspace;
    private final RunShelf shelf;
    private final RunLabels labels;
    private final DiskChanges changes;
    private final Deletions deletions;

    RunChanges(Workspace workspace, Runnable refresh) {
        this.workspace = workspace;
        this.shelf = workspace.useCases().runs();
        this.labels = workspace.useCases().labels();
        this.changes = new DiskChanges(workspace, refresh);
        this.deletions = new Deletions(workspace, changes, shelf::delete, shelf::putBack);
    }

    /** Runs that went to the trash. */
    Deletions deletions() {
        return deletions;
    }

    void emptyTrash() {
        deletions.forget();
        Path project = project();
        changes.change(() -> shelf.emptyTrash(project));
    }

    void cleanUp(List<Path> completed) {
        changes.change(() -> shelf.cleanUp(completed));
    }

    void rename(Path run, String name) {
        changes.change(() -> labels.rename(run, name));
    }

    void note(Path run, String text) {
        changes.change(() -> labels.note(run, text));
    }

    void pinBaseline(Optional<Path> run) {
        Path project = project();
        changes.change(() -> labels.pinBaseline(project, run));
    }

    private Path project() {
        return workspace.folderProperty().get();
    }
}
