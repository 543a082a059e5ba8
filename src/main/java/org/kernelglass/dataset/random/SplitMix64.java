package org.kernelglass.dataset.random;

/**
 * The generator of every random choice about data: SplitMix64 (Steele, Lea and Flood 2014). Written
 * here, and not taken from the library, so that a seed means the same choices on every Java version
 * and every machine. Its start is mixed from what the choice depends on (run seed, epoch, image),
 * never from time or thread. Not thread-safe; made anew where it is needed, which costs a few
 * nanoseconds.
 */
public final class SplitMix64 {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double DOUBLE_UNIT = 0x1.0p-53;

    private long state;
    private double spareGaussian = Double.NaN;

    private SplitMix64(long state) {
        this.state = state;
    }

    /** A generator that depends on every part and on their order. */
    public static SplitMix64 of(long... parts) {
        long state = 0;
        for (long part : parts) {
            state = mix(state + GOLDEN) ^ part;
        }
        return new SplitMix64(mix(state));
    }

    /** 64 random bits. */
    public long nextLong() {
        state += GOLDEN;
        return mix(state);
    }

    /** Uniform from 0 to below the bound, which is at least 1; every value equally likely. */
    public int nextInt(int bound) {
        long limit = (1L << 31) / bound * bound;
        long value;
        do {
            value = nextLong() >>> 33;
        } while (value >= limit);
        return (int) (value % bound);
    }

    /** Uniform from 0 to below 1. */
    public double nextDouble() {
        return (nextLong() >>> 11) * DOUBLE_UNIT;
    }

    /** Uniform from low to below high. */
    public double between(double low, double high) {
        return low + (high - low) * nextDouble();
    }

    /** True with the given probability: never at 0, always at 1. */
    public boolean chance(double probability) {
        return nextDouble() < probability;
    }

    /** Normal with mean 0 and deviation 1, by Marsaglia's polar method (1964). */
    public double nextGaussian() {
        if (!Double.isNaN(spareGaussian)) {
            double spare = spareGaussian;
            spareGaussian = Double.NaN;
            return spare;
        }
        double u;
        double v;
        double square;
        do {
            u = 2 * nextDouble() - 1;
            v = 2 * nextDouble() - 1;
            square = u * u + v * v;
        } while (square >= 1 || square == 0);
        double factor = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
        spareGaussian = v * factor;
        return u * factor;
    }

    /** Puts the values into random order (Fisher and Yates, in Durstenfeld's form of 1964). */
    public void shuffle(int[] values) {
        for (int last = values.length - 1; last > 0; last--) {
            int other = nextInt(last + 1);
            int kept = values[last];
            values[last] = values[other];
            values[other] = kept;
        }
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
