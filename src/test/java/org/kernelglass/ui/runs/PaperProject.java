package org.kernelglass.ui.runs;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.imageio.ImageIO;
import org.kernelglass.EnglishWorkbench;
import org.kernelglass.Workbench;
import org.kernelglass.dataset.GreySquare;
import org.kernelglass.network.Templates;
import org.kernelglass.project.DataSettings;
import org.kernelglass.project.Project;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.ui.base.Background;
import org.kernelglass.ui.base.FxThread;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.RunWatch;
import org.kernelglass.workflow.StackDesign;
import org.kernelglass.workflow.TrainRequest;
import org.testfx.util.WaitForAsyncUtils;

/** A project with drawn pictures of three shapes and runs that a {@link PaperTrainer} told. */
public final class PaperProject implements AutoCloseable {

    private static final List<String> CLASSES = List.of("circle", "square", "stripe");

    private final Path folder;
    private final PaperTrainer trainer = new PaperTrainer();
    private final Workbench workbench;
    private final HeldWorkers threads = new HeldWorkers();
    private final Workspace workspace;

    public PaperProject(Path root) throws IOException {
        this(root, true);
    }

    /** One whose runs the engine really trains. */
    public static PaperProject learning(Path root) throws IOException {
        return new PaperProject(root, false);
    }

    private PaperProject(Path root, boolean told) throws IOException {
        folder = Files.createDirectories(root.resolve("shapes"));
        Path data = root.resolve("pictures");
        for (int label = 0; label < CLASSES.size(); label++) {
            Path inside = Files.createDirectories(data.resolve(CLASSES.get(label)));
            for (int image = 0; image < 20; image++) {
                picture(inside.resolve("image-" + image + ".png"), label, image);
            }
        }
        workbench = EnglishWorkbench.in(root, told ? Optional.of(trainer) : Optional.empty());
        workspace =
                new Workspace(
                        project(data),
                        folder,
                        workbench,
                        new Texts(Locale.ENGLISH),
                        new Background(threads, new FxThread()));
    }

    private static Project project(Path data) {
        DataSettings settings =
                new DataSettings(
                        data.toString(),
                        GreySquare.of(28),
                        OptionalDouble.of(0.3),
                        OptionalDouble.of(0.2),
                        Optional.empty(),
                        List.of());
        return new Project(
                settings,
                Templates.byId("article").stack(CLASSES.size()),
                TrainingPlan.DEFAULT.withEpochs(16));
    }

    static void picture(Path file, int label, int seed) throws IOException {
        BufferedImage image = new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(150 + seed * 5, 150 + seed * 5, 150 + seed * 5));
        int at = 3 + seed % 5;
        switch (label) {
            case 0 -> pen.fillOval(at, at, 18, 18);
            case 1 -> pen.fillRect(at, at, 16, 16);
            default -> pen.fillRect(0, at + 6, 28, 7);
        }
        pen.dispose();
        ImageIO.write(image, "png", file.toFile());
    }

    /** Another look at this project, whose background work other threads do. */
    public Workspace besides(ExecutorService others) {
        return new Workspace(
                workspace.project(),
                folder,
                workbench,
                new Texts(Locale.ENGLISH),
                new Background(others, new FxThread()));
    }

    /** Trains a run to its end; not on the FX thread or while one lives. */
    public Path train(String name) {
        Path run = folder.resolve("runs").resolve(name);
        Project project = workspace.project();
        workbench
                .train()
                .run(
                        TrainRequest.of(
                                name,
                                project.data(),
                                new StackDesign(classes -> project.stack(), List.of()),
                                project.plan().withFrozenLayers(Set.of()),
                                run),
                        RunWatch.NOBODY,
                        new RunControl());
        return run;
    }

    public Path folder() {
        return folder;
    }

    /** The dataset: a folder for each class. */
    public Path pictures() {
        return folder.resolveSibling("pictures");
    }

    public PaperTrainer trainer() {
        return trainer;
    }

    /** Of all that the workspace does in the background. */
    public HeldWorkers threads() {
        return threads;
    }

    public Workspace workspace() {
        return workspace;
    }

    /** What shows the run asks the threads once more when it is over: they must still be there. */
    private void awaitRest() {
        var alive = workspace.runStarter().alive();
        try {
            WaitForAsyncUtils.waitFor(
                    180,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.waitForAsyncFx(60_000, () -> !alive.getValue()));
        } catch (TimeoutException e) {
            throw new IllegalStateException("the run does not end", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Override
    public void close() {
        threads.letGo();
        if (workspace.runProperty().get() != null) {
            workspace.runProperty().get().control().stop();
            awaitRest();
        }
        threads.shutdown();
        try {
            threads.awaitTermination(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        workbench.close();
    }
}
