package org.kernelglass.engine;

/** Seeds that follow from a run's seed: nearby numbers give unrelated seeds. */
final class Seeds {

    private Seeds() {}

    /** The finishing steps of SplitMix64 (Steele, Lea and Flood 2014) over both numbers. */
    static long of(long seed, long number) {
        return mixed(mixed(seed) + 0x9E3779B97F4A7C15L * (number + 1));
    }

    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
