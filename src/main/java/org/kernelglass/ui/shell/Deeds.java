package org.kernelglass.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kernelglass.ui.base.WindowAction;

/** All that the window can do: its own actions and those of the places that are made. FX thread. */
final class Deeds {

    private final List<WindowAction> own;
    private final PlaceDeck deck;

    Deeds(List<WindowAction> own, PlaceDeck deck) {
        this.own = List.copyOf(own);
        this.deck = deck;
    }

    PlaceDeck deck() {
        return deck;
    }

    List<Deed> all() {
        return Stream.concat(
                        own.stream().map(action -> new Deed(action, Optional.empty())),
                        deck.offers().stream().flatMap(offer -> of(offer.id()).stream()))
                .toList();
    }

    /** A place's; empty as long as it is not made. */
    List<Deed> of(String place) {
        return deck.places().stream()
                .filter(made -> made.id().equals(place))
                .flatMap(made -> made.actions().stream())
                .map(action -> new Deed(action, Optional.of(place)))
                .toList();
    }

    /** The window's own whose ids begin like this. */
    List<Deed> under(String prefix) {
        return own.stream()
                .filter(action -> action.id().startsWith(prefix))
                .map(action -> new Deed(action, Optional.empty()))
                .toList();
    }

    /** The window's own of that id. */
    Deed byId(String id) {
        return own.stream()
                .filter(action -> action.id().equals(id))
                .map(action -> new Deed(action, Optional.empty()))
                .findFirst()
                .orElseThrow();
    }

    /** Does it, in the place where it belongs. */
    void perform(Deed deed) {
        if (deed.enabled()) {
            deed.place().ifPresent(deck::show);
            deed.action().run().run();
        }
    }
}
