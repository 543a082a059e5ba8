package org.kernelglass.ui.chart;

import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.kernelglass.message.Message;

/**
 * One series of a chart, with its sums kept up to date piece by piece. FX thread.
 *
 * <p>A dense series has one value a step and can be smoothed; a sparse one has one value an epoch
 * and is drawn with a dot at each.
 */
public final class ChartSeries {

    private static final int CHUNK = 4096;

    private final Message name;
    private final Role role;
    private final boolean dots;
    private final boolean smooths;
    private final Samples samples;
    private final Pyramid raw;
    private final BooleanProperty visible = new SimpleBooleanProperty(true);
    private Curve smooth;
    private Curve coming;

    /** A smoothed series and its sums. */
    private static final class Curve {
        private final Smoothed values;
        private final Pyramid sums;

        Curve(Samples samples, double weight) {
            values = new Smoothed(samples, weight);
            sums = new Pyramid(values);
        }

        void follow(int upTo) {
            values.follow(upTo);
            sums.follow(upTo);
        }
    }

    private ChartSeries(Message name, Role role, boolean dots, boolean smooths, Samples samples) {
        this.name = name;
        this.role = role;
        this.dots = dots;
        this.smooths = smooths;
        this.samples = samples;
        this.raw = new Pyramid(samples);
    }

    /** One value a step; can be smoothed. */
    public static ChartSeries dense(Message name, Role role, Samples samples) {
        return new ChartSeries(name, role, false, true, samples);
    }

    /** One value an epoch, each with a dot. */
    public static ChartSeries sparse(Message name, Role role, Samples samples) {
        return new ChartSeries(name, role, true, false, samples);
    }

    public Message name() {
        return name;
    }

    public Role role() {
        return role;
    }

    public boolean dots() {
        return dots;
    }

    public boolean smooths() {
        return smooths;
    }

    public Samples samples() {
        return samples;
    }

    public BooleanProperty visibleProperty() {
        return visible;
    }

    public boolean isVisible() {
        return visible.get();
    }

    /** The sums of the values as they are. */
    public Pyramid raw() {
        return raw;
    }

    /** The sums of the smoothed values; null where nothing is smoothed. */
    public Pyramid smooth() {
        return smooth == null ? null : smooth.sums;
    }

    /** Smooths from now on; the earlier curve stands until the new one has caught up. */
    void smooth(double weight) {
        if (smooths && weight <= 0) {
            smooth = null;
            coming = null;
        } else if (smooths) {
            coming = new Curve(samples, weight);
        }
    }

    /**
     * Takes in what is new, for as long as there is time.
     *
     * @param deadline as {@link System#nanoTime}
     * @return whether all is taken in
     */
    boolean follow(long deadline) {
        int count = samples.count();
        boolean all = advance(raw.done(), count, deadline, raw::follow);
        if (smooth != null) {
            all &= advance(smooth.sums.done(), count, deadline, smooth::follow);
        }
        if (coming != null) {
            boolean caughtUp = advance(coming.sums.done(), count, deadline, coming::follow);
            if (caughtUp) {
                smooth = coming;
                coming = null;
            }
            all &= caughtUp;
        }
        return all;
    }

    private static boolean advance(int from, int to, long deadline, IntConsumer follow) {
        int at = from;
        while (at < to) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            at = Math.min(to, at + CHUNK);
            follow.accept(at);
        }
        return true;
    }
}
