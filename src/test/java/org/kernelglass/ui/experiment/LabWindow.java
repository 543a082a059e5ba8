package org.kernelglass.ui.experiment;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.kernelglass.EnglishWorkbench;
import org.kernelglass.Workbench;
import org.kernelglass.dataset.GreySquare;
import org.kernelglass.experiment.CandidateRow;
import org.kernelglass.network.Templates;
import org.kernelglass.project.DataSettings;
import org.kernelglass.project.Project;
import org.kernelglass.training.RunTrainer;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.ui.WindowTest;
import org.kernelglass.ui.base.Background;
import org.kernelglass.ui.base.FxThread;
import org.kernelglass.ui.base.Place;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.workspace.DatasetState;
import org.kernelglass.ui.workspace.Workspace;
import org.testfx.util.WaitForAsyncUtils;

/** The tab Experiments in a window, over real files and trainings that are played. */
abstract class LabWindow extends WindowTest {

    private static final List<String> CLASSES = List.of("dark", "grey", "light");
    private static final int PER_CLASS = 80;
    private static final int SIZE = 16;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    protected PlayedTrainer trainer;
    protected Path folder;
    protected Workbench workbench;
    protected Workspace workspace;
    protected ExperimentsPlace place;

    protected Locale language() {
        return Locale.ENGLISH;
    }

    /** What the window shows, of the place and others. */
    protected Parent around(Place shown) {
        return new StackPane(shown.view());
    }

    /** What trains; empty for the engine. */
    protected Optional<RunTrainer> trainings() {
        return Optional.of(trainer);
    }

    /** A pixel of an image of that class, 0–255. */
    protected int pixel(int label, SplittableRandom random) {
        return random.nextInt(256);
    }

    @Override
    protected Parent root() throws Exception {
        folder = Files.createTempDirectory("lab-window");
        trainer = new PlayedTrainer();
        workbench = EnglishWorkbench.in(folder, trainings());
        workspace =
                new Workspace(
                        project(),
                        Files.createDirectories(folder.resolve("projects").resolve("noise")),
                        workbench,
                        new Texts(language()),
                        new Background(threads, new FxThread()));
        place = new ExperimentsPlace(workspace);
        place.shown();
        return around(place);
    }

    private Project project() throws IOException {
        DataSettings data =
                new DataSettings(
                        images().toString(),
                        GreySquare.of(SIZE),
                        OptionalDouble.of(0.4),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        List.of());
        return new Project(
                data, Templates.byId("article").stack(3), TrainingPlan.DEFAULT.withEpochs(4));
    }

    private Path images() throws IOException {
        Path images = folder.resolve("images");
        SplittableRandom random = new SplittableRandom(1);
        for (int label = 0; label < CLASSES.size(); label++) {
            Path of = Files.createDirectories(images.resolve(CLASSES.get(label)));
            for (int index = 0; index < PER_CLASS; index++) {
                BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_BYTE_GRAY);
                for (int pixel = 0; pixel < SIZE * SIZE; pixel++) {
                    int value = pixel(label, random);
                    image.getRaster().setSample(pixel % SIZE, pixel / SIZE, 0, value);
                }
                ImageIO.write(image, "png", of.resolve(index + ".png").toFile());
            }
        }
        return images;
    }

    protected void awaitData() {
        await(() -> workspace.dataset().stateProperty().get() instanceof DatasetState.Known);
        settle();
    }

    /** Waits for what is to become true on the FX thread, at most two minutes. */
    protected static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!WaitForAsyncUtils.waitForAsyncFx(60_000, condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not become true in time");
            }
            WaitForAsyncUtils.sleep(30, TimeUnit.MILLISECONDS);
        }
        settle();
    }

    @SuppressWarnings("unchecked")
    protected TableView<CandidateRow> board() {
        return (TableView<CandidateRow>) (TableView<?>) lookup("#lab-leaderboard").queryTableView();
    }

    /** Trials that the table counts. */
    protected int trials() {
        return board().getItems().stream().mapToInt(CandidateRow::trials).sum();
    }

    protected boolean alive() {
        return workspace.experiments().alive().getValue();
    }

    protected boolean says(String id, String words) {
        return lookup(id).queryAllAs(Labeled.class).stream()
                .anyMatch(label -> label.getText() != null && label.getText().contains(words));
    }

    /** Between a look at the button and a press on it its form may change: both are one step. */
    protected void startWhenReady() {
        await(
                () -> {
                    Button start = lookup("#lab-start").queryButton();
                    boolean ready = !start.isDisabled();
                    if (ready) {
                        start.fire();
                    }
                    return ready;
                });
    }

    @AfterEach
    void close() throws Exception {
        interact(
                () -> {
                    workspace.experiments().stop();
                    workspace.runStarter().stop();
                });
        await(() -> !alive() && !workspace.runStarter().alive().getValue());
        threads.shutdown();
        threads.awaitTermination(20, TimeUnit.SECONDS);
        workbench.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
