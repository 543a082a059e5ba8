package org.kernelglass.layer;

/** The groups of the palette, in the field's terms and in the order in which people see them. */
public enum KindGroup {
    CONVOLUTION,
    POOLING,
    DENSE,
    ACTIVATION,
    NORMALIZATION,
    REGULARIZATION,
    SHAPE,
    CONTAINER
}
