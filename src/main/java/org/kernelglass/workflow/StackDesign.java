package org.kernelglass.workflow;

import java.util.List;
import java.util.function.IntFunction;
import org.kernelglass.network.Assignment;
import org.kernelglass.network.LayerStack;

/**
 * A stack for as many classes as the dataset turns out to have.
 *
 * @param base a template, or a stack of a project whatever the number of classes
 * @param changes settings changed in it, in order
 */
public record StackDesign(IntFunction<LayerStack> base, List<Assignment> changes) {

    public StackDesign {
        changes = List.copyOf(changes);
    }

    /**
     * The stack with all its changes.
     *
     * @throws org.kernelglass.message.Refusal if a change names no layer or setting, or is out of
     *     bounds
     */
    public LayerStack forClasses(int classes) {
        LayerStack stack = base.apply(classes);
        for (Assignment change : changes) {
            stack = change.applyTo(stack);
        }
        return stack;
    }
}
