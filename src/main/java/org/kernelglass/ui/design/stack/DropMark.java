package org.kernelglass.ui.design.stack;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** The one bar that shows where a drag will land. FX thread. */
final class DropMark {

    private static final PseudoClass LANDING = PseudoClass.getPseudoClass("landing");
    private static final double THICKNESS = 4;

    private final Region bar = new Region();
    private BranchView where;

    DropMark() {
        bar.getStyleClass().add("drop-mark");
        bar.setId("drop-mark");
        bar.setManaged(false);
        bar.setMouseTransparent(true);
    }

    void show(BranchView branch, int position) {
        if (where != branch) {
            hide();
            where = branch;
            branch.getChildren().add(bar);
            landing(branch, true);
        }
        double y = branch.gap(position) - THICKNESS / 2;
        double left = branch.getInsets().getLeft();
        double width = branch.getWidth() - left - branch.getInsets().getRight();
        bar.resizeRelocate(left, y, width, THICKNESS);
        bar.setVisible(!branch.isBare());
    }

    void hide() {
        if (where != null) {
            where.getChildren().remove(bar);
            landing(where, false);
            where = null;
        }
    }

    private static void landing(BranchView branch, boolean lands) {
        branch.pseudoClassStateChanged(LANDING, lands);
        for (Node around = branch.getParent(); around instanceof Pane; ) {
            around.pseudoClassStateChanged(LANDING, lands);
            around = around instanceof LayerCard ? null : around.getParent();
        }
    }
}
