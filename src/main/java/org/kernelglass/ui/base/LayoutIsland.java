package org.kernelglass.ui.base;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Keeps to itself that its content changes: what stands around it is laid out anew only where the
 * content has become higher or lower, not for each word in it. It takes the width it is given. FX
 * thread.
 */
public final class LayoutIsland extends Region {

    private final Region content;
    private final Pane shore =
            new Pane() {
                @Override
                protected void layoutChildren() {
                    settle();
                }
            };
    private double height = -1;

    public LayoutIsland(Region content) {
        this.content = content;
        // an unmanaged child is where a layout pass begins
        shore.setManaged(false);
        shore.getChildren().add(content);
        shore.setPickOnBounds(false);
        getChildren().add(shore);
        setMinWidth(0);
        managedProperty().bind(content.managedProperty());
        visibleProperty().bind(content.visibleProperty());
    }

    private void settle() {
        content.resizeRelocate(0, 0, shore.getWidth(), shore.getHeight());
        if (content.prefHeight(-1) != height) {
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        shore.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    @Override
    protected double computePrefWidth(double given) {
        return content.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double given) {
        height = content.prefHeight(-1);
        return height;
    }

    @Override
    protected double computeMinHeight(double given) {
        return computePrefHeight(given);
    }

    @Override
    protected double computeMaxHeight(double given) {
        return content.maxHeight(-1);
    }
}
