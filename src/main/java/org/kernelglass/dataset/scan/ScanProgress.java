package org.kernelglass.dataset.scan;

/** Hears how far a scan is, on the thread that asked for it, a few times a second. */
@FunctionalInterface
public interface ScanProgress {

    /**
     * @param seen files found so far; final once {@code done} is above 0
     * @param done files read so far
     */
    void report(int seen, int done);
}
