package org.kernelglass.ui.design;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.kernelglass.layer.Parallel;
import org.kernelglass.layer.Residual;
import org.kernelglass.message.Message;
import org.kernelglass.network.LayerProblem;
import org.kernelglass.ui.base.WindowAction;
import org.kernelglass.ui.design.inspector.InspectorViewModel;
import org.kernelglass.ui.design.model.ContainerCommands;
import org.kernelglass.ui.design.model.DesignModel;
import org.kernelglass.ui.design.model.StackCommands;

/** Everything that can be done to the stack, for menus, keys and the command palette. */
final class DesignActions {

    private final DesignModel model;
    private final ObservableBooleanValue shown;

    /**
     * @param shown whether the place is in front: its keys are free for others where it is not
     */
    DesignActions(DesignModel model, ObservableBooleanValue shown) {
        this.model = model;
        this.shown = shown;
    }

    /** Edits of layers. */
    List<WindowAction> layers(StackCommands commands) {
        return List.of(
                action("cut", "Shortcut+X", commands::cut, this::anySelected),
                action("copy", "Shortcut+C", commands::copy, this::anySelected),
                action("paste", "Shortcut+V", commands::paste, () -> true),
                action("duplicate", "Shortcut+D", commands::duplicate, this::anySelected),
                action("delete", "Delete", commands::delete, this::anySelected),
                action("toggle", "Shortcut+E", commands::toggleEnabled, this::anySelected),
                action("up", "Alt+Up", commands::up, this::anySelected),
                action("down", "Alt+Down", commands::down, this::anySelected),
                action("all", "Shortcut+A", this::selectAll, this::anyLayers));
    }

    /** Edits of containers. */
    List<WindowAction> containers(ContainerCommands containers) {
        return List.of(
                action(
                        "wrap-residual",
                        "Shortcut+R",
                        () -> containers.wrap(Residual.DEFAULT),
                        this::anySelected),
                action(
                        "wrap-parallel",
                        "Shortcut+L",
                        () -> containers.wrap(Parallel.DEFAULT),
                        this::anySelected),
                action("unwrap", "Shortcut+U", containers::unwrap, containers::canUnwrap),
                action("add-branch", null, containers::addBranch, containers::canAddBranch));
    }

    /** What leaves the stack. */
    List<WindowAction> keeping(Runnable saveBlock, Runnable export) {
        return List.of(
                action("save-block", "Shortcut+B", saveBlock, this::anySelected),
                action("export", null, export, this::anyLayers));
    }

    /** What a sweep is to vary. */
    List<WindowAction> varying(InspectorViewModel inspector) {
        return List.of(action("vary-kind", null, inspector::varyKind, inspector::canVaryKind));
    }

    /** Moving about. */
    List<WindowAction> going(Runnable search) {
        return List.of(
                action("search", "Shortcut+F", search, () -> true),
                action("next-problem", "F8", this::nextProblem, this::anyProblems));
    }

    private boolean anySelected() {
        return !model.selection().ids().isEmpty();
    }

    private boolean anyLayers() {
        return !model.state().layers().isEmpty();
    }

    private boolean anyProblems() {
        return model.state().report().problems().stream()
                .anyMatch(problem -> !problem.layerId().isEmpty());
    }

    /** Chooses the next layer below the chosen one that has a problem, from the top again. */
    private void nextProblem() {
        List<String> order = model.state().order();
        int from = model.selection().lead().map(order::indexOf).orElse(-1);
        List<String> wrong =
                model.state().report().problems().stream()
                        .map(LayerProblem::layerId)
                        .filter(id -> !id.isEmpty())
                        .toList();
        wrong.stream()
                .filter(id -> order.indexOf(id) > from)
                .findFirst()
                .or(() -> wrong.stream().findFirst())
                .ifPresent(model.selection()::only);
    }

    private void selectAll() {
        model.selection().all(model.state().order());
    }

    private WindowAction action(String id, String key, Runnable run, BooleanSupplier can) {
        return new WindowAction(
                "design." + id,
                Message.of("design.action." + id),
                Optional.ofNullable(key).map(KeyCombination::keyCombination),
                run,
                Bindings.createBooleanBinding(
                        () -> shown.get() && can.getAsBoolean(),
                        shown,
                        model.selection().idsProperty(),
                        model.stateProperty()));
    }
}
