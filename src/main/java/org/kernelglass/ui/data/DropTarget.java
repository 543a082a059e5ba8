package org.kernelglass.ui.data;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.kernelglass.ui.base.Texts;

/** Takes one folder or file that is dropped anywhere on a node, and says so while it hovers. */
final class DropTarget {

    private final Texts texts;
    private final Consumer<Path> dropped;
    private final Label words = new Label();
    private final StackPane veil = new StackPane(words);

    private DropTarget(Texts texts, Consumer<Path> dropped) {
        this.texts = texts;
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
        DropTarget drop = new DropTarget(texts, dropped);
        target.getChildren().add(drop.veil);
        target.addEventHandler(DragEvent.DRAG_OVER, drop::over);
        target.addEventHandler(DragEvent.DRAG_DROPPED, drop::drop);
        target.addEventHandler(DragEvent.DRAG_EXITED, event -> drop.left(event, target));
    }

    private void over(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        if (!event.getDragboard().hasFiles()) {
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
        List<File> files = event.getDragboard().getFiles();
        boolean taken = files.size() == 1;
        event.setDropCompleted(taken);
        event.consume();
        if (taken) {
            dropped.accept(files.get(0).toPath());
        }
    }
}
