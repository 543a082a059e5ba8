package org.kernelglass.ui.inspect.timelapse;

import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Duration;
import org.kernelglass.message.Refusal;
import org.kernelglass.ui.base.Background;

/**
 * Plays a film: which moment is shown, and how fast they follow each other. A moment that is not
 * exposed yet is waited for, none is left out. FX thread.
 */
public final class Player {

    /** Moments a second. */
    public enum Speed {
        SLOW(2),
        USUAL(5),
        FAST(10),
        FASTEST(30);

        private final int moments;

        Speed(int moments) {
            this.moments = moments;
        }

        int moments() {
            return moments;
        }
    }

    private final Background background;
    private final Consumer<Refusal> refused;
    private final ReadOnlyObjectWrapper<Film> film = new ReadOnlyObjectWrapper<>();
    private final IntegerProperty place = new SimpleIntegerProperty();
    private final BooleanProperty ownScale = new SimpleBooleanProperty();
    private final ObjectProperty<Speed> speed = new SimpleObjectProperty<>(Speed.USUAL);
    private final ReadOnlyObjectWrapper<Exposure> exposure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final Timeline clock = new Timeline();
    private Reel reel;
    private Reel failed;

    /**
     * @param refused told where a moment cannot be shown
     */
    Player(Background background, Consumer<Refusal> refused) {
        this.background = background;
        this.refused = refused;
        clock.setCycleCount(Animation.INDEFINITE);
        place.addListener((observed, was, is) -> expose());
        ownScale.addListener((observed, was, is) -> load());
        speed.addListener((observed, was, is) -> wind());
        wind();
    }

    /** What is played; null for nothing. */
    public ReadOnlyObjectProperty<Film> filmProperty() {
        return film.getReadOnlyProperty();
    }

    /** Which moment is shown, from 0. */
    public IntegerProperty placeProperty() {
        return place;
    }

    /** Whether each moment has a colour scale of its own; otherwise the film's is theirs. */
    public BooleanProperty ownScaleProperty() {
        return ownScale;
    }

    public ObjectProperty<Speed> speedProperty() {
        return speed;
    }

    /** What is on the screen; null before anything is. */
    public ReadOnlyObjectProperty<Exposure> exposureProperty() {
        return exposure.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /**
     * Takes in another film. One that is the last one grown goes on where it is: at its end it
     * follows, elsewhere it stays at its step.
     */
    void take(Film next) {
        Film before = film.get();
        int shown = place.get();
        boolean grown = before != null && next != null && next.isOf(before.layer(), before.shown());
        boolean atEnd = before == null || shown >= before.size() - 1;
        reel = null;
        film.set(next);
        if (next == null) {
            pause();
        } else if (before == null || atEnd && !playing.get()) {
            place.set(next.size() - 1);
        } else {
            place.set(next.at(before.step(Math.min(shown, before.size() - 1))));
        }
        if (!grown) {
            exposure.set(null);
        }
        load();
    }

    private void load() {
        Film present = film.get();
        reel =
                present == null
                        ? null
                        : new Reel(
                                present, ownScale.get(), background, this::exposed, this::refused);
        expose();
    }

    /** From here to the end; from the beginning where this is the end. */
    void play() {
        if (film.get() != null && film.get().size() > 1) {
            if (place.get() >= film.get().size() - 1) {
                place.set(0);
            }
            playing.set(true);
            clock.play();
        }
    }

    void pause() {
        playing.set(false);
        clock.stop();
    }

    void toggle() {
        if (playing.get()) {
            pause();
        } else {
            play();
        }
    }

    void go(int to) {
        if (film.get() != null) {
            place.set(Math.max(0, Math.min(film.get().size() - 1, to)));
        }
    }

    private void wind() {
        boolean runs = playing.get();
        clock.stop();
        Duration each = Duration.seconds(1.0 / speed.get().moments());
        clock.getKeyFrames().setAll(new KeyFrame(each, tick -> advance()));
        if (runs) {
            clock.play();
        }
    }

    private void advance() {
        int next = place.get() + 1;
        if (film.get() == null || next >= film.get().size()) {
            pause();
        } else if (exposure.get() != null
                && exposure.get().place() == place.get()
                && reel.isReady(next)) {
            place.set(next);
        } else {
            expose();
        }
    }

    private void expose() {
        if (reel != null && place.get() < film.get().size()) {
            reel.at(place.get()).ifPresent(exposure::set);
        }
    }

    /**
     * Several moments ahead may fail for one reason: it is told once, and nothing is waited for.
     */
    private void refused(Reel by, Refusal refusal) {
        if (by == reel && by != failed) {
            failed = by;
            pause();
            refused.accept(refusal);
        }
    }

    private void exposed(Reel by, Exposure one) {
        if (by == reel && one.place() == place.get()) {
            exposure.set(one);
        }
    }
}
