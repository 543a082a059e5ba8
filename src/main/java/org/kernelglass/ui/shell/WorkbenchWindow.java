package org.kernelglass.ui.shell;

import java.util.function.Function;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.kernelglass.message.Sentences;
import org.kernelglass.message.SystemLanguage;
import org.kernelglass.ui.base.Looks;
import org.kernelglass.ui.base.Looks.Theme;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.UseCases;

/**
 * Opens the window. The first place shows at once; the others are made, the dataset is looked
 * through and the engine loads behind it.
 */
public final class WorkbenchWindow extends Application {

    private static final String FIRST = "design";
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double SMALLEST_WIDTH = 960;
    private static final double SMALLEST_HEIGHT = 600;

    // JavaFX makes the application itself, so this is the only way in
    private static Opening opening;
    private static volatile boolean started;

    private ProjectDesk desk;

    /**
     * Opens the window and returns when it is closed.
     *
     * @param services what the program can do, for a language; not closed here
     * @throws NoWindow where this machine can open none
     */
    public static void open(Function<Sentences, UseCases> services) {
        opening = new Opening(services);
        try {
            launch(WorkbenchWindow.class);
        } catch (RuntimeException | LinkageError e) {
            if (started) {
                throw e;
            }
            throw NoWindow.because(e);
        } finally {
            opening.close();
        }
    }

    @Override
    public void start(Stage stage) {
        started = true;
        Opening.Beginning begun = opening.beginning();
        Looks.begin(begun.settings().dark() ? Theme.DARK : Theme.LIGHT);
        Texts texts = new Texts(SystemLanguage.locale());
        SettingsModel settings =
                new SettingsModel(begun.settings(), begun.projects(), opening.keeper(), texts);
        Workspace workspace =
                new Workspace(
                        begun.opened().project(),
                        begun.opened().folder().path(),
                        begun.useCases(),
                        texts,
                        opening.background());
        desk =
                new ProjectDesk(
                        workspace, begun.projects(), settings, opening.keeper(), begun.opened());
        PlaceDeck deck = new PlaceDeck(workspace, Offers.ALL);
        Chooser chooser = new SystemChooser(() -> stage, texts, desk.home());
        MainWindow window = new MainWindow(workspace, desk, settings, deck, chooser, stage::hide);
        deck.show(FIRST);
        show(stage, window);
        FramesLater.run(() -> follow(stage, window, deck));
    }

    private static void show(Stage stage, MainWindow window) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width = Math.min(WIDTH, screen.getWidth());
        double height = Math.min(HEIGHT, screen.getHeight());
        stage.setScene(new Scene(window, width, height));
        stage.setMinWidth(Math.min(SMALLEST_WIDTH, width));
        stage.setMinHeight(Math.min(SMALLEST_HEIGHT, height));
        stage.setTitle("Kernelglass");
        stage.setOnCloseRequest(
                event -> {
                    event.consume();
                    window.requestClose();
                });
        stage.show();
    }

    /** The window stands: now what it did not need for that, one thing a frame. */
    private static void follow(Stage stage, MainWindow window, PlaceDeck deck) {
        opening.shown();
        if (deck.makeNext()) {
            FramesLater.run(() -> follow(stage, window, deck));
            return;
        }
        stage.getIcons().add(new Image("/assets/icon.png"));
        window.checkFont();
        window.status().warmUp();
    }

    @Override
    public void stop() {
        if (desk != null) {
            desk.close();
        }
    }
}
