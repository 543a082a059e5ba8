package org.kernelglass.training;

/**
 * How a run computes, resolved: part of what its bits depend on.
 *
 * @param threads compute threads of the engine, at least 1
 * @param layout order of an image's numbers in native memory
 */
public record Compute(int threads, Layout layout) {

    /** Order of an image's numbers in native memory. */
    public enum Layout {
        CHANNELS_FIRST,
        CHANNELS_LAST
    }
}
