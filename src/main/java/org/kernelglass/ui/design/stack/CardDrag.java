package org.kernelglass.ui.design.stack;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.kernelglass.network.Fragments;
import org.kernelglass.network.StackLayer;
import org.kernelglass.ui.design.model.DesignModel;
import org.kernelglass.ui.design.model.DragCargo;
import org.kernelglass.ui.design.model.FragmentText;

/**
 * Takes layers up. What is dragged travels as text too, so that another window or a text editor can
 * take it. FX thread.
 */
public final class CardDrag {

    private CardDrag() {}

    /** Takes the selected layers up from one of their cards; with Ctrl, copies of them. */
    static void ofSelection(DesignModel model, Node card, MouseEvent event) {
        List<StackLayer> layers = Fragments.pick(model.state().stack(), model.selection().ids());
        boolean copies = event.isShortcutDown();
        List<String> moved = copies ? List.of() : layers.stream().map(StackLayer::id).toList();
        start(model, card, event, new DragCargo(layers, moved));
    }

    /** Takes something up. */
    public static void start(DesignModel model, Node from, MouseEvent event, DragCargo cargo) {
        TransferMode mode = cargo.moves() ? TransferMode.MOVE : TransferMode.COPY;
        Dragboard board = from.startDragAndDrop(mode);
        ClipboardContent content = new ClipboardContent();
        content.putString(FragmentText.write(cargo.layers()));
        board.setContent(content);
        board.setDragView(DragPicture.of(from, cargo.layers().size()), event.getX(), event.getY());
        model.carry(cargo);
        from.setOnDragDone(
                done -> {
                    model.putDown();
                    done.consume();
                });
        event.consume();
    }
}
