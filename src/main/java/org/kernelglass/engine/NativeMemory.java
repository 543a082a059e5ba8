package org.kernelglass.engine;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;

/**
 * Keeps the C library from giving the memory of every batch back to the kernel only to fault it in
 * again with the next: thousands of page faults a step become a few dozen. Linux with glibc only;
 * elsewhere nothing happens.
 */
final class NativeMemory {

    private static final int M_TRIM_THRESHOLD = -1;
    private static final int M_TOP_PAD = -2;
    private static final int M_MMAP_THRESHOLD = -3;
    private static final int MEBIBYTE = 1 << 20;

    /** The one function of the C library that is needed. */
    public interface Glibc extends Library {
        int mallopt(int parameter, int value);
    }

    private NativeMemory() {}

    /** Call once, before the first large allocation. */
    static void keepFreedMemory() {
        if (!Platform.isLinux()) {
            return;
        }
        try {
            Glibc glibc = Native.load("c", Glibc.class);
            glibc.mallopt(M_MMAP_THRESHOLD, 32 * MEBIBYTE);
            glibc.mallopt(M_TRIM_THRESHOLD, Integer.MAX_VALUE);
            glibc.mallopt(M_TOP_PAD, 64 * MEBIBYTE);
        } catch (UnsatisfiedLinkError notGlibc) {
            org.slf4j.LoggerFactory.getLogger(NativeMemory.class)
                    .debug("no mallopt here", notGlibc);
        }
    }
}
