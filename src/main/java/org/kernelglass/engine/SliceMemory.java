package org.kernelglass.engine;

import java.util.List;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;

/** How many images a look may take at once, by the memory that the largest layer needs. */
final class SliceMemory {

    /** 32 MB for one layer's output. */
    private static final long NUMBERS = 8L << 20;

    private static final int MOST = 256;

    private SliceMemory() {}

    static int images(NetworkProgram program) {
        long largest = Math.max(program.input().size(), largest(program.steps()));
        return (int) Math.max(1, Math.min(MOST, NUMBERS / largest));
    }

    private static long largest(List<ProgramStep> steps) {
        long largest = 1;
        for (ProgramStep step : steps) {
            largest = Math.max(largest, step.output().size());
            if (step instanceof ProgramStep.Branches container) {
                for (List<ProgramStep> branch : container.branches()) {
                    largest = Math.max(largest, largest(branch));
                }
            }
        }
        return largest;
    }
}
