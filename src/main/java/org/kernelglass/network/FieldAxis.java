package org.kernelglass.network;

/**
 * Along one axis, which pixels of the network's input one value of a feature map can see: the value
 * at position {@code p} sees from {@code first + p·jump} to {@code last + p·jump}, cut at the
 * picture's edges.
 *
 * <p>Source: Araujo, Norris and Sim 2019, "Computing receptive fields of convolutional neural
 * networks".
 *
 * @param picture pixels of the network's input along the axis
 * @param jump pixels between what neighbouring positions see
 * @param first the first pixel that position 0 sees; negative where it begins in the padding
 * @param extent pixels from the first to the last that one position sees, edges not yet cut
 */
public record FieldAxis(int picture, long jump, long first, long extent) {

    /** Past every picture, and small enough that sums of it do not overflow. */
    private static final long FAR = 1L << 40;

    static FieldAxis pixel(int picture) {
        return new FieldAxis(picture, 1, 0, 1);
    }

    FieldAxis slide(int span, int stride, int before) {
        return new FieldAxis(
                picture,
                Math.min(jump * stride, FAR),
                Math.max(first - before * jump, -FAR),
                Math.min(extent + (span - 1) * jump, 2 * FAR));
    }

    FieldAxis whole() {
        return new FieldAxis(picture, jump, -FAR, 2 * FAR);
    }

    /**
     * What a value sees that is made of this and of the other at the same position. Branches that
     * can be joined have one stride; where padding hides a difference the first one's counts.
     */
    FieldAxis union(FieldAxis other) {
        long start = Math.min(first, other.first);
        long end = Math.max(last(), other.last());
        return new FieldAxis(picture, jump, start, Math.min(end - start + 1, 2 * FAR));
    }

    /** The last pixel that position 0 sees. */
    public long last() {
        return first + extent - 1;
    }

    /** Pixels seen by a value in the middle of a picture, at most the whole of it. */
    public int size() {
        return (int) Math.min(extent, picture);
    }

    /** The first pixel that a position sees. */
    public int from(int position) {
        return (int) Math.min(Math.max(first + position * jump, 0), picture - 1);
    }

    /** The last pixel that a position sees. */
    public int to(int position) {
        return (int) Math.max(Math.min(last() + position * jump, picture - 1), 0);
    }
}
