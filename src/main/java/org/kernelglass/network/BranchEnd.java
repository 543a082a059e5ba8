package org.kernelglass.network;

import java.util.List;
import java.util.Optional;

/**
 * A stack followed from its input to its end.
 *
 * @param output what comes out; empty where a problem hides it
 * @param steps its enabled layers, resolved; whole only where there is an output
 */
record BranchEnd(Optional<Flow> output, List<ProgramStep> steps) {}
