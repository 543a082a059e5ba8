package org.kernelglass.engine;

/** Computing time of a run, across resumes, pauses left out. */
final class Stopwatch {

    private final double before;
    private long counted;
    private long since = System.nanoTime();
    private boolean running = true;

    /**
     * @param before seconds that count already
     */
    Stopwatch(double before) {
        this.before = before;
    }

    void hold() {
        counted += System.nanoTime() - since;
        running = false;
    }

    void goOn() {
        since = System.nanoTime();
        running = true;
    }

    double seconds() {
        long now = running ? System.nanoTime() - since : 0;
        return before + (counted + now) / 1e9;
    }
}
