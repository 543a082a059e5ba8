package org.kernelglass.project;

import org.kernelglass.network.LayerStack;

/**
 * Layers that a person keeps under a name, to be put into any stack.
 *
 * @param name as the person wrote it
 * @param layers one after the other
 */
public record SavedBlock(String name, LayerStack layers) {}
