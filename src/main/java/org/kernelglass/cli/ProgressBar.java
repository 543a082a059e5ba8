package org.kernelglass.cli;

import org.kernelglass.message.Message;

/**
 * One line that shows how far a piece of work has come. On a terminal it redraws itself at most ten
 * times a second; elsewhere (a log, another program) it writes a line at each tenth of the way.
 */
final class ProgressBar {

    private static final int WIDTH = 20;
    private static final long REDRAW_NANOS = 100_000_000L;

    private final Console console;
    private long lastDrawn;
    private int lastTenth = -1;
    private int lineLength;

    ProgressBar(Console console) {
        this.console = console;
    }

    /**
     * Shows the state.
     *
     * @param share of the way, 0–1
     * @param before what is being done
     * @param after figures behind the bar, may be empty
     */
    void show(double share, String before, String after) {
        if (console.terminal()) {
            long now = System.nanoTime();
            if (now - lastDrawn >= REDRAW_NANOS || share >= 1) {
                lastDrawn = now;
                draw(line(share, before, after));
            }
        } else if ((int) (share * 10) != lastTenth) {
            lastTenth = (int) (share * 10);
            console.err().println(line(share, before, after));
        }
    }

    /**
     * Takes the bar away, so that a sentence can be written; the next {@link #show} brings it back.
     */
    void clear() {
        if (console.terminal() && lineLength > 0) {
            redraw(" ".repeat(lineLength));
            console.err().goBack();
            lineLength = 0;
        }
        lastTenth = -1;
    }

    /** Leaves the full bar standing and goes to the next line. */
    void end() {
        if (console.terminal() && lineLength > 0) {
            console.err().println();
            lineLength = 0;
        }
        lastTenth = -1;
    }

    /** A sentence above the bar. */
    void note(Message message) {
        clear();
        console.note(message);
    }

    private void draw(String line) {
        String padding = " ".repeat(Math.max(0, lineLength - line.length()));
        redraw(line + padding);
        lineLength = line.length();
    }

    private void redraw(String line) {
        console.err().goBack();
        console.err().print(line);
    }

    private static String line(double share, String before, String after) {
        int full = (int) Math.round(Math.min(1, share) * WIDTH);
        String bar = "▓".repeat(full) + "░".repeat(WIDTH - full);
        return "%s %s %3.0f%%  %s".formatted(before, bar, Math.min(1, share) * 100, after);
    }
}
