package org.kernelglass.ui.inspect.subject;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kernelglass.inspection.Sight;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.ui.base.Pulse;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.InspectRun;
import org.kernelglass.workflow.InspectedNetwork;
import org.kernelglass.workflow.LiveRun;
import org.kernelglass.workflow.LiveSubject;
import org.kernelglass.workflow.RunShelf;
import org.kernelglass.workflow.SampleImage;

/** Which network is looked into, and which images it can be shown. FX thread. */
public final class SubjectModel {

    private static final int TICKS_BETWEEN_LOOKS = 5;

    private final InspectModel model;
    private final Workspace workspace;
    private final ObservableList<NetworkChoice> choices = FXCollections.observableArrayList();
    private final ObjectProperty<NetworkChoice> chosen = new SimpleObjectProperty<>();
    private final ObservableList<SampleImage> samples = FXCollections.observableArrayList();
    private final BooleanProperty known = new SimpleBooleanProperty();
    private final BooleanProperty reading = new SimpleBooleanProperty();
    private final BooleanProperty watched = new SimpleBooleanProperty();
    private final BooleanProperty drawing = new SimpleBooleanProperty();
    private final OwnPicture ownPicture;
    private final Pulse pulse;
    private Sight.Passage lastSeen;
    private LiveRun followed;
    private int ticks;
    private int listing;

    public SubjectModel(InspectModel model) {
        this.model = model;
        this.workspace = model.workspace();
        this.ownPicture = new OwnPicture(model);
        chosen.addListener((observed, was, is) -> open(is));
        workspace.folderProperty().addListener((observed, was, is) -> forget());
        workspace.runStarter().alive().addListener((observed, was, is) -> refresh());
        pulse = new Pulse(workspace.runStarter().alive(), this::tick);
    }

    /** Newest first; the one that learns before all. */
    public ObservableList<NetworkChoice> choices() {
        return choices;
    }

    ObjectProperty<NetworkChoice> chosenProperty() {
        return chosen;
    }

    /** Whether a picture is drawn by hand. */
    public BooleanProperty drawingProperty() {
        return drawing;
    }

    /** Images of the run's validation split. */
    public ObservableList<SampleImage> samples() {
        return samples;
    }

    /** Whether it is known what was trained. */
    public BooleanProperty knownProperty() {
        return known;
    }

    /** Whether the network or its images are being read. */
    BooleanProperty readingProperty() {
        return reading;
    }

    /** Whether somebody looks; a network that learns is asked only then. */
    public BooleanProperty watchedProperty() {
        return watched;
    }

    private void forget() {
        choices.clear();
        chosen.set(null);
        known.set(false);
        if (watched.get()) {
            refresh();
        }
    }

    /** Lists the runs anew; the choice stays where it can. */
    public void refresh() {
        int mine = ++listing;
        Path project = workspace.folderProperty().get();
        workspace
                .background()
                .run(
                        () -> workspace.useCases().runs().list(project),
                        entries -> {
                            if (mine == listing) {
                                listed(entries);
                            }
                        },
                        this::refused);
    }

    private void listed(List<RunShelf.Entry> entries) {
        Path alive =
                workspace.runStarter().alive().getValue()
                        ? workspace.runFolderProperty().get()
                        : null;
        List<NetworkChoice> found = new ArrayList<>();
        if (alive != null && liveSubject()) {
            found.add(new NetworkChoice.Learning(alive.getFileName().toString()));
        }
        entries.stream()
                .filter(entry -> !entry.folder().equals(alive))
                .flatMap(SubjectModel::states)
                .forEach(found::add);
        NetworkChoice before = chosen.get();
        choices.setAll(found);
        known.set(true);
        boolean begins = newRun(found);
        boolean stays = found.contains(before) && !begins;
        chosen.set(stays ? before : found.isEmpty() ? null : found.get(0));
    }

