package org.kernelglass.ui.workspace;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.kernelglass.ui.base.InTurn;

/**
 * What is done to the folders of a project, off the FX thread and not where this window may only
 * read, one after the other; afterwards they are looked at anew. FX thread.
 */
public final class DiskChanges {

    private final Workspace workspace;
    private final Runnable refresh;
    private final InTurn disk;

    public DiskChanges(Workspace workspace, Runnable refresh) {
        this.workspace = workspace;
        this.refresh = refresh;
        this.disk = new InTurn(workspace.background());
    }

    public void change(Runnable work) {
        change(
                () -> {
                    work.run();
                    return work;
                },
                done -> {});
    }

    /**
     * @param done told the result, on the FX thread
     */
    public <T> void change(Callable<T> work, Consumer<T> done) {
        if (!workspace.mayWrite()) {
            return;
        }
        disk.run(
                work,
                result -> {
                    done.accept(result);
                    refresh.run();
                },
                refusal -> {
                    workspace.problemProperty().set(refusal);
                    refresh.run();
                });
    }
}
