package org.kernelglass.ui.design.stack;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kernelglass.ui.base.WindowAction;
import org.kernelglass.ui.design.model.ContainerCommands;
import org.kernelglass.ui.design.model.DesignModel;
import org.kernelglass.ui.design.model.StackCommands;

/** The stack as cards that can be chosen, dragged and dropped. One node takes all its keys. */
public final class StackView extends StackPane {

    private final DesignModel model;
    private final DropMark mark = new DropMark();
    private final BranchView top;
    private final CardBoard board;
    private final VBox column = new VBox(4);
    private final ScrollPane scroll = new ScrollPane(column);
    private final EdgeScroll edges = new EdgeScroll(scroll);
    private final Supplier<ContextMenu> menu;

    public StackView(
            DesignModel model,
            StackCommands commands,
            ContainerCommands containers,
            List<WindowAction> actions,
            Supplier<ContextMenu> menu,
            Runnable openInspector) {
        this.model = model;
        this.menu = menu;
        StackHands hands =
                new StackHands(
                        model, commands, containers, mark, this::requestFocus, openInspector);
        top = new BranchView(hands, "", 0, new EmptyStack(model, commands));
        board = new CardBoard(hands);
        column.getStyleClass().add("stack-column");
        column.getChildren().addAll(InputCard.input(model), top, InputCard.classes(model));
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("stack-scroll");
        getStyleClass().add("stack-view");
        setId("stack-view");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        getChildren().add(scroll);
        StackKeys keys = new StackKeys(model, commands, actions, openInspector);
        addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
        follow();
        hearDrags();
    }

    private void follow() {
        accessibleTextProperty().bind(model.texts().of("design.stack"));
        model.stateProperty().addListener((observed, was, is) -> show(false));
        model.texts().sentencesProperty().addListener((observed, was, is) -> show(true));
        model.selection().idsProperty().addListener((observed, was, is) -> chosen());
        show(false);
    }

    private void show(boolean anew) {
        board.show(top, model.state(), anew);
    }

    private void chosen() {
        board.choose(model.selection().ids());
        model.selection().lead().flatMap(board::card).ifPresent(this::reveal);
    }

    private void reveal(Node card) {
        layout();
        double hidden = column.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden <= 0 || card.getScene() == null) {
            return;
        }
        Bounds bounds = column.sceneToLocal(card.localToScene(card.getBoundsInLocal()));
        double first = scroll.getVvalue() * hidden;
        double last = first + scroll.getViewportBounds().getHeight();
        if (bounds.getMinY() < first || bounds.getHeight() > last - first) {
            scroll.setVvalue(Math.max(0, (bounds.getMinY() - 8) / hidden));
        } else if (bounds.getMaxY() > last) {
            scroll.setVvalue(Math.min(1, (bounds.getMaxY() + 8 - last + first) / hidden));
        }
    }

    /** The room around the cards belongs to the stack: above it the beginning, below it the end. */
    private void hearDrags() {
        scroll.setOnDragOver(top::over);
        scroll.setOnDragDropped(top::dropped);
        scroll.setOnDragExited(event -> mark.hide());
        addEventHandler(DragEvent.DRAG_DONE, event -> edges.stop());
        setOnMousePressed(this::pressedBeside);
        setOnContextMenuRequested(this::showMenu);
        EventHandler<KeyEvent> giveUp = this::giveUp;
        sceneProperty()
                .addListener(
                        (observed, was, is) -> {
                            if (was != null) {
                                was.removeEventFilter(KeyEvent.KEY_PRESSED, giveUp);
                            }
                            if (is != null) {
                                is.addEventFilter(KeyEvent.KEY_PRESSED, giveUp);
                            }
                        });
    }

    /** Escape puts back what is dragged, where the window system does not do so by itself. */
    private void giveUp(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && model.cargo().isPresent()) {
            model.putDown();
            mark.hide();
            edges.stop();
            event.consume();
        }
    }

    private void pressedBeside(MouseEvent event) {
        requestFocus();
        model.selection().clear();
    }

    private void showMenu(ContextMenuEvent event) {
        menu.get().show(this, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    /** What the scroll bar takes from the width of the cards. */
    public ObservableValue<Double> scrollBarWidth() {
        return Bindings.createObjectBinding(
                () -> Math.max(0, scroll.getWidth() - scroll.getViewportBounds().getWidth()),
                scroll.widthProperty(),
                scroll.viewportBoundsProperty());
    }

    /** The node that a picture of the whole stack is taken of. */
    public Region picture() {
        return column;
    }
}
