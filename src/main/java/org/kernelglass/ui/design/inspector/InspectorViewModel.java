package org.kernelglass.ui.design.inspector;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kernelglass.layer.ContainerKind;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.StackAddress;
import org.kernelglass.network.StackLayer;
import org.kernelglass.ui.design.model.DesignModel;
import org.kernelglass.ui.design.model.StackCommands;

/** The selected layers as the inspector shows and edits them. FX thread. */
public final class InspectorViewModel {

    /** What is inspected. */
    public record Inspected(List<StackLayer> layers, List<InspectedSetting> settings) {

        public Inspected {
            layers = List.copyOf(layers);
            settings = List.copyOf(settings);
        }

        /** The one layer, where it is one. */
        public Optional<StackLayer> single() {
            return layers.size() == 1 ? Optional.of(layers.get(0)) : Optional.empty();
        }

        /** Whether all layers are of one kind. */
        public boolean oneKind() {
            return layers.stream().map(layer -> layer.kind().id()).distinct().count() == 1;
        }

        List<String> ids() {
            return layers.stream().map(StackLayer::id).toList();
        }
    }

    private final DesignModel model;
    private final StackCommands commands;
    private final ReadOnlyObjectWrapper<Inspected> inspected =
            new ReadOnlyObjectWrapper<>(new Inspected(List.of(), List.of()));
    private long visit;

    public InspectorViewModel(DesignModel model, StackCommands commands) {
        this.model = model;
        this.commands = commands;
        model.stateProperty().addListener((observed, was, is) -> refresh());
        model.selection().idsProperty().addListener((observed, was, is) -> refresh());
        refresh();
    }

    private void refresh() {
        List<StackLayer> layers =
                model.selected().stream().flatMap(id -> model.state().layer(id).stream()).toList();
        inspected.set(new Inspected(layers, InspectedSetting.of(layers)));
    }

    public ReadOnlyObjectProperty<Inspected> inspectedProperty() {
        return inspected.getReadOnlyProperty();
    }

    public Inspected inspected() {
        return inspected.get();
    }

    /** An editor gets the focus: what is typed from now on is undone by itself. */
    void visit() {
        visit++;
    }

    /**
     * Changes a setting of all inspected layers.
     *
     * @return why it cannot be, where it cannot
     */
    public Optional<Message> set(String key, String text) {
        try {
            List<String> ids = inspected.get().ids();
            commands.set(ids, key, text, List.of("inspector", ids, key, visit));
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.problem());
        }
    }

    /** Lets the next sweep vary a setting of the one layer that is inspected. */
    void vary(String key) {
        Inspected now = inspected.get();
        now.single()
                .flatMap(layer -> StackAddress.ofId(model.state().stack(), layer.id()))
                .ifPresent(
                        address ->
                                model.workspace()
                                        .experiments()
                                        .vary(address.text() + "." + key, text(now, key)));
    }

    private static String text(Inspected now, String key) {
        return now.settings().stream()
                .filter(setting -> setting.key().equals(key))
                .flatMap(setting -> setting.text().stream())
                .findFirst()
                .orElse("");
    }

    /** Whether the one layer that is inspected may be of another kind. */
    public boolean canVaryKind() {
        return inspected
                .get()
                .single()
                .filter(layer -> !(layer.kind() instanceof ContainerKind))
                .isPresent();
    }

    /** Lets the next sweep swap the kind of the one layer that is inspected. */
    public void varyKind() {
        StackLayer layer = inspected.get().single().orElseThrow();
        StackAddress.ofId(model.state().stack(), layer.id())
                .ifPresent(
                        address ->
                                model.workspace()
                                        .experiments()
                                        .vary(address.text(), layer.kind().id()));
    }

    DesignModel model() {
        return model;
    }
}
