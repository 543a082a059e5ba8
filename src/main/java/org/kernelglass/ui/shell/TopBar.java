package org.kernelglass.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kernelglass.ui.base.Explained;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.workspace.Readiness;
import org.kernelglass.ui.workspace.RunStarter;
import org.kernelglass.ui.workspace.RunStarter.State;
import org.kernelglass.ui.workspace.Workspace;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Project, places, and the buttons that one always needs. FX thread. */
final class TopBar extends HBox {

    private static final double LEAST_LEFT = 96;

    private final Workspace workspace;
    private final Texts texts;
    private final DeedButtons buttons;
    private final HBox left;
    private final PlaceSwitch places;
    private final HBox right;

    /**
     * @param projects what can be done with projects, under the name of this one
     */
    TopBar(Workspace workspace, ProjectDesk desk, Deeds deeds, List<MenuItem> projects) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.buttons = new DeedButtons(texts, deeds);
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER);
        left = side(project(desk, projects), Pos.CENTER_LEFT);
        places = new PlaceSwitch(deeds.deck(), texts);
        right = side(hands(), Pos.CENTER_RIGHT);
        getChildren().setAll(left, places, right);
    }

    /**
     * The places stand in the middle while there is room; then the project's name is cut first, the
     * places lose their icons next, for the buttons keep their width.
     */
    @Override
    protected void layoutChildren() {
        Insets in = getInsets();
        double width = getWidth() - in.getLeft() - in.getRight();
        double height = getHeight() - in.getTop() - in.getBottom();
        double hands = right.prefWidth(-1);
        double least = Math.min(LEAST_LEFT, left.prefWidth(-1));
        double room = Math.max(0, width - hands - least);
        places.fit(room);
        double middle = Math.min(places.prefWidth(-1), room);
        double from = Math.max(least, Math.min((width - middle) / 2, width - hands - middle));
        double rightFrom = from + middle;
        place(left, in, 0, from, height);
        place(places, in, from, middle, height);
        place(right, in, rightFrom, width - rightFrom, height);
    }

    private static void place(Region child, Insets in, double x, double width, double height) {
        child.resizeRelocate(in.getLeft() + x, in.getTop(), width, height);
    }

    private static HBox side(HBox content, Pos alignment) {
        content.setAlignment(alignment);
        content.getStyleClass().add("bar-side");
        return content;
    }

    private HBox project(ProjectDesk desk, List<MenuItem> projects) {
        MenuButton name = new MenuButton(null, new FontIcon(BootstrapIcons.FOLDER2));
        name.setId("project-name");
        name.getStyleClass().addAll("flat", "project-name");
        name.setMnemonicParsing(false);
        name.getItems().setAll(projects);
        name.textProperty().bind(Bindings.createStringBinding(desk::name, desk.folderProperty()));
        Label readOnly = new Label();
        readOnly.setId("read-only");
        readOnly.getStyleClass().add("read-only");
        readOnly.textProperty().bind(texts.of("shell.project.read-only"));
        readOnly.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> desk.readOnly().isPresent(), desk.folderProperty()));
        readOnly.managedProperty().bind(readOnly.visibleProperty());
        return new HBox(name, readOnly);
    }

    private HBox hands() {
        RunStarter starter = workspace.runStarter();
        Button train = buttons.labelled("run.train", BootstrapIcons.PLAY_FILL);
        train.getStyleClass().add("accent");
        train.setMinWidth(USE_PREF_SIZE);
        Node pause = buttons.icon("run.pause", BootstrapIcons.PAUSE_FILL);
        Node goOn = buttons.icon("run.go-on", BootstrapIcons.PLAY_FILL);
        goOn.visibleProperty().bind(starter.stateProperty().map(now -> now == State.PAUSED));
        goOn.managedProperty().bind(goOn.visibleProperty());
        pause.visibleProperty().bind(goOn.visibleProperty().not());
        pause.managedProperty().bind(pause.visibleProperty());
        HBox hands =
                new HBox(
                        new Explained(train, this::whyNotTrained),
                        pause,
                        goOn,
                        buttons.icon("run.stop", BootstrapIcons.STOP_FILL),
                        buttons.icon(ShellActions.UNDO, BootstrapIcons.ARROW_COUNTERCLOCKWISE),
                        buttons.icon(ShellActions.REDO, BootstrapIcons.ARROW_CLOCKWISE));
        hands.getChildren().forEach(hand -> ((Region) hand).setMinWidth(USE_PREF_SIZE));
        return hands;
    }

    /** The same reason as in Train. */
    private Optional<String> whyNotTrained() {
        Readiness readiness = workspace.runStarter().readiness().getValue();
        return readiness.ready() ? Optional.empty() : Optional.of(texts.now(readiness.sentence()));
    }
}
