package org.kernelglass.ui.shell;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javafx.animation.Animation.Status;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.Project;
import org.kernelglass.project.ProjectFolder;
import org.kernelglass.ui.base.Background;

/**
 * Writes the project half a second after the first edit since the last time, so that a crash loses
 * less than a second's work. FX thread; the writing is done on another.
 */
final class Autosave {

    private static final Duration DELAY = Duration.millis(500);

    private final Background keeper;
    private final Consumer<Refusal> failed;
    private final PauseTransition delay = new PauseTransition(DELAY);
    private ProjectFolder folder;
    private Project saved;
    private Project latest;

    /**
     * @param keeper one thread, so that the last state is written last
     * @param failed told, on the FX thread, why a state was not written
     */
    Autosave(Background keeper, Consumer<Refusal> failed) {
        this.keeper = keeper;
        this.failed = failed;
        delay.setOnFinished(over -> save());
    }

    /**
     * From now on keeps this folder's project.
     *
     * @param asSaved what stands in its file
     */
    void begin(ProjectFolder opened, Project asSaved) {
        folder = opened;
        saved = asSaved;
        latest = asSaved;
    }

    /** The project is now like this. */
    void follow(Project project) {
        latest = project;
        if (waits() && delay.getStatus() != Status.RUNNING) {
            delay.playFromStart();
        }
    }

    private boolean waits() {
        return folder != null && folder.readOnly().isEmpty() && !latest.equals(saved);
    }

    /**
     * Writes what waits, at once.
     *
     * @return done when it is written
     */
    Future<?> save() {
        delay.stop();
        if (!waits()) {
            return keeper.threads().submit(() -> {});
        }
        ProjectFolder where = folder;
        Project what = latest;
        saved = what;
        return keeper.threads().submit(() -> write(where, what));
    }

    private void write(ProjectFolder where, Project what) {
        try {
            where.write(what);
        } catch (Refusal refusal) {
            keeper.fx().execute(() -> failed(where, what, refusal));
        }
    }

    private void failed(ProjectFolder where, Project what, Refusal refusal) {
        if (where == folder && saved.equals(what)) {
            saved = null;
        }
        failed.accept(refusal);
    }

    /** Writes what waits and returns when that and everything before is on disk. */
    void flush() {
        try {
            save().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
