package org.kernelglass.ui.inspect.timelapse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.kernelglass.message.Refusal;
import org.kernelglass.ui.base.Background;

/**
 * Exposes the moments of a film that are about to be shown on other threads, a few ahead, and
 * forgets those that are passed. FX thread.
 */
final class Reel {

    private static final int MOST_AHEAD = 16;
    private static final int LEAST_AHEAD = 2;
    private static final int BEHIND = 2;

    /** Pixels that wait at most, 4 bytes each. */
    private static final int PIXELS_AHEAD = 6_000_000;

    private final Film film;
    private final boolean ownScale;
    private final Background background;
    private final BiConsumer<Reel, Exposure> exposed;
    private final BiConsumer<Reel, Refusal> refused;
    private final int ahead;
    private final Map<Integer, Exposure> ready = new HashMap<>();
    private final Set<Integer> asked = new HashSet<>();

    /**
     * @param exposed told of each that is ready, and by whom
     * @param refused told of each that cannot be
     */
    Reel(
            Film film,
            boolean ownScale,
            Background background,
            BiConsumer<Reel, Exposure> exposed,
            BiConsumer<Reel, Refusal> refused) {
        this.film = film;
        this.ownScale = ownScale;
        this.background = background;
        this.exposed = exposed;
        this.refused = refused;
        int fitting = PIXELS_AHEAD / Math.max(1, film.planes().count() * film.planes().pixels());
        ahead = Math.max(LEAST_AHEAD, Math.min(MOST_AHEAD, fitting));
    }

    /** The moment, if it is ready; it and those after it are on their way. */
    Optional<Exposure> at(int place) {
        ready.keySet().removeIf(other -> other < place - BEHIND || other > place + ahead);
        for (int next = place; next <= Math.min(film.size() - 1, place + ahead); next++) {
            ask(next);
        }
        return Optional.ofNullable(ready.get(place));
    }

    boolean isReady(int place) {
        return ready.containsKey(place);
    }

    private void ask(int place) {
        if (!ready.containsKey(place) && asked.add(place)) {
            background.run(
                    () -> Exposure.of(film, place, ownScale),
                    exposure -> {
                        asked.remove(place);
                        ready.put(place, exposure);
                        exposed.accept(this, exposure);
                    },
                    refusal -> forget(place, refusal));
        }
    }

    /** Is asked for anew when it is wanted anew. */
    private void forget(int place, Refusal refusal) {
        asked.remove(place);
        refused.accept(this, refusal);
    }
}
