package org.kernelglass.engine;

import java.util.List;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;

/**
 * A network in native memory.
 *
 * @param steps from the pixels to the logits
 * @param weights its arrays
 * @param pixels how batches come in
 */
record Network(List<ProgramStep> steps, Weights weights, Pixels pixels) {

    static Network of(NetworkProgram program, Weights weights, Pixels pixels) {
        return new Network(FastOrder.of(program.logitSteps()), weights, pixels);
    }
}
