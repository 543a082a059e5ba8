package org.kernelglass.layer;

import org.kernelglass.parameter.Parameterized;

/**
 * What a layer is, with its settings: a record, valid by construction. A kind carries no prose; its
 * title and help are messages {@code layer.<id>.title} and {@code layer.<id>.help}, its settings'
 * {@code layer.parameter.<key>.title} and {@code .help}.
 *
 * <p>A kind is either a {@link SingleKind}, made of operations, or a {@link ContainerKind}, which
 * holds stacks.
 */
public interface LayerKind extends Parameterized<LayerKind> {

    /** The palette group it stands in. */
    KindGroup group();
}
