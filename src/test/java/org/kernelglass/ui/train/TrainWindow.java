package org.kernelglass.ui.train;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.kernelglass.EnglishWorkbench;
import org.kernelglass.Workbench;
import org.kernelglass.project.Project;
import org.kernelglass.training.PlanDraft;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.ui.WindowTest;
import org.kernelglass.ui.base.Background;
import org.kernelglass.ui.base.FxThread;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.workspace.DatasetState;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.Design;
import org.testfx.util.WaitForAsyncUtils;

/** The Train place in a window, over real files and a training by formula. */
abstract class TrainWindow extends WindowTest {

    private static final int SIZE = 28;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    protected final List<Path> asked = new ArrayList<>();
    protected FakeTrainer trainer;
    protected Path folder;
    protected Workbench workbench;
    protected Workspace workspace;
    protected TrainPlace place;
    protected Path answer;

    protected long millisecondsPerBatch() {
        return 12;
    }

    protected int epochs() {
        return 10;
    }

    protected boolean withImages() {
        return true;
    }

    protected Locale language() {
        return Locale.ENGLISH;
    }

    @Override
    protected Parent root() throws Exception {
        folder = Files.createTempDirectory("train-window");
        trainer = new FakeTrainer(millisecondsPerBatch());
        workbench = EnglishWorkbench.in(folder, Optional.of(trainer));
        workspace =
                new Workspace(
                        project(),
                        folder.resolve("projects").resolve("shapes"),
                        workbench,
                        new Texts(language()),
                        new Background(threads, new FxThread()));
        place =
                new TrainPlace(
                        workspace,
                        (owner, title, name, extension) -> {
                            answer = folder.resolve(name + "." + extension);
                            asked.add(answer);
                            return Optional.of(answer);
                        });
        place.shown();
        return new StackPane(place.view());
    }

    private Project project() throws IOException {
        Design article = workbench.designs().ofTemplate("article");
        String location = withImages() ? images().toString() : "";
        TrainingPlan plan =
                PlanDraft.change(
                        TrainingPlan.DEFAULT,
                        draft -> {
                            draft.epochs = epochs();
                            draft.batchSize = 8;
                        });
        return new Project(article.data().at(location), article.stack().apply(2), plan);
    }

    /** 200 pictures of noise in two classes. */
    private Path images() throws IOException {
        Path images = folder.resolve("images");
        SplittableRandom random = new SplittableRandom(1);
        for (String name : List.of("dark", "light")) {
            Path of = Files.createDirectories(images.resolve(name));
            for (int index = 0; index < 100; index++) {
                BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_BYTE_GRAY);
                for (int pixel = 0; pixel < SIZE * SIZE; pixel++) {
                    int value = random.nextInt(160) + (name.equals("light") ? 90 : 0);
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
        Instant end = Instant.now().plus(Duration.ofSeconds(120));
        while (!WaitForAsyncUtils.waitForAsyncFx(60_000, condition::getAsBoolean)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("did not become true in time");
            }
            WaitForAsyncUtils.sleep(30, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
    }

    @AfterEach
    void close() throws Exception {
        interact(() -> workspace.runStarter().stop());
        await(() -> !workspace.runStarter().alive().getValue());
        threads.shutdown();
        workbench.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
