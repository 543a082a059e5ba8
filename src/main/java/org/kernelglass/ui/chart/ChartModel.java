package org.kernelglass.ui.chart;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.kernelglass.message.Message;

/** What a chart shows, without any node. FX thread. */
public final class ChartModel {

    private static final Span NOTHING = new Span(0, 1);
    private static final double ROOM = 0.06;

    /**
     * Ends of x, in epochs: what a run that begins shows, the share that it sees ahead at least,
     * and how much longer the axis is with each of its steps: between two the curve only grows, and
     * what is drawn of it already stays where it is.
     */
    private static final double LEAST_AHEAD = 12;

    private static final double AHEAD = 0.1;
    private static final double STEP = 1.35;
    private static final double LEAST_LOG = 1e-12;

    private final Message title;
    private final Unit unit;
    private final Axis axis;
    private final ObservableList<ChartSeries> series = FXCollections.observableArrayList();
    private final DoubleProperty smoothing = new SimpleDoubleProperty();
    private final ObjectProperty<Scale> scale = new SimpleObjectProperty<>(Scale.LINEAR);
    private final ObjectProperty<Optional<Span>> xWindow =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Span>> yWindow =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<OptionalDouble> best =
            new SimpleObjectProperty<>(OptionalDouble.empty());
    private final ObjectProperty<OptionalDouble> end =
            new SimpleObjectProperty<>(OptionalDouble.empty());
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();

    /**
     * Values along the epochs.
     *
     * @param title what the values are
     * @param unit how they are written
     */
    public ChartModel(Message title, Unit unit) {
        this(title, unit, Axis.EPOCH);
    }

    public ChartModel(Message title, Unit unit, Axis axis) {
        this.title = title;
        this.unit = unit;
        this.axis = axis;
        series.addListener((ListChangeListener<ChartSeries>) this::follow);
        smoothing.addListener((observed, was, is) -> smooth());
        for (var property : new ObjectProperty<?>[] {scale, xWindow, yWindow, best, end}) {
            property.addListener((observed, was, is) -> touch());
        }
    }

    private void follow(ListChangeListener.Change<? extends ChartSeries> change) {
        while (change.next()) {
            for (ChartSeries added : change.getAddedSubList()) {
                added.smooth(smoothing.get());
                added.visibleProperty().addListener((observed, was, is) -> touch());
            }
        }
        touch();
    }

    private void smooth() {
        series.forEach(each -> each.smooth(smoothing.get()));
        touch();
    }

    public Message title() {
        return title;
    }

    public Unit unit() {
        return unit;
    }

    public Axis axis() {
        return axis;
    }

    public ObservableList<ChartSeries> series() {
        return series;
    }

    /** Weight of what was before: 0 for none, below 1. */
    public DoubleProperty smoothingProperty() {
        return smoothing;
    }

    /** Of the values; x is always even. */
    public ObjectProperty<Scale> scaleProperty() {
        return scale;
    }

    /** The piece of the x axis that a person has chosen; empty for all. */
    public ObjectProperty<Optional<Span>> xWindowProperty() {
        return xWindow;
    }

    /** The piece of the y axis that a person has chosen, in places of its scale. */
    public ObjectProperty<Optional<Span>> yWindowProperty() {
        return yWindow;
    }

    /** A place that is marked: where the best epoch ended, or what is looked at. */
    public ObjectProperty<OptionalDouble> bestProperty() {
        return best;
    }

    /**
     * Where the run will end: x goes that far, or of a long plan some way ahead of what is known.
     */
    public ObjectProperty<OptionalDouble> endProperty() {
        return end;
    }

    /** Grows with every change of what is to be drawn. */
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** Something has changed: draw anew. */
    public void touch() {
        version.set(version.get() + 1);
    }

    /**
     * Takes in what is new in all series, for as long as there is time; {@link #touch} then shows
     * it.
     *
     * @param nanoseconds how long it may take
     * @return whether all is taken in
     */
    public boolean follow(long nanoseconds) {
        long deadline = System.nanoTime() + nanoseconds;
        boolean all = true;
        for (ChartSeries each : series) {
            all &= each.follow(deadline);
        }
        return all;
    }

    public boolean isEmpty() {
        return series.stream().allMatch(each -> each.samples().count() == 0);
    }

    public void reset() {
        xWindow.set(Optional.empty());
        yWindow.set(Optional.empty());
    }

    /** The piece of the x axis that shows. */
    public Span xSpan() {
        return xWindow.get().orElseGet(this::xAll);
    }

    /** The whole x axis. */
    public Span xAll() {
        double low = 0;
        double high = 0;
        for (ChartSeries each : series) {
            Samples samples = each.samples();
            if (each.isVisible() && samples.count() > 0) {
                low = Math.min(low, samples.x(0));
                high = Math.max(high, samples.x(samples.count() - 1));
            }
        }
        high = Math.max(high, withRoom(high));
        return high > low ? new Span(low, high) : NOTHING;
    }

    /** To the end where that is near; of a long run not the whole plan, which would squeeze it. */
    private double withRoom(double reached) {
        double planned = end.get().orElse(0);
        double steps = Math.log(reached * (1 + AHEAD) / LEAST_AHEAD) / Math.log(STEP);
        return Math.min(planned, LEAST_AHEAD * Math.pow(STEP, Math.max(0, Math.ceil(steps))));
    }

    /** The piece of the y axis that shows, in places of its scale. */
    public Span ySpan() {
        return yWindow.get().orElseGet(this::yAll);
    }

    /** Whether there is any value to show; where not, the axes have no numbers. */
    public boolean hasValues() {
        return !values().isEmpty();
    }

    /** Whether it is known how far the x axis goes. */
    public boolean hasExtent() {
        return !isEmpty() || end.get().isPresent();
    }

    private Span yAll() {
        Bucket all = values();
        return all.isEmpty() ? new Span(0, 1 / unit.factor()) : roomy(all.min(), all.max());
    }

    private Bucket values() {
        Span x = xSpan();
        Bucket all = new Bucket();
        for (ChartSeries each : series) {
            if (each.isVisible()) {
                int from = each.samples().firstAtLeast(x.low());
                int to = each.samples().firstAtLeast(Math.nextUp(x.high()));
                Bucket range = each.raw().range(from, to);
                all.merge(range.min(), range.max(), range.sum(), range.count());
            }
        }
        return all;
    }

    private Span roomy(double min, double max) {
        double low = scale.get().of(scale.get() == Scale.LOG ? positive(min, max) : min);
        double high = scale.get().of(scale.get() == Scale.LOG ? Math.max(max, LEAST_LOG) : max);
        boolean flat = high - low <= Math.abs(high) * 1e-9;
        double room = flat ? Math.max(Math.abs(high), 1e-6) / 2 : (high - low) * ROOM;
        double bottom =
                scale.get() == Scale.LINEAR && min >= 0 ? Math.max(0, low - room) : low - room;
        return new Span(bottom, high + room);
    }

    /** A logarithmic axis goes at most six decades down. */
    private static double positive(double min, double max) {
        return Math.max(Math.max(min, LEAST_LOG), max * 1e-6);
    }
}
