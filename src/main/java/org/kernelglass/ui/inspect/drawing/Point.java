package org.kernelglass.ui.inspect.drawing;

/** A place on the paper, in pixels of the network's picture. */
record Point(double x, double y) {}
