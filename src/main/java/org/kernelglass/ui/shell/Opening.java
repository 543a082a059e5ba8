package org.kernelglass.ui.shell;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.kernelglass.message.Sentences;
import org.kernelglass.message.SystemLanguage;
import org.kernelglass.project.WindowSettings;
import org.kernelglass.ui.base.Background;
import org.kernelglass.ui.base.FxThread;
import org.kernelglass.workflow.OpenProject;
import org.kernelglass.workflow.Projects;
import org.kernelglass.workflow.UseCases;
import org.kernelglass.workflow.Workers;

/**
 * The window's threads, from its first moment to its last. Settings and project are read at once,
 * while JavaFX starts; all other work waits until the window shows, so that nothing keeps it from
 * that.
 */
final class Opening {

    // a run and a scan; in Inspect ranking, a map, training images, a film and an export may each
    // wait for the disk or the network at once; what a place looks up, and two more
    private static final int THREADS = 10;

    /** What the window shows first. */
    record Beginning(
            UseCases useCases, Projects projects, WindowSettings settings, OpenProject opened) {}

    private final FxThread fx = new FxThread();
    private final Workers threads = new Workers(THREADS);
    private final Workers keeperThread = new Workers(1);
    private final CountDownLatch shown = new CountDownLatch(1);
    private final Future<Beginning> beginning;

    Opening(Function<Sentences, UseCases> services) {
        beginning = keeperThread.threads().submit(() -> begin(services));
        for (int thread = 0; thread < THREADS; thread++) {
            threads.threads().execute(this::waitUntilShown);
        }
    }

    private static Beginning begin(Function<Sentences, UseCases> services) {
        UseCases useCases = services.apply(new Sentences(SystemLanguage.locale()));
        Projects projects = useCases.projects();
        WindowSettings settings = projects.settings();
        return new Beginning(useCases, projects, settings, projects.atStart(settings.recent()));
    }

    private void waitUntilShown() {
        try {
            shown.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was read; waits for it. */
    Beginning beginning() {
        try {
            return beginning.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** One thread that writes project and settings, the last state last. */
    Background keeper() {
        return new Background(keeperThread.threads(), fx);
    }

    /** For everything else. */
    Background background() {
        return new Background(threads.threads(), fx);
    }

    /** The window shows: what waits may begin. */
    void shown() {
        shown.countDown();
    }

    void close() {
        shown.countDown();
        keeperThread.close();
        threads.close();
    }
}
