package org.kernelglass.ui.workspace;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.LayerStack;
import org.kernelglass.project.DataSettings;
import org.kernelglass.project.Project;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.ui.base.Background;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.workflow.EditHistory;
import org.kernelglass.workflow.LiveRun;
import org.kernelglass.workflow.UseCases;

/**
 * What all places share: the project with its undo history, its folder, its dataset, and the run
 * that lives. Every change of the project goes through {@link #edit}, from whichever place. FX
 * thread.
 */
public final class Workspace {

    private final UseCases useCases;
    private final Texts texts;
    private final Background background;
    private final DatasetModel dataset;
    private final ReadOnlyObjectWrapper<Project> project = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<Message>> undoable =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Message>> redoable =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Path> folder = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<LiveRun> run = new SimpleObjectProperty<>();
    private final ObjectProperty<Path> runFolder = new SimpleObjectProperty<>();
    private final ObjectProperty<Refusal> problem = new SimpleObjectProperty<>();
    private final ObjectProperty<Refusal> readOnly = new SimpleObjectProperty<>();
    private final ObjectProperty<String> requestedPlace = new SimpleObjectProperty<>();
    private final ObjectProperty<String> requestedAction = new SimpleObjectProperty<>();
    private EditHistory<Project> history;
    private RunStarter runStarter;
    private ExperimentStarter experiments;
    private MemoryGauge memory;

    /**
     * @param folder of the project: runs go to {@code runs/} below it
     */
    public Workspace(
            Project start, Path folder, UseCases useCases, Texts texts, Background background) {
        this.useCases = useCases;
        this.texts = texts;
        this.background = background;
        this.dataset = new DatasetModel(useCases.datasets(), background);
        open(start, folder);
    }

    /** Another project; the history begins anew. */
    public void open(Project opened, Path itsFolder) {
        folder.set(itsFolder);
        history = new EditHistory<>(opened);
        publish();
    }

    /** An undoable edit of the project by itself. */
    public void edit(Message what, UnaryOperator<Project> change) {
        edit(what, null, change);
    }

    /**
     * An undoable edit of the project.
     *
     * @param what for the menu, for example "insert Conv2D"
     * @param mergeKey edits in a row with the same key are undone together (typing a number); null
     *     for an edit by itself
     */
    public void edit(Message what, Object mergeKey, UnaryOperator<Project> change) {
        if (history.edit(what, mergeKey, change)) {
            publish();
        }
    }

    public void editStack(Message what, Object mergeKey, UnaryOperator<LayerStack> change) {
        edit(what, mergeKey, p -> new Project(p.data(), change.apply(p.stack()), p.plan()));
    }

    public void editPlan(Message what, Object mergeKey, UnaryOperator<TrainingPlan> change) {
        edit(what, mergeKey, p -> new Project(p.data(), p.stack(), change.apply(p.plan())));
    }

    public void editData(Message what, Object mergeKey, UnaryOperator<DataSettings> change) {
        edit(what, mergeKey, p -> new Project(change.apply(p.data()), p.stack(), p.plan()));
    }

    public void undo() {
        history.undo();
        publish();
    }

    public void redo() {
        history.redo();
        publish();
    }

    private void publish() {
        project.set(history.present());
        undoable.set(history.undoable());
        redoable.set(history.redoable());
        dataset.remember(history.present());
        dataset.follow(history.present());
    }

    public ReadOnlyObjectProperty<Project> projectProperty() {
        return project.getReadOnlyProperty();
    }

    public Project project() {
        return project.get();
    }

    /** What undo would take back; empty where there is nothing. */
    public ReadOnlyObjectProperty<Optional<Message>> undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** What redo would bring back; empty where there is nothing. */
    public ReadOnlyObjectProperty<Optional<Message>> redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Path> folderProperty() {
        return folder.getReadOnlyProperty();
    }

    /** What is known of the project's dataset. */
    public DatasetModel dataset() {
        return dataset;
    }

    /** The run that lives or was the last to live in this window; null before any. */
    public ObjectProperty<LiveRun> runProperty() {
        return run;
    }

    /** Where that run is kept, once its folder is chosen; null before any. */
    public ObjectProperty<Path> runFolderProperty() {
        return runFolder;
    }

    /** Starts, pauses, stops and resumes runs; always the same. */
    public RunStarter runStarter() {
        if (runStarter == null) {
            runStarter = new RunStarter(this);
        }
        return runStarter;
    }

    /** Starts, stops and resumes experiments; always the same. */
    public ExperimentStarter experiments() {
        if (experiments == null) {
            experiments = new ExperimentStarter(this);
        }
        return experiments;
    }

    /** How much memory the program holds; always the same. */
    public MemoryGauge memory() {
        if (memory == null) {
            memory = new MemoryGauge(background, runStarter().alive());
        }
        return memory;
    }

    /** What went wrong last, shown by the window until it is put away; null for nothing. */
    public ObjectProperty<Refusal> problemProperty() {
        return problem;
    }

    /** Why nothing of this project may be written by this window; null where it may. */
    public ObjectProperty<Refusal> readOnlyProperty() {
        return readOnly;
    }

    /** Whether this window may write runs of the project; where not, the window says why. */
    public boolean mayWrite() {
        Refusal why = readOnly.get();
        if (why != null) {
            problem.set(
                    new Refusal(
                            Message.of("shell.problem.read-only", why.problem()),
                            why.hint().orElse(null),
                            why));
        }
        return why == null;
    }

    /**
     * The place that another asks to be shown, by its id, or with a slash and the id of a part of
     * it; the window shows it and sets this back to null.
     */
    public ObjectProperty<String> requestedPlaceProperty() {
        return requestedPlace;
    }

    /**
     * The action of the window that a place asks for, by its id; the window does it and sets this
     * back to null.
     */
    public ObjectProperty<String> requestedActionProperty() {
        return requestedAction;
    }

    public UseCases useCases() {
        return useCases;
    }

    public Texts texts() {
        return texts;
    }

    public Background background() {
        return background;
    }
}
