package org.kernelglass.ui.train;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.kernelglass.message.Message;
import org.kernelglass.message.SystemLanguage;
import org.kernelglass.project.Project;
import org.kernelglass.ui.base.Background;
import org.kernelglass.ui.base.FxThread;
import org.kernelglass.ui.base.Looks;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.Design;
import org.kernelglass.workflow.LiveRun;
import org.kernelglass.workflow.UseCases;
import org.kernelglass.workflow.Workers;
import org.kernelglass.workflow.bench.BenchSize;
import org.kernelglass.workflow.bench.NotHere;
import org.kernelglass.workflow.bench.WindowBench;

/** The place Train in a window of 1440×900, timed while it shows a run. */
public final class WatchedWindow implements WindowBench {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final int THREADS = 4;
    private static final long POLL_MILLISECONDS = 20;

    private final UseCases useCases;
    private final FxThread fx = new FxThread();

    public WatchedWindow(UseCases useCases) {
        this.useCases = useCases;
    }

    /** What stands while it is timed. FX thread. */
    private record Standing(Workspace workspace, TrainPlace place, Stage stage) {

        void close() {
            // nothing looks at the run any more, and its threads may end
            workspace.runProperty().set(null);
            place.hidden();
            stage.close();
        }
    }

    @Override
    public Times watch(Watched run, BenchSize.Window size) {
        boolean ours = start();
        try (Workers threads = new Workers(THREADS)) {
            Standing standing = onFx(() -> open(threads));
            try {
                return watch(run, size, standing, threads);
            } finally {
                onFx(
                        () -> {
                            standing.close();
                            return null;
                        });
            }
        } finally {
            if (ours) {
                Platform.exit();
            }
        }
    }

    /** Whether JavaFX was started by this: a window that stands already keeps it. */
    private boolean start() {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
            started.await();
            Platform.setImplicitExit(false);
            return true;
        } catch (IllegalStateException running) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted();
        } catch (RuntimeException | LinkageError e) {
            throw new NotHere(
                    Message.of("bench.problem.no-window", String.valueOf(e.getMessage())),
                    Message.of("bench.hint.no-window"),
                    e);
        }
    }

    private Standing open(Workers threads) {
        Design article = useCases.designs().ofTemplate("article");
        Project project = new Project(article.data(), article.stack().apply(10), article.plan());
        Workspace workspace =
                new Workspace(
                        project,
                        Path.of(System.getProperty("java.io.tmpdir"), "kernelglass-bench"),
                        useCases,
                        new Texts(SystemLanguage.locale()),
                        new Background(threads.threads(), fx));
        TrainPlace place = new TrainPlace(workspace);
        Scene scene = new Scene(new StackPane(place.view()), WIDTH, HEIGHT);
        Looks.apply(scene, Looks.Theme.LIGHT);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        place.shown();
        return new Standing(workspace, place, stage);
    }

    private Times watch(
            Watched watched, BenchSize.Window size, Standing standing, Workers threads) {
        LiveRun run = LiveRun.start(threads.threads(), watched.work());
        onFx(
                () -> {
                    standing.workspace().runProperty().set(run);
                    return null;
                });
        try {
            until(run, watched, () -> run.story().steps().count() > size.logged());
            until(run, watched, () -> onFx(() -> drawn(standing, size.logged())));
            FxTimes times = new FxTimes(standing.place().model(), standing.stage().getScene(), fx);
            double[] clicks = times.clicks(size.clicks());
            onFx(
                    () -> {
                        standing.place().hidden();
                        return null;
                    });
            FxTimes.Pulses pulses = times.pulses(size.pulses());
            onFx(
                    () -> {
                        standing.place().shown();
                        return null;
                    });
            until(run, watched, watched.measured()::getAsBoolean);
            return new Times(pulses.whole(), pulses.work(), clicks);
        } finally {
            run.control().stop();
            awaitEnd(run);
        }
    }

    private static boolean drawn(Standing standing, int logged) {
        var series = standing.place().model().figures().loss.series();
        return !series.isEmpty()
                && series.get(0).smooth() != null
                && series.get(0).smooth().done() >= logged;
    }

    private static void until(LiveRun run, Watched watched, Supplier<Boolean> done) {
        while (!done.get()) {
            if (run.refusal().isPresent()) {
                throw run.refusal().get();
            }
            if (watched.cancelled().getAsBoolean() || run.over()) {
                throw new CancellationException("the run is over");
            }
            sleep(POLL_MILLISECONDS);
        }
    }

    private static void awaitEnd(LiveRun run) {
        while (!run.over()) {
            sleep(POLL_MILLISECONDS);
        }
    }

    private <T> T onFx(Supplier<T> action) {
        return FxTimes.onFx(fx, action);
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static CancellationException interrupted() {
        Thread.currentThread().interrupt();
        return new CancellationException("interrupted");
    }
}
