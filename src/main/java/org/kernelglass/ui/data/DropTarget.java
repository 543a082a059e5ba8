package org.kernelglass.ui.data;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.ui.workspace.Workspace;

/** Takes one folder or file that is dropped anywhere on a node, and says so while it hovers. */
public final class DropTarget {

    private final Texts texts;
    private final BooleanSupplier open;
    private final Consumer<Path> dropped;
    private final Label words = new Label();
    private final StackPane veil = new StackPane(words);

    private DropTarget(Texts texts, BooleanSupplier open, Consumer<Path> dropped) {
        this.texts = texts;
        this.open = open;
        this.dropped = dropped;
        veil.getStyleClass().add("kg-drop-veil");
        veil.setMouseTransparent(true);
        veil.setVisible(false);
    }

    /**
     * @param target gets a veil as its topmost child
     * @param dropped told what was dropped
     */
    static void on(StackPane target, Texts texts, Consumer<Path> dropped) {
        on(target, texts, () -> true, dropped);
    }

    private static void on(
            StackPane target, Texts texts, BooleanSupplier open, Consumer<Path> dropped) {
        DropTarget drop = new DropTarget(texts, open, dropped);
        target.getChildren().add(drop.veil);
        // a part of the target that takes the drop itself says so itself
        target.addEventFilter(DragEvent.DRAG_OVER, event -> drop.veil.setVisible(false));
        target.addEventHandler(DragEvent.DRAG_OVER, drop::over);
        target.addEventHandler(DragEvent.DRAG_DROPPED, drop::drop);
        target.addEventHandler(DragEvent.DRAG_EXITED, event -> drop.left(event, target));
    }

    /**
     * Opens what is dropped anywhere on the window, where no part of it takes the drop itself, as
     * the project's dataset, and shows that.
     *
     * @param open whether the window takes anything now
     */
    public static void onWindow(StackPane window, Workspace workspace, BooleanSupplier open) {
        DataEdits edits = new DataEdits(workspace);
        on(
                window,
                workspace.texts(),
                open,
                path -> {
                    edits.location(path);
                    workspace.requestedPlaceProperty().set("data");
                });
    }

    private void over(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        if (!event.getDragboard().hasFiles() || !open.getAsBoolean()) {
            return;
        }
        boolean one = files.size() == 1;
        words.setText(
                one
                        ? texts.now("data.drop.one", files.get(0).getName())
                        : texts.now("data.drop.several"));
        veil.setVisible(true);
        if (one) {
            event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
        }
        event.consume();
    }

    private void left(DragEvent event, Node target) {
        if (event.getTarget() == target) {
            veil.setVisible(false);
        }
    }

    private void drop(DragEvent event) {
        veil.setVisible(false);
        if (!event.getDragboard().hasFiles() || !open.getAsBoolean()) {
            return;
        }
        List<File> files = event.getDragboard().getFiles();
        boolean taken = files.size() == 1;
        event.setDropCompleted(taken);
        event.consume();
        if (taken) {
            dropped.accept(files.get(0).toPath());
        }
    }
}
