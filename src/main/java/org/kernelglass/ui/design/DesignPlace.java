package org.kernelglass.ui.design;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kernelglass.ui.base.Place;
import org.kernelglass.ui.base.TextWidth;
import org.kernelglass.ui.base.WindowAction;
import org.kernelglass.ui.design.inspector.InspectorView;
import org.kernelglass.ui.design.inspector.InspectorViewModel;
import org.kernelglass.ui.design.model.ContainerCommands;
import org.kernelglass.ui.design.model.DesignModel;
import org.kernelglass.ui.design.model.StackCommands;
import org.kernelglass.ui.design.palette.PaletteView;
import org.kernelglass.ui.design.palette.PaletteViewModel;
import org.kernelglass.ui.design.stack.StackView;
import org.kernelglass.ui.workspace.Workspace;

/** Where the network is designed: palette, stack and inspector side by side. FX thread. */
public final class DesignPlace implements Place {

    private static final KeyCombination UNDO = KeyCombination.keyCombination("Shortcut+Z");
    private static final KeyCombination REDO = KeyCombination.keyCombination("Shortcut+Shift+Z");
    private static final KeyCombination REDO_TOO = KeyCombination.keyCombination("Shortcut+Y");

    private final Workspace workspace;
    private final DesignQuestions questions;
    private final BooleanProperty shown = new SimpleBooleanProperty(true);
    private final SplitPane view = new SplitPane();
    private final List<List<WindowAction>> groups;
    private final StackView stack;
    private final MemoryWatch memory;

    public DesignPlace(Workspace workspace) {
        this(workspace, null);
    }

    /**
     * @param asked who is asked for names and files; null for dialogs over the window
     */
    public DesignPlace(Workspace workspace, DesignQuestions asked) {
        this.workspace = workspace;
        this.questions =
                asked != null
                        ? asked
                        : DesignQuestions.dialogs(
                                workspace.texts(), () -> view.getScene().getWindow());
        DesignModel model = new DesignModel(workspace);
        StackCommands commands = new StackCommands(model, new SystemClipboard());
        ContainerCommands containers = new ContainerCommands(model, commands);
        PaletteViewModel rows = new PaletteViewModel(workspace.texts());
        BlockShelf blocks =
                new BlockShelf(model, rows, questions::blockName, questions::forgetBlock);
        PaletteView palette = new PaletteView(model, commands, rows, blocks::remove);
        InspectorViewModel inspected = new InspectorViewModel(model, commands);
        InspectorView inspector = new InspectorView(model, inspected);
        DesignActions actions = new DesignActions(model, shown);
        groups =
                List.of(
                        actions.layers(commands),
                        actions.containers(containers),
                        actions.varying(inspected),
                        actions.keeping(blocks::save, this::export),
                        actions.going(palette.searchField()::requestFocus));
        stack =
                new StackView(
                        model,
                        commands,
                        containers,
                        actions(),
                        () -> ActionMenu.of(groups.subList(0, 4), workspace.texts()),
                        inspector::open);
        SummaryLine summary = new SummaryLine(workspace.texts());
        memory = new MemoryWatch(model, summary.summaryProperty());
        new SpeedWatch(model, shown, summary.summaryProperty(), summary.speedProperty());
        assemble(palette, centre(commands, summary), inspector);
        blocks.load();
    }

    private VBox centre(StackCommands commands, SummaryLine summary) {
        VBox.setVgrow(stack, Priority.ALWAYS);
        VBox centre =
                new VBox(
                        new StackHeader(commands, workspace.texts(), stack.scrollBarWidth()),
                        stack,
                        summary);
        centre.getStyleClass().add("stack-centre");
        centre.setMinWidth(400);
        return centre;
    }

    private void assemble(PaletteView palette, Node centre, InspectorView inspector) {
        view.setId("design-place");
        view.getStyleClass().add("design-place");
        TextWidth.atLeast(palette, 216);
        palette.setPrefWidth(256);
        TextWidth.atLeast(inspector, 252);
        inspector.setPrefWidth(320);
        view.getItems().setAll(palette, centre, inspector);
        view.setDividerPositions(256.0 / 1440, 1 - 328.0 / 1440);
        SplitPane.setResizableWithParent(palette, false);
        SplitPane.setResizableWithParent(inspector, false);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::undo);
        // a field's own undo would be one more edit instead of one less
        inspector.addEventFilter(KeyEvent.KEY_PRESSED, this::undo);
    }

    private void undo(KeyEvent event) {
        if (UNDO.match(event)) {
            workspace.undo();
            event.consume();
        } else if (REDO.match(event) || REDO_TOO.match(event)) {
            workspace.redo();
            event.consume();
        }
    }

    private void export() {
        questions
                .pictureFile()
                .ifPresent(
                        file -> {
                            Callable<Path> picture = picture(file);
                            workspace
                                    .background()
                                    .run(picture, done -> {}, workspace.problemProperty()::set);
                        });
    }

    /** Takes the picture in the form that the file's name asks for, to be written. */
    private Callable<Path> picture(Path file) {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".svg")) {
            StackSvg drawing = StackSvg.of(stack.picture());
            return () -> drawing.write(file);
        }
        StackPicture pixels = StackPicture.of(stack.picture());
        return () -> pixels.write(file);
    }

    @Override
    public String id() {
        return "design";
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        shown.set(true);
        memory.look();
        stack.requestFocus();
    }

    @Override
    public void hidden() {
        shown.set(false);
    }

    /** For the menu Stack, the keys and the command palette. */
    public List<WindowAction> actions() {
        return groups.stream().flatMap(List::stream).toList();
    }
}
