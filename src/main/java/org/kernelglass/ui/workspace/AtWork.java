package org.kernelglass.ui.workspace;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import org.kernelglass.message.Message;

/**
 * Why no training can begin in this window just now, whatever is to be trained: a run or an
 * experiment is at work, or the project may only be read. FX thread.
 */
public final class AtWork {

    private final Workspace workspace;
    private final ObservableValue<Boolean> free;

    public AtWork(Workspace workspace) {
        this.workspace = workspace;
        BooleanBinding nothing =
                Bindings.createBooleanBinding(
                        () -> why().isEmpty(),
                        workspace.runStarter().alive(),
                        workspace.experiments().alive(),
                        workspace.readOnlyProperty());
        this.free = nothing;
    }

    /** Whether a training may begin. */
    public ObservableValue<Boolean> free() {
        return free;
    }

    /** Why none may; empty where one may. */
    public Optional<Message> why() {
        if (workspace.runStarter().alive().getValue()) {
            return Optional.of(Message.of("lab.problem.run-at-work"));
        }
        return workspace.experiments().alive().getValue()
                ? Optional.of(Readiness.EXPERIMENT.sentence())
                : Optional.ofNullable(workspace.readOnlyProperty().get())
                        .map(refusal -> refusal.problem());
    }

    /** As {@link #why}, in the language of the window. */
    public Optional<String> sentence() {
        return why().map(workspace.texts()::now);
    }
}
