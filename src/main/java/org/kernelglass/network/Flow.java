package org.kernelglass.network;

import org.kernelglass.tensor.TensorShape;

/** What stands between two layers: the shape, and what one of its values sees of the picture. */
record Flow(TensorShape shape, ReceptiveField field) {}
