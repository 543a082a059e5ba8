package org.kernelglass.ui.design.model;

import java.util.List;
import org.kernelglass.layer.ContainerKind;
import org.kernelglass.message.Message;
import org.kernelglass.network.ContainerEdits;
import org.kernelglass.network.Fragments;
import org.kernelglass.network.LayerStack;
import org.kernelglass.network.StackLayer;

/** The edits of Residual and Parallel, undoable. FX thread. */
public final class ContainerCommands {

    private final DesignModel model;
    private final StackCommands commands;

    public ContainerCommands(DesignModel model, StackCommands commands) {
        this.model = model;
        this.commands = commands;
    }

    private LayerStack stack() {
        return model.workspace().project().stack();
    }

    private List<StackLayer> picked() {
        return Fragments.pick(stack(), model.selection().ids());
    }

    /** Puts the selected layers into a new container. */
    public void wrap(ContainerKind kind) {
        commands.apply(
                Message.of("design.edit.wrap", kind.id()),
                ContainerEdits.wrap(stack(), model.selection().ids(), kind));
    }

    /** Takes the layers of the selected container out of it. */
    public void unwrap() {
        picked().stream()
                .filter(layer -> layer.kind() instanceof ContainerKind)
                .findFirst()
                .ifPresent(
                        layer ->
                                commands.apply(
                                        Message.of("design.edit.unwrap", layer.kind().id()),
                                        ContainerEdits.unwrap(stack(), layer.id())));
    }

    public void addBranch(String containerId) {
        commands.edit(
                Message.of("design.edit.add-branch"),
                null,
                ContainerEdits.addBranch(stack(), containerId));
    }

    public void removeBranch(String containerId, int branch) {
        commands.edit(
                Message.of("design.edit.remove-branch"),
                null,
                ContainerEdits.removeBranch(stack(), containerId, branch));
    }

    /** Gives the selected container one more branch. */
    public void addBranch() {
        picked().stream().findFirst().ifPresent(layer -> addBranch(layer.id()));
    }

    /** Whether one container is selected. */
    public boolean canUnwrap() {
        return picked().size() == 1 && picked().get(0).kind() instanceof ContainerKind;
    }

    /** Whether one container is selected that can hold more branches. */
    public boolean canAddBranch() {
        return picked().size() == 1
                && picked().get(0).kind() instanceof ContainerKind kind
                && picked().get(0).branches().size() < kind.maximumBranches();
    }
}
