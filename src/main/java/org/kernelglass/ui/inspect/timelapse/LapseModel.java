package org.kernelglass.ui.inspect.timelapse;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.ui.base.Pulse;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.TimeLapseRecording;

/**
 * The recording of the run that is looked into, and the film of the layer in front. Reads only
 * while it is watched; of a run that goes on it looks for new frames every second. FX thread.
 */
public final class LapseModel {

    /** What there is. */
    public enum State {
        READING,
        /** No frame, or none that can be read. */
        NO_FRAMES,
        /** Frames, but they hold nothing of this layer. */
        OTHER_LAYER,
        PLAYABLE
    }

    private static final int TICKS_BETWEEN_LOOKS = 10;

    private final InspectModel model;
    private final Workspace workspace;
    private final Pulse pulse;
    private final BooleanProperty watched = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READING);
    private final ReadOnlyObjectWrapper<TimeLapseRecording> recording =
            new ReadOnlyObjectWrapper<>();
    private final ObservableList<Shown> offers = FXCollections.observableArrayList();
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Film> film = new ReadOnlyObjectWrapper<>();
    private FilmReader reader;
    private FilmReader told;
    private Reading reading;
    private int asked;
    private int ticks;
    private boolean looking;

    LapseModel(InspectModel model) {
        this.model = model;
        this.workspace = model.workspace();
        watched.addListener((observed, was, is) -> look());
        model.networkProperty().addListener((observed, was, is) -> forget());
        model.layerIdProperty().addListener((observed, was, is) -> offer());
        shown.addListener((observed, was, is) -> read());
        pulse = new Pulse(workspace.runStarter().alive(), this::tick);
    }

    InspectModel inspect() {
        return model;
    }

    /** Whether somebody looks. */
    public BooleanProperty watchedProperty() {
        return watched;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Null before it is read. */
    public ReadOnlyObjectProperty<TimeLapseRecording> recordingProperty() {
        return recording.getReadOnlyProperty();
    }

    /** What can be shown of the layer in front. */
    public ObservableList<Shown> offers() {
        return offers;
    }

    /** What is shown; null for nothing. */
    public ObjectProperty<Shown> shownProperty() {
        return shown;
    }

    /** Null before it is read. */
    public ReadOnlyObjectProperty<Film> filmProperty() {
        return film.getReadOnlyProperty();
    }

    private void forget() {
        asked++;
        looking = false;
        reader = null;
        reading = null;
        recording.set(null);
        film.set(null);
        state.set(model.networkProperty().get() == null ? State.NO_FRAMES : State.READING);
        look();
    }

    private void tick() {
        boolean over = !workspace.runStarter().alive().getValue();
        if (ticks++ % TICKS_BETWEEN_LOOKS == 0 || over) {
            look();
        }
    }

    /** Lists the frames, and reads those that are new. */
    private void look() {
        Optional<Path> run = model.runFolder();
        if (!watched.get() || run.isEmpty() || looking) {
            return;
        }
        looking = true;
        int mine = ++asked;
        workspace
                .background()
                .run(
                        () -> FilmReader.of(workspace.useCases().timeLapse().open(run.get())),
                        opened -> {
                            if (mine == asked) {
                                looking = false;
                                take(opened);
                            }
                        },
                        refusal -> {
                            if (mine == asked) {
                                looking = false;
                                refused(refusal);
                            }
                        });
    }

    private void refused(Refusal refusal) {
        state.set(State.NO_FRAMES);
        workspace.problemProperty().set(refusal);
    }

    private void take(FilmReader opened) {
        // a film that is being read from the same frames is still wanted
        if (!opened.equals(reader)) {
            reader = opened;
            recording.set(opened.recording());
            offer();
        }
    }

    /** What was shown of the last layer is shown of this one too, where there is such a thing. */
    private void offer() {
        if (reader == null) {
            return;
        }
        List<Shown> found = model.layer().map(reader::offers).orElse(List.of());
        Shown before = shown.get();
        if (!offers.equals(found)) {
            offers.setAll(found);
        }
        Shown next = found.contains(before) ? before : found.stream().findFirst().orElse(null);
        if (next == null || next.equals(shown.get())) {
            shown.set(next);
            read();
        } else {
            shown.set(next);
        }
    }

    private void read() {
        Optional<ProgramStep> layer = model.layer();
        Shown wanted = shown.get();
        if (reader == null || wanted == null || layer.isEmpty()) {
            reading = null;
            film.set(null);
            state.set(nothing());
            return;
        }
        // frames may come faster than a film is read: what is begun is shown, then the rest is read
        if (reading == null
                || !reading.layer.equals(layer.get())
                || !reading.shown.equals(wanted)) {
            read(new Reading(reader, layer.get(), wanted));
        }
    }

    /** What is being read of which frames. */
    private record Reading(FilmReader from, ProgramStep layer, Shown shown) {}

    private void read(Reading mine) {
        reading = mine;
        Film known = film.get();
        Film earlier = known != null && known.isOf(mine.layer, mine.shown) ? known : null;
        if (earlier == null) {
            state.set(State.READING);
        }
        AtomicReference<Refusal> damage = new AtomicReference<>();
        workspace
                .background()
                .run(
                        () -> mine.from.read(mine.shown, mine.layer, earlier, damage::set),
                        found -> {
                            if (mine == reading) {
                                reading = null;
                                tell(mine.from, damage.get());
                                film.set(found.orElse(null));
                                state.set(found.isPresent() ? State.PLAYABLE : State.NO_FRAMES);
                                readOn(mine);
                            }
                        },
                        refusal -> {
                            if (mine == reading) {
                                reading = null;
                                refused(refusal);
                                readOn(mine);
                            }
                        });
    }

    private void readOn(Reading over) {
        if (over.from != reader) {
            read();
        }
    }

    /**
     * Once for a recording; of a run that goes on a frame may be gone because it was thinned out.
     */
    private void tell(FilmReader from, Refusal damage) {
        boolean kept = model.networkProperty().get().run().isPresent();
        if (damage != null && kept && told != from) {
            told = from;
            workspace.problemProperty().set(damage);
        }
    }

    private State nothing() {
        if (reader == null) {
            return State.READING;
        }
        return reader.recording().frames().isEmpty() ? State.NO_FRAMES : State.OTHER_LAYER;
    }
}
