package org.kernelglass.ui.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.kernelglass.EnglishWorkbench;
import org.kernelglass.Workbench;
import org.kernelglass.project.Project;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.ui.base.Background;
import org.kernelglass.ui.base.FxThread;
import org.kernelglass.ui.base.Looks;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.Design;
import org.kernelglass.workflow.LiveRun;

/** The Train place in a window of 1440×900 over a run that a benchmark makes up. */
public final class BenchWindow {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Workspace workspace;
    private final TrainPlace place;
    private final Scene scene;

    /** Trains for as long as it likes and tells its events. */
    @FunctionalInterface
    public interface Training {
        void run(Consumer<TrainingEvent> events, RunControl control);
    }

    private BenchWindow() throws Exception {
        Path folder = Files.createTempDirectory("train-bench");
        Workbench workbench = EnglishWorkbench.in(folder, Optional.of(new FakeTrainer(1)));
        Design article = workbench.designs().ofTemplate("article");
        Project project =
                new Project(article.data(), article.stack().apply(10), TrainingPlan.DEFAULT);
        workspace =
                new Workspace(
                        project,
                        folder,
                        workbench,
                        new Texts(Locale.ENGLISH),
                        new Background(threads, new FxThread()));
        place = new TrainPlace(workspace);
        scene = new Scene(new StackPane(place.view()), 1440, 900);
        Looks.apply(scene, Looks.Theme.LIGHT);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        place.shown();
    }

    /** Opens the window; any thread but the FX thread. */
    public static BenchWindow open() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        BenchWindow[] made = new BenchWindow[1];
        Exception[] failed = new Exception[1];
        onFx(
                () -> {
                    try {
                        made[0] = new BenchWindow();
                    } catch (Exception e) {
                        failed[0] = e;
                    }
                });
        if (failed[0] != null) {
            throw failed[0];
        }
        return made[0];
    }

    /** Does it on the FX thread and waits. */
    public static void onFx(Runnable action) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(
                () -> {
                    try {
                        action.run();
                    } finally {
                        done.countDown();
                    }
                });
        done.await();
    }

    Scene scene() {
        return scene;
    }

    TrainPlace place() {
        return place;
    }

    /** Starts the training on a thread of its own; the window watches it as it would any run. */
    public LiveRun train(Training training) throws InterruptedException {
        LiveRun run =
                LiveRun.start(
                        threads,
                        (watch, control) -> {
                            training.run(watch::event, control);
                            return null;
                        });
        onFx(() -> workspace.runProperty().set(run));
        return run;
    }
}
