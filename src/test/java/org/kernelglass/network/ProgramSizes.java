package org.kernelglass.network;

import java.util.concurrent.atomic.AtomicLong;

/** Counts what a program holds. */
final class ProgramSizes {

    private ProgramSizes() {}

    static long parameters(NetworkProgram program) {
        AtomicLong sum = new AtomicLong();
        program.forEachParameter((name, array) -> sum.addAndGet(array.shape().size()));
        return sum.get();
    }
}
