package org.kernelglass.ui.shell;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.WindowSettings;
import org.kernelglass.ui.base.Looks;
import org.kernelglass.ui.base.Place;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.data.DropTarget;
import org.kernelglass.ui.workspace.Workspace;

/**
 * The frame around the places: menus above, project, places and run buttons below them, the place,
 * the status at the bottom; over all this, when wanted, the palette or a question. FX thread.
 */
public final class MainWindow extends StackPane {

    private static final double FONT_SIZE = 14;

    private final Workspace workspace;
    private final Texts texts;
    private final SettingsModel settings;
    private final StatusModel status;
    private final Deeds deeds;
    private final Closing closing;
    private final Layers layers = new Layers(this);
    private final BorderPane frame = new BorderPane();
    private CommandPalette palette;
    private boolean fontTold;

    /**
     * @param close closes the window, when nothing runs in it any more
     */
    public MainWindow(
            Workspace workspace,
            ProjectDesk desk,
            SettingsModel settings,
            PlaceDeck deck,
            Chooser chooser,
            Runnable close) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.settings = settings;
        this.status = new StatusModel(workspace);
        this.closing = new Closing(workspace, layers::show, layers::hideCard, close);
        ShellActions actions = new ShellActions(workspace, desk, settings, deck, chooser);
        actions.add("edit.find", ShellActions.key(KeyCode.K), this::openPalette);
        actions.add("file.quit", ShellActions.key(KeyCode.Q), closing::request);
        actions.add("help.about", null, this::about);
        this.deeds = new Deeds(actions.all(), deck);
        build(desk, deck);
        desk.locatingProperty().addListener((observed, was, is) -> locating(is));
        settings.settingsProperty().addListener((observed, was, is) -> dress(was, is));
        texts.sentencesProperty().addListener((observed, was, is) -> checkFont());
        addEventHandler(KeyEvent.KEY_PRESSED, new PlaceKeys(deeds, layers::cover));
        sceneProperty().addListener((observed, was, is) -> inScene(is));
        onRequest(workspace.requestedPlaceProperty(), deck::show);
        onRequest(workspace.requestedActionProperty(), id -> deeds.perform(deeds.byId(id)));
    }

    /** A place asks for something outside of it. */
    private static void onRequest(ObjectProperty<String> request, Consumer<String> answer) {
        request.addListener(
                (observed, was, is) -> {
                    if (is != null) {
                        request.set(null);
                        answer.accept(is);
                    }
                });
    }

    private void build(ProjectDesk desk, PlaceDeck deck) {
        getStyleClass().add("main-window");
        // what does not fit shrinks or scrolls inside; the bars above and below always show
        frame.setMinSize(0, 0);
        DeedItems items = new DeedItems(workspace, deeds);
        ProjectItems projects = new ProjectItems(items, deeds, texts, desk, settings);
        frame.setTop(
                new VBox(
                        new MainMenu(workspace, deeds, desk, settings),
                        new TopBar(workspace, desk, deeds, projects.all()),
                        new ProblemBar(workspace)));
        ObservableValue<Node> place = deck.frontProperty().map(Place::view);
        frame.centerProperty().bind(place);
        frame.setBottom(new StatusBar(status, texts));
        getChildren().setAll(frame);
        DropTarget.onWindow(this, workspace, () -> !layers.cover());
    }

    /** What stands at the bottom. */
    public StatusModel status() {
        return status;
    }

    /** Somebody wants the window closed. */
    public void requestClose() {
        closing.request();
    }

    private void inScene(Scene scene) {
        if (scene == null) {
            return;
        }
        KeyCombination redo = ShellActions.key(KeyCode.Y);
        scene.getAccelerators().put(redo, () -> deeds.perform(deeds.byId(ShellActions.REDO)));
        dress(null, settings.now());
    }

    private void dress(WindowSettings was, WindowSettings now) {
        if (getScene() == null) {
            return;
        }
        if (was == null || was.dark() != now.dark()) {
            Looks.apply(getScene(), settings.theme());
        }
        double size = FONT_SIZE * now.scale() / 100;
        setStyle(String.format(Locale.ROOT, "-fx-font-size: %.2fpx", size));
    }

    private void openPalette() {
        if (palette == null) {
            palette = new CommandPalette(deeds, texts, layers::hidePalette);
        }
        layers.showPalette(palette);
        palette.open();
    }

    private void locating(Runnable cancel) {
        if (cancel == null) {
            layers.hideCard();
            return;
        }
        layers.show(
                new Card("locating", Message.of("shell.locating.title"), texts)
                        .saying(Message.of("shell.locating.text"))
                        .working()
                        .offering("shell.locating.cancel", cancel));
    }

    private void about() {
        String version = MainWindow.class.getPackage().getImplementationVersion();
        Message number =
                version == null
                        ? Message.of("shell.about.source")
                        : Message.of("shell.about.version", version);
        layers.show(
                new Card("about", Message.of("shell.about.title"), texts)
                        .saying(number)
                        .saying(Message.of("shell.about.text"))
                        .offering("shell.about.close", layers::hideCard));
    }

    /** Says, once, where no installed font can show the chosen language. */
    public void checkFont() {
        boolean chinese = texts.sentencesProperty().get().locale().getLanguage().equals("zh");
        if (chinese && !fontTold && !ChineseGlyphs.canBeShown()) {
            fontTold = true;
            Refusal refusal =
                    new Refusal(Message.of("shell.problem.font"), Message.of("shell.hint.font"));
            workspace.problemProperty().set(refusal);
        }
    }
}
