package org.kernelglass.network;

import java.util.List;

/**
 * What came of an edit.
 *
 * @param stack the edited stack
 * @param touched ids of the layers that the edit brought, moved or changed, for the selection
 */
public record StackEdit(LayerStack stack, List<String> touched) {

    public StackEdit {
        touched = List.copyOf(touched);
    }
}
