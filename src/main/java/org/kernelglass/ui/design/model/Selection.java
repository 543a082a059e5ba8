package org.kernelglass.ui.design.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The ids of the selected layers, as clicks and keys choose them. FX thread. */
public final class Selection {

    private final ReadOnlyObjectWrapper<Set<String>> ids = new ReadOnlyObjectWrapper<>(Set.of());
    private String anchor;
    private String lead;

    public ReadOnlyObjectProperty<Set<String>> idsProperty() {
        return ids.getReadOnlyProperty();
    }

    public Set<String> ids() {
        return ids.get();
    }

    /** The layer that was chosen last: where the keys go on from. */
    public Optional<String> lead() {
        return Optional.ofNullable(lead);
    }

    /** That layer alone. */
    public void only(String id) {
        anchor = id;
        set(List.of(id), id);
    }

    /** That layer too, or no longer. */
    public void toggle(String id) {
        Set<String> changed = new LinkedHashSet<>(ids.get());
        if (!changed.remove(id)) {
            changed.add(id);
        }
        anchor = id;
        set(changed, id);
    }

    /** All from where the selection began to that layer. */
    public void extend(String id, List<String> order) {
        int from = Math.max(0, order.indexOf(anchor));
        int to = order.indexOf(id);
        set(order.subList(Math.min(from, to), Math.max(from, to) + 1), id);
    }

    /** Exactly those. */
    public void all(Collection<String> chosen) {
        String last = chosen.stream().reduce((first, second) -> second).orElse(null);
        anchor = chosen.stream().findFirst().orElse(null);
        set(chosen, last);
    }

    public void clear() {
        all(List.of());
    }

    /** Forgets what is gone. */
    void retain(Collection<String> existing) {
        Set<String> left = new LinkedHashSet<>(ids.get());
        if (left.retainAll(existing)) {
            all(left);
        }
    }

    private void set(Collection<String> chosen, String newLead) {
        lead = newLead;
        ids.set(Collections.unmodifiableSet(new LinkedHashSet<>(chosen)));
    }
}
