package org.kernelglass.ui.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kernelglass.experiment.CandidateName;
import org.kernelglass.experiment.CandidateRow;
import org.kernelglass.message.Message;
import org.kernelglass.project.Project;
import org.kernelglass.training.advice.Setup;
import org.kernelglass.ui.base.Latest;
import org.kernelglass.ui.base.Pulse;
import org.kernelglass.ui.workspace.AtWork;
import org.kernelglass.ui.workspace.Deletions;
import org.kernelglass.ui.workspace.DiskChanges;
import org.kernelglass.ui.workspace.ExperimentStarter;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.ExperimentShelf;
import org.kernelglass.workflow.ExperimentShelf.Entry;
import org.kernelglass.workflow.KeptExperiment;
import org.kernelglass.workflow.LiveExperiment;

/** The experiments of the project, and the one that is looked at. FX thread. */
final class ExperimentsModel {

    private final Workspace workspace;
    private final ExperimentStarter starter;
    private final ExperimentShelf shelf;
    private final Latest list;
    private final Latest watching;
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ObjectProperty<Path> selected = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();
    private final BooleanProperty settingUp = new SimpleBooleanProperty();
    private final BooleanProperty showing = new SimpleBooleanProperty();
    private final LookedAt lookedAt;
    private final AtWork atWork;
    private final ObservableValue<Boolean> free;
    private final BooleanBinding elsewhereSeen;
    private final Deletions deletions;
    private final Pulse pulse;
    private final Pulse watch;
    private int done = -1;

    ExperimentsModel(Workspace workspace) {
        this.workspace = workspace;
        this.starter = workspace.experiments();
        this.shelf = workspace.useCases().experimentShelf();
        this.lookedAt = new LookedAt(workspace, this::renewed);
        this.atWork = new AtWork(workspace);
        this.free =
                Bindings.createBooleanBinding(
                        () -> atWork.free().getValue() && !elsewhere(),
                        atWork.free(),
                        shownProperty());
        this.deletions =
                new Deletions(
                        workspace,
                        new DiskChanges(workspace, this::refresh),
                        shelf::delete,
                        shelf::putBack);
        this.list = new Latest(workspace.background());
        this.watching = new Latest(workspace.background());
        workspace.folderProperty().addListener((observed, was, is) -> begin());
        starter.liveProperty().addListener((observed, was, is) -> follow(is));
        pulse = new Pulse(starter.alive(), this::tick);
        elsewhereSeen =
                Bindings.createBooleanBinding(
                        () -> showing.get() && entries.stream().anyMatch(this::isElsewhere),
                        showing,
                        entries);
        watch = Pulse.slow(elsewhereSeen, this::refresh);
        selected.addListener((observed, was, is) -> read());
        begin();
    }

    private void begin() {
        selected.set(null);
        settingUp.set(false);
        watching.forget();
        entries.clear();
        known.set(false);
        refresh();
    }

    private void follow(LiveExperiment live) {
        done = -1;
        settingUp.set(false);
        selected.set(live.folder());
    }

    /** A trial that is done changes the table; the end shows what is left of it. */
    private void tick() {
        LiveExperiment live = starter.liveProperty().get();
        if (live.over()) {
            ended(live);
        } else if (live.progress().trials() > 0 && live.progress().done() != done) {
            done = live.progress().done();
            renew(live.folder());
        }
    }

    private boolean isElsewhere(Entry entry) {
        return entry.kept().filter(KeptExperiment::elsewhere).isPresent();
    }

    /** One that could not begin leaves what was typed, so that it can be mended. */
    private void ended(LiveExperiment live) {
        boolean never = shownProperty().get() == null && live.refusal().isPresent();
        if (never && live.folder().equals(selected.get())) {
            selected.set(null);
            settingUp.set(true);
        } else {
            read();
        }
        refresh();
    }

    /** The one at work, and nothing else, is read anew; not one of a project that was left. */
    private void renew(Path folder) {
        if (!folder.startsWith(workspace.folderProperty().get())) {
            return;
        }
        if (folder.equals(selected.get())) {
            read();
        } else {
            watching.ask(cancelled -> shelf.open(folder), this::renewed, refusal -> {});
        }
    }

    private void renewed(KeptExperiment kept) {
        Entry now = new Entry(kept.folder(), Optional.of(kept), Optional.empty());
        for (int place = 0; place < entries.size(); place++) {
            if (entries.get(place).folder().equals(kept.folder())) {
                entries.set(place, now);
                return;
            }
        }
        entries.add(0, now);
    }

    /** Looks at the disk. */
    void refresh() {
        Path folder = workspace.folderProperty().get();
        list.ask(cancelled -> shelf.list(folder), this::listed, workspace.problemProperty()::set);
    }

    private void listed(List<Entry> found) {
        entries.setAll(found);
        known.set(true);
        Path looked = selected.get();
        boolean there =
                looked != null
                        && (isLive(looked)
                                || found.stream().anyMatch(one -> one.folder().equals(looked)));
        if (!there) {
            selected.set(found.isEmpty() ? null : found.get(0).folder());
        } else if (found.stream().anyMatch(lookedAt::isBehind)) {
            read();
        }
    }

    private void read() {
        lookedAt.read(selected.get());
    }

    /** Whether it is at work in this window. */
    boolean isLive(Path folder) {
        return starter.alive().getValue() && starter.liveProperty().get().folder().equals(folder);
    }

    /** Goes on with the one that is looked at. */
    void resume() {
        Findings now = shownProperty().get();
        starter.resume(now.kept().folder(), now.kept().experiment().data().location());
    }

    /** Puts a candidate's network, plan and augmentation into the project, to be undone. */
    void use(CandidateRow row) {
        Setup setup = row.candidate().setup();
        Message name = CandidateName.of(row.candidate());
        workspace.edit(
                Message.of("lab.edit.use", name),
                project ->
                        new Project(
                                project.data().augmented(setup.augmentation()),
                                setup.stack(),
                                setup.plan()));
    }

    ObservableList<Entry> entries() {
        return entries;
    }

    /** Folder of the one that is looked at; null for none. */
    ObjectProperty<Path> selectedProperty() {
        return selected;
    }

    /** What it says; null while it is read, or there is nothing to read yet. */
    ReadOnlyObjectProperty<Findings> shownProperty() {
        return lookedAt.shownProperty();
    }

    /** Whether the disk was looked at. */
    ReadOnlyBooleanProperty knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** Whether a new one is being set up. */
    BooleanProperty settingUpProperty() {
        return settingUp;
    }

    /** Experiments that went to the trash. */
    Deletions deletions() {
        return deletions;
    }

    /** Whether a person sees the tab. */
    BooleanProperty showingProperty() {
        return showing;
    }

    /** Whether the one that is looked at may go to the trash. */
    boolean canDelete() {
        return selected.get() != null && !isLive(selected.get()) && !elsewhere();
    }

    /** Whether another process carries out the one that is looked at. */
    boolean elsewhere() {
        return lookedAt.elsewhere();
    }

    /** Whether the one that is looked at can be gone on with or asked for more. */
    ObservableValue<Boolean> free() {
        return free;
    }

    /** Why it cannot; empty where it can. */
    Optional<Message> why() {
        return elsewhere() ? Optional.of(Message.of("lab.problem.elsewhere")) : atWork.why();
    }

    ExperimentStarter starter() {
        return starter;
    }

    Workspace workspace() {
        return workspace;
    }
}
