package org.kernelglass.ui.base;

/** Lengths of time as people write them. */
public final class Clock {

    private Clock() {}

    /** {@code 0:42}, {@code 1:02:03}. */
    public static String of(double seconds) {
        long whole = Math.max(0, Math.round(seconds));
        return whole < 3600
                ? "%d:%02d".formatted(whole / 60, whole % 60)
                : "%d:%02d:%02d".formatted(whole / 3600, whole / 60 % 60, whole % 60);
    }
}
