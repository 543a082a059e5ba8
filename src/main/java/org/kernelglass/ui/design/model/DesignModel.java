package org.kernelglass.ui.design.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kernelglass.network.AddressedLayer;
import org.kernelglass.network.LayerStack;
import org.kernelglass.project.Project;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.workspace.Workspace;

/** What the design place shows: the project's stack, its report, and the selection. FX thread. */
public final class DesignModel {

    private static final int CLASSES_OF_NOTHING = 10;

    private final Workspace workspace;
    private final Selection selection = new Selection();
    private final ReadOnlyObjectWrapper<DesignState> state = new ReadOnlyObjectWrapper<>();
    private Optional<DragCargo> cargo = Optional.empty();

    public DesignModel(Workspace workspace) {
        this.workspace = workspace;
        workspace.projectProperty().addListener((observed, was, is) -> refresh());
        workspace.dataset().stateProperty().addListener((observed, was, is) -> refresh());
        refresh();
    }

    private void refresh() {
        Project project = workspace.project();
        TensorShape input = project.data().preprocessing().shape();
        int classes = classes();
        DesignState now = state.get();
        if (now != null
                && now.stack().equals(project.stack())
                && now.report().input().equals(input)
                && now.report().classes() == classes) {
            return;
        }
        DesignState next = DesignState.of(project.stack(), input, classes);
        selection.retain(next.layers().keySet());
        state.set(next);
    }

    /**
     * How many classes the stack has to end in: the dataset's; while that is not known, what the
     * stack says itself.
     */
    private int classes() {
        return workspace
                .dataset()
                .known()
                .map(known -> known.index().classes().size())
                .orElseGet(() -> unitsOfLast(workspace.project().stack()));
    }

    private static int unitsOfLast(LayerStack stack) {
        OptionalInt units =
                AddressedLayer.all(stack).stream()
                        .filter(AddressedLayer::active)
                        .flatMap(entry -> entry.layer().kind().parameters().stream())
                        .filter(parameter -> parameter.key().equals("units"))
                        .mapToInt(parameter -> (Integer) parameter.value())
                        .reduce((first, second) -> second);
        return units.orElse(CLASSES_OF_NOTHING);
    }

    public ReadOnlyObjectProperty<DesignState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public DesignState state() {
        return state.get();
    }

    public Selection selection() {
        return selection;
    }

    /** The selected layers in the order of the stack, inner ones too. */
    public List<String> selected() {
        return state.get().order().stream().filter(selection.ids()::contains).toList();
    }

    public Workspace workspace() {
        return workspace;
    }

    public Texts texts() {
        return workspace.texts();
    }

    /** What is being dragged in this window. */
    public Optional<DragCargo> cargo() {
        return cargo;
    }

    public void carry(DragCargo carried) {
        cargo = Optional.of(carried);
    }

    /** The drag is over, or was given up. */
    public void putDown() {
        cargo = Optional.empty();
    }
}
