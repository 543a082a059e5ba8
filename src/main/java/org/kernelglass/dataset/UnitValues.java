package org.kernelglass.dataset;

/** Bytes as the numbers 0–1 that the network gets: b / 255, looked up. */
public final class UnitValues {

    private static final float[] UNIT = new float[256];

    static {
        for (int value = 0; value < UNIT.length; value++) {
            UNIT[value] = value / 255f;
        }
    }

    private UnitValues() {}

    /** Fills the values, one for each byte. */
    public static void of(byte[] bytes, float[] values) {
        for (int place = 0; place < bytes.length; place++) {
            values[place] = UNIT[bytes[place] & 0xFF];
        }
    }
}
