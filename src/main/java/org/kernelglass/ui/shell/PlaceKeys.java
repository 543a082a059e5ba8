package org.kernelglass.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.event.EventHandler;
import javafx.scene.input.KeyEvent;

/**
 * Keys of places work in the place in front and nowhere else, so that two places may use the same
 * one and none changes what is not seen. Comes before the keys of the menus, which know no places.
 */
final class PlaceKeys implements EventHandler<KeyEvent> {

    private final Deeds deeds;
    private final BooleanSupplier covered;

    /**
     * @param covered whether something stands over the places
     */
    PlaceKeys(Deeds deeds, BooleanSupplier covered) {
        this.deeds = deeds;
        this.covered = covered;
    }

    @Override
    public void handle(KeyEvent event) {
        List<Deed> meant = deeds.all().stream().filter(deed -> isKeyOf(deed, event)).toList();
        if (meant.isEmpty()) {
            return;
        }
        if (covered.getAsBoolean()) {
            event.consume();
            return;
        }
        Optional<Deed> here = meant.stream().filter(this::isInFront).findFirst();
        if (here.isPresent()) {
            deeds.perform(here.get());
            event.consume();
        } else if (meant.stream().noneMatch(deed -> deed.place().isEmpty())) {
            event.consume();
        }
    }

    private static boolean isKeyOf(Deed deed, KeyEvent event) {
        return deed.action().key().filter(key -> key.match(event)).isPresent();
    }

    private boolean isInFront(Deed deed) {
        return deed.place().filter(deeds.deck()::isFront).isPresent();
    }
}
