package org.kernelglass.cli;

/** Time as people read it: {@code 1:42}, {@code 2:05:00}. */
final class Duration {

    private Duration() {}

    static String ofSeconds(long seconds) {
        long minutes = seconds / 60;
        return minutes < 60
                ? "%d:%02d".formatted(minutes, seconds % 60)
                : "%d:%02d:%02d".formatted(minutes / 60, minutes % 60, seconds % 60);
    }
}
