package org.kernelglass.ui.workspace;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Moves folders of the project to its trash, and the last of them back. FX thread. */
public final class Deletions {

    /** A folder that was moved to the trash and may be put back. */
    public record Deleted(Path folder, Path trashed) {}

    private final Workspace workspace;
    private final DiskChanges changes;
    private final BinaryOperator<Path> delete;
    private final BiConsumer<Path, Path> putBack;
    private final ReadOnlyObjectWrapper<Deleted> last = new ReadOnlyObjectWrapper<>();

    /**
     * @param delete moves a folder (second) of a project (first) to its trash, and says where it is
     * @param putBack moves what lies in the trash (first) to where it was (second)
     */
    public Deletions(
            Workspace workspace,
            DiskChanges changes,
            BinaryOperator<Path> delete,
            BiConsumer<Path, Path> putBack) {
        this.workspace = workspace;
        this.changes = changes;
        this.delete = delete;
        this.putBack = putBack;
        workspace.folderProperty().addListener((observed, was, is) -> forget());
    }

    /** The last that went to the trash; null for none. */
    public ReadOnlyObjectProperty<Deleted> lastProperty() {
        return last.getReadOnlyProperty();
    }

    public void delete(Path folder) {
        Path project = workspace.folderProperty().get();
        changes.change(
                () -> delete.apply(project, folder),
                trashed -> {
                    if (project.equals(workspace.folderProperty().get())) {
                        last.set(new Deleted(folder, trashed));
                    }
                });
    }

    public void putBack() {
        Deleted deleted = last.get();
        forget();
        changes.change(() -> putBack.accept(deleted.trashed(), deleted.folder()));
    }

    /** It cannot be put back any more. */
    public void forget() {
        last.set(null);
    }
}
