package org.kernelglass.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.Project;
import org.kernelglass.project.ProjectFolder;
import org.kernelglass.ui.base.Background;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.LocateDataset;
import org.kernelglass.workflow.LocateDataset.Found;
import org.kernelglass.workflow.OpenProject;
import org.kernelglass.workflow.Projects;
import org.kernelglass.workflow.RunWatch;

/**
 * The project on the desk: saved as it is edited, exchanged for another, copied, its dataset found
 * again. FX thread; disks are asked on others.
 */
public final class ProjectDesk {

    private final Workspace workspace;
    private final Projects projects;
    private final SettingsModel settings;
    private final Background keeper;
    private final Autosave autosave;
    private final ReadOnlyObjectWrapper<Runnable> locating = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ProjectFolder> folder = new ReadOnlyObjectWrapper<>();
    private boolean closed;
    private boolean exchanging;
    private Runnable next;

    /**
     * @param opened what the workspace shows
     * @param keeper one thread that writes project and settings
     */
    public ProjectDesk(
            Workspace workspace,
            Projects projects,
            SettingsModel settings,
            Background keeper,
            OpenProject opened) {
        this.workspace = workspace;
        this.projects = projects;
        this.settings = settings;
        this.keeper = keeper;
        autosave = new Autosave(keeper, workspace.problemProperty()::set);
        workspace.projectProperty().addListener((observed, was, is) -> autosave.follow(is));
        take(opened);
    }

    private void take(OpenProject opened) {
        folder.set(opened.folder());
        workspace.readOnlyProperty().set(opened.folder().readOnly().orElse(null));
        autosave.begin(opened.folder(), opened.project());
        workspace.problemProperty().set(opened.problem().orElse(null));
        if (opened.folder().holdsProject()) {
            settings.change(now -> now.withRecent(opened.folder().path()));
        }
    }

    ReadOnlyObjectProperty<ProjectFolder> folderProperty() {
        return folder.getReadOnlyProperty();
    }

    /** The folder's own name. */
    String name() {
        return String.valueOf(folder.get().path().getFileName());
    }

    Path home() {
        return projects.home();
    }

    /** Opens a project instead of this one. */
    void open(Path path) {
        inTurn(
                () -> {
                    if (!path.toAbsolutePath().normalize().equals(folder.get().path())) {
                        exchange(() -> projects.open(path));
                    }
                });
    }

    /** Opens one of those that were open before; one that is gone is forgotten. */
    void openRecent(Path path) {
        if (!Files.isDirectory(path)) {
            settings.change(now -> now.withoutRecent(path));
        }
        open(path);
    }

    /** Makes a project from a template and opens it. */
    void create(Path path, String templateId) {
        inTurn(() -> exchange(() -> projects.create(path, projects.ofTemplate(templateId))));
    }

    /** Copies the project, without its runs, and goes on with the copy. */
    void saveAs(Path path) {
        Project now = workspace.project();
        inTurn(() -> exchange(() -> projects.create(path, now)));
    }

    /** While a project is being opened, what was asked for last waits. */
    private void inTurn(Runnable exchange) {
        if (exchanging) {
            next = exchange;
        } else {
            exchange.run();
        }
    }

    private void exchange(Callable<OpenProject> opening) {
        exchanging = true;
        autosave.save();
        keeper.run(
                opening,
                opened -> {
                    exchange(opened);
                    goOn();
                },
                refusal -> {
                    workspace.problemProperty().set(refusal);
                    goOn();
                });
    }

    private void goOn() {
        exchanging = false;
        Runnable waiting = next;
        next = null;
        if (waiting != null) {
            waiting.run();
        }
    }

    private void exchange(OpenProject opened) {
        autosave.save();
        ProjectFolder before = folder.get();
        take(opened);
        workspace.open(opened.project(), opened.folder().path());
        keeper.threads().execute(before::close);
    }

    /** Takes up the dataset where it is now, if it is the one that the project's runs know. */
    void locate(Path to) {
        AtomicBoolean cancelled = new AtomicBoolean();
        locating.set(() -> cancelled.set(true));
        String from = workspace.project().data().location();
        Path project = folder.get().path();
        LocateDataset locate = workspace.useCases().locate();
        workspace
                .background()
                .run(
                        () -> located(locate, project, from, to, cancelled),
                        found -> over(project, from, found, null),
                        refusal -> over(project, from, Optional.empty(), refusal));
    }

    /** Empty where it was cancelled. */
    private static Optional<Found> located(
            LocateDataset locate, Path project, String from, Path to, AtomicBoolean cancelled) {
        try {
            return Optional.of(locate.run(project, from, to, RunWatch.NOBODY, cancelled::get));
        } catch (CancellationException asked) {
            return Optional.empty();
        }
    }

    /** Another project, or other images chosen meanwhile, are not touched. */
    private void over(Path project, String from, Optional<Found> found, Refusal refusal) {
        locating.set(null);
        boolean same = workspace.project().data().location().equals(from);
        if (!same || !project.equals(folder.get().path())) {
            return;
        }
        workspace.problemProperty().set(refusal);
        found.map(place -> place.location().toString())
                .ifPresent(
                        location ->
                                workspace.editData(
                                        Message.of("shell.edit.locate"),
                                        null,
                                        data -> data.at(location)));
    }

    /** Cancels the search for a moved dataset that goes on; null where none does. */
    ReadOnlyObjectProperty<Runnable> locatingProperty() {
        return locating.getReadOnlyProperty();
    }

    /** Why nothing is kept; empty where all is. */
    Optional<Refusal> readOnly() {
        return folder.get().readOnly();
    }

    /** Writes what waits and lets others write. Waits for the disk; a second time does nothing. */
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        autosave.flush();
        folder.get().close();
    }
}
