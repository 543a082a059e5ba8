package org.kernelglass.ui.experiment;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kernelglass.ui.base.Latest;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.ExperimentShelf;
import org.kernelglass.workflow.ExperimentShelf.Entry;
import org.kernelglass.workflow.KeptExperiment;
import org.kernelglass.workflow.RunExperiment;

/** What the experiment that is looked at says, read from its folder. FX thread. */
final class LookedAt {

    private final Workspace workspace;
    private final ExperimentShelf shelf;
    private final Consumer<KeptExperiment> found;
    private final Latest reading;
    private final ReadOnlyObjectWrapper<Findings> shown = new ReadOnlyObjectWrapper<>();

    /**
     * @param found told how the experiment stands, each time that it was read
     */
    LookedAt(Workspace workspace, Consumer<KeptExperiment> found) {
        this.workspace = workspace;
        this.shelf = workspace.useCases().experimentShelf();
        this.found = found;
        this.reading = new Latest(workspace.background());
    }

    /** What it says; null while it is read, or there is nothing to read yet. */
    ReadOnlyObjectProperty<Findings> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Whether another process carries it out. */
    boolean elsewhere() {
        return shown.get() != null && shown.get().kept().elsewhere();
    }

    /**
     * Reads it anew.
     *
     * @param folder of the experiment; null for none
     */
    void read(Path folder) {
        if (folder == null) {
            reading.forget();
            shown.set(null);
            return;
        }
        if (shown.get() != null && !shown.get().kept().folder().equals(folder)) {
            shown.set(null);
        }
        reading.ask(cancelled -> findings(folder), this::show, workspace.problemProperty()::set);
    }

    /** Empty where the folder is not there yet. */
    private Optional<Findings> findings(Path folder) {
        return RunExperiment.standsIn(folder)
                ? Optional.of(Findings.of(shelf.open(folder)))
                : Optional.empty();
    }

    private void show(Optional<Findings> read) {
        read.ifPresent(
                findings -> {
                    shown.set(findings);
                    found.accept(findings.kept());
                });
    }

    /** Whether another process has gone on with it since it was read, begun it or ended. */
    boolean isBehind(Entry entry) {
        Findings now = shown.get();
        return now != null
                && entry.folder().equals(now.kept().folder())
                && entry.kept().filter(kept -> differs(kept, now.kept())).isPresent();
    }

    private static boolean differs(KeptExperiment found, KeptExperiment shown) {
        return found.done() != shown.done() || found.elsewhere() != shown.elsewhere();
    }
}
