package org.kernelglass.ui.shell;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.kernelglass.Workbench;
import org.kernelglass.message.Sentences;
import org.kernelglass.project.Project;
import org.kernelglass.ui.base.Background;
import org.kernelglass.ui.base.FxThread;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.OpenProject;
import org.kernelglass.workflow.Places;
import org.kernelglass.workflow.Projects;
import org.kernelglass.workflow.Workers;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The whole window over a folder of its own, with places that hold nothing and a slow trainer. */
final class ShellBench implements AutoCloseable {

    final Path home;
    final SlowTrainer trainer = new SlowTrainer();
    final Workers threads = new Workers(4);
    final Workers keeperThread = new Workers(1);
    final Texts texts = new Texts(Locale.ENGLISH);
    final AtomicInteger closed = new AtomicInteger();
    final List<FakePlace> places = new ArrayList<>();
    final Workbench workbench;
    final Projects projects;
    final Workspace workspace;
    final SettingsModel settings;
    final ProjectDesk desk;
    final PlaceDeck deck;
    final MainWindow window;
    final GivenPaths chooser = new GivenPaths();

    /** Chooses what the test has put there. */
    static final class GivenPaths implements Chooser {

        Optional<Path> next = Optional.empty();

        @Override
        public Optional<Path> project() {
            return next;
        }

        @Override
        public Optional<Path> newProject(String suggestedName) {
            return next;
        }

        @Override
        public Optional<Path> dataset() {
            return next;
        }
    }

    /**
     * @param home holds cache, settings and projects; those of an earlier bench are found again
     */
    ShellBench(Path home) throws IOException {
        this(home, false, false);
    }

    /** With the real places and the sample project, as on a first start. */
    static ShellBench asItComes(Path home) throws IOException {
        return new ShellBench(home, true, false);
    }

    /** As on a first start, and with the engine: it really trains. */
    static ShellBench withEngine(Path home) throws IOException {
        return new ShellBench(home, true, true);
    }

    private ShellBench(Path home, boolean asItComes, boolean engine) throws IOException {
        this.home = home;
        Places where = new Places(home.resolve("cache"), home.resolve("projects"));
        workbench =
                new Workbench(
                        where,
                        new Sentences(Locale.ENGLISH),
                        engine ? Optional.empty() : Optional.of(trainer));
        projects = workbench.projects();
        FxThread fx = new FxThread();
        Background keeper = new Background(keeperThread.threads(), fx);
        settings = new SettingsModel(projects.settings(), projects, keeper, texts);
        OpenProject opened = asItComes ? projects.sample() : opened();
        workspace =
                new Workspace(
                        opened.project(),
                        opened.folder().path(),
                        workbench,
                        texts,
                        new Background(threads.threads(), fx));
        desk = new ProjectDesk(workspace, projects, settings, keeper, opened);
        deck = new PlaceDeck(workspace, asItComes && !Offers.ALL.isEmpty() ? Offers.ALL : offers());
        window = new MainWindow(workspace, desk, settings, deck, chooser, closed::incrementAndGet);
        while (deck.makeNext()) {
            // all of them
        }
        deck.show("design");
    }

    private OpenProject opened() throws IOException {
        if (!settings.now().recent().isEmpty()) {
            return projects.atStart(settings.now().recent());
        }
        Project article = projects.ofTemplate("article");
        Project small =
                new Project(
                        article.data().at(pictures(home.resolve("pictures")).toString()),
                        article.stack(),
                        article.plan());
        return projects.create(home.resolve("projects").resolve("first"), small);
    }

    private List<PlaceOffer> offers() {
        return List.of(
                offer("data", BootstrapIcons.IMAGES),
                offer("design", BootstrapIcons.LAYERS),
                offer("train", BootstrapIcons.GRAPH_UP),
                offer("runs", BootstrapIcons.CLOCK_HISTORY));
    }

    private PlaceOffer offer(String id, BootstrapIcons icon) {
        return new PlaceOffer(
                id,
                icon,
                workspace -> {
                    FakePlace place = new FakePlace(id, workspace);
                    places.add(place);
                    return place;
                });
    }

    FakePlace place(String id) {
        return places.stream().filter(place -> place.id().equals(id)).findFirst().orElseThrow();
    }

    /** Ten small pictures of each of ten classes. */
    static Path pictures(Path folder) throws IOException {
        Random random = new Random(1);
        for (int picture = 0; picture < 100; picture++) {
            BufferedImage image = new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY);
            for (int pixel = 0; pixel < 28 * 28; pixel++) {
                image.setRGB(pixel % 28, pixel / 28, random.nextInt());
            }
            Path file = folder.resolve("c" + picture % 10).resolve(picture + ".png");
            Files.createDirectories(file.getParent());
            ImageIO.write(image, "png", file.toFile());
        }
        return folder;
    }

    @Override
    public void close() {
        trainer.mayEnd.countDown();
        desk.close();
        threads.close();
        keeperThread.close();
        workbench.close();
    }
}
