package org.kernelglass.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kernelglass.ui.base.Place;
import org.kernelglass.ui.workspace.Workspace;

/** The places, one of them in front. Each is made when it is first wanted. FX thread. */
public final class PlaceDeck {

    private final Workspace workspace;
    private final List<PlaceOffer> offers;
    private final Map<String, Place> made = new LinkedHashMap<>();
    private final ObservableList<Place> places = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Place> front = new ReadOnlyObjectWrapper<>();

    public PlaceDeck(Workspace workspace, List<PlaceOffer> offers) {
        this.workspace = workspace;
        this.offers = List.copyOf(offers);
    }

    List<PlaceOffer> offers() {
        return offers;
    }

    /** Those that are made so far. */
    ObservableList<Place> places() {
        return places;
    }

    /** The one in front; null before any. */
    ReadOnlyObjectProperty<Place> frontProperty() {
        return front.getReadOnlyProperty();
    }

    boolean isFront(String id) {
        return front.get() != null && front.get().id().equals(id);
    }

    /**
     * Brings a place to the front; nothing where there is none of that id.
     *
     * @param address its id, or with a slash and the id of one of its parts: {@code runs/compare}
     */
    public void show(String address) {
        String[] parts = address.split("/", 2);
        bringForward(parts[0]);
        if (parts.length == 2 && isFront(parts[0])) {
            front.get().show(parts[1]);
        }
    }

    private void bringForward(String id) {
        if (isFront(id) || offers.stream().noneMatch(offer -> offer.id().equals(id))) {
            return;
        }
        Place next = place(id);
        if (front.get() != null) {
            front.get().hidden();
        }
        front.set(next);
        next.shown();
    }

    /**
     * Makes one place that is not made yet, so that its actions are known and it shows at once.
     *
     * @return whether there may be another
     */
    public boolean makeNext() {
        offers.stream()
                .filter(offer -> !made.containsKey(offer.id()))
                .findFirst()
                .ifPresent(offer -> place(offer.id()));
        return made.size() < offers.size();
    }

    private Place place(String id) {
        Place known = made.get(id);
        if (known != null) {
            return known;
        }
        PlaceOffer wanted =
                offers.stream().filter(offer -> offer.id().equals(id)).findFirst().orElseThrow();
        Place place = wanted.make().apply(workspace);
        made.put(id, place);
        places.add(place);
        return place;
    }
}