    /** Whether a run has begun to learn that was not among the choices yet. */
    private boolean newRun(List<NetworkChoice> found) {
        LiveRun now = workspace.runProperty().get();
        return !found.isEmpty()
                && found.get(0) instanceof NetworkChoice.Learning
                && now != followed;
    }

    private static Stream<NetworkChoice> states(RunShelf.Entry entry) {
        return entry.kept().stream().map(state -> new NetworkChoice.Kept(entry.folder(), state));
    }

    private boolean liveSubject() {
        return workspace.runProperty().get() != null
                && workspace.runProperty().get().subject().isPresent();
    }

    private void open(NetworkChoice choice) {
        model.imageProperty().set(null);
        model.pointProperty().set(null);
        samples.clear();
        reading.set(choice != null);
        ownPicture.waitForNetwork(choice instanceof NetworkChoice.Kept);
        if (choice instanceof NetworkChoice.Learning) {
            followed = workspace.runProperty().get();
            LiveSubject subject = followed.subject().orElseThrow();
            begin(InspectRun.live(subject));
            show(subject.samples());
        } else if (choice instanceof NetworkChoice.Kept kept) {
            read(kept);
        } else {
            model.networkProperty().set(null);
        }
    }

    private void read(NetworkChoice.Kept kept) {
        workspace
                .background()
                .run(
                        () -> workspace.useCases().inspect().open(kept.folder(), kept.state()),
                        network -> {
                            if (kept.equals(chosen.get())) {
                                begin(network);
                                readImages(kept);
                            }
                        },
                        refusal -> unreadable(kept, refusal));
    }

    private void readImages(NetworkChoice.Kept kept) {
        workspace
                .background()
                .run(
                        () -> RunSamples.read(workspace.useCases().inspect(), kept.folder()),
                        images -> {
                            if (kept.equals(chosen.get())) {
                                show(images);
                            }
                        },
                        refusal -> refused(kept, refusal));
    }

    private void begin(InspectedNetwork network) {
        // one read anew that is the same is no other: what was asked of it is still to be told
        if (!network.equals(model.networkProperty().get())) {
            model.networkProperty().set(network);
        }
        boolean keepsLayer = model.layer().isPresent();
        if (!keepsLayer) {
            List<ProgramStep> steps = network.program().steps();
            model.layerIdProperty().set(steps.isEmpty() ? "" : steps.get(0).layerId());
        }
        ownPicture.networkIsThere();
    }

    private void show(List<SampleImage> images) {
        reading.set(false);
        samples.setAll(images);
        if (model.imageProperty().get() == null && !images.isEmpty()) {
            model.imageProperty().set(images.get(0));
        }
    }

    /** Shows the network a picture of somebody's own. */
    public void show(Path file) {
        ownPicture.show(file);
    }

    /** The network before is not the one that is chosen: none is looked into. */
    private void unreadable(NetworkChoice choice, Refusal refusal) {
        if (choice.equals(chosen.get())) {
            ownPicture.waitForNetwork(false);
            model.imageProperty().set(null);
            model.pointProperty().set(null);
            model.networkProperty().set(null);
        }
        refused(choice, refusal);
    }

    private void refused(NetworkChoice choice, Refusal refusal) {
        if (choice.equals(chosen.get())) {
            reading.set(false);
            refused(refusal);
        }
    }

    private void refused(Refusal refusal) {
        workspace.problemProperty().set(refusal);
    }

    /** A run's network changes while it learns; one question waits for the answer to the last. */
    private void tick() {
        boolean live = chosen.get() instanceof NetworkChoice.Learning;
        if (ticks++ % TICKS_BETWEEN_LOOKS != 0 || !watched.get()) {
            return;
        }
        if (live && workspace.runProperty().get() == followed) {
            if (model.passageProperty().get() != lastSeen) {
                lastSeen = model.passageProperty().get();
                model.refresh();
            }
        } else if (liveSubject() && workspace.runProperty().get() != followed) {
            refresh();
        }
    }
}
