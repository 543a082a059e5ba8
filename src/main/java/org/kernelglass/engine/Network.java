package org.kernelglass.engine;

import java.util.List;
import org.kernelglass.network.ProgramStep;

/**
 * A network in native memory.
 *
 * @param steps from the pixels to the logits
 * @param weights its arrays
 * @param pixels how batches come in
 */
record Network(List<ProgramStep> steps, Weights weights, Pixels pixels) {}
