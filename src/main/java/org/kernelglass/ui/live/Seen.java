package org.kernelglass.ui.live;

import javafx.scene.Node;
import javafx.stage.Stage;

/** Whether a node can be seen: it and all around it visible, in a window that shows. FX thread. */
final class Seen {

    private Seen() {}

    static boolean is(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null
                && node.getScene().getWindow() != null
                && node.getScene().getWindow().isShowing()
                && !(node.getScene().getWindow() instanceof Stage stage && stage.isIconified());
    }
}
