package org.kernelglass.ui.design.stack;

import org.kernelglass.ui.design.model.ContainerCommands;
import org.kernelglass.ui.design.model.DesignModel;
import org.kernelglass.ui.design.model.StackCommands;

/** What the cards of a stack need to act: the model, its edits, and the one drop mark. */
record StackHands(
        DesignModel model,
        StackCommands commands,
        ContainerCommands containers,
        DropMark mark,
        Runnable focusStack,
        Runnable openInspector) {}
