package org.kernelglass.ui.inspect.mute;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kernelglass.workflow.FilterRanking;

/** The filters of the layer in front and which of them are ticked. FX thread. */
final class FilterList {

    private final ObservableList<FilterRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Set<Integer>> ticked =
            new ReadOnlyObjectWrapper<>(Set.of());
    private boolean ticking;

    /** By number until they are ranked, then the one that is missed most first. */
    ObservableList<FilterRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<Set<Integer>> tickedProperty() {
        return ticked.getReadOnlyProperty();
    }

    /** So many filters of which nothing is known, none of them ticked. */
    void show(int filters) {
        rows.setAll(
                IntStream.range(0, filters)
                        .mapToObj(filter -> row(new FilterRow(filter, Optional.empty())))
                        .toList());
        count();
    }

    /** Those of one layer in the order of their ranking; ticked where they are not missed. */
    void show(FilterRanking ranking, double mostLoss) {
        rows.setAll(
                ranking.filters().stream()
                        .map(filter -> row(new FilterRow(filter.filter(), Optional.of(filter))))
                        .toList());
        tickUpTo(mostLoss);
    }

    /** Those that stood here before, as they were. */
    void show(List<FilterRow> before) {
        rows.setAll(before);
        count();
    }

    private FilterRow row(FilterRow row) {
        row.tickedProperty().addListener((observed, was, is) -> count());
        return row;
    }

    /**
     * Ticks the filters without which the loss rises by no more than that, but never all: the one
     * that is missed most stays. Does nothing before they are ranked.
     */
    void tickUpTo(double mostLoss) {
        ticking = true;
        for (int place = 0; place < rows.size(); place++) {
            FilterRow row = rows.get(place);
            boolean first = place == 0;
            row.ranked()
                    .ifPresent(
                            filter ->
                                    row.tickedProperty()
                                            .set(
                                                    !first
                                                            && (filter.dead()
                                                                    || shown(filter.lossChange())
                                                                            <= shown(mostLoss))));
        }
        ticking = false;
        count();
    }

    /** Ten-thousandths, as the table shows them: what reads 0 there counts as 0. */
    private static long shown(double loss) {
        return Math.round(loss * 1e4);
    }

    private void count() {
        if (!ticking) {
            ticked.set(
                    rows.stream()
                            .filter(row -> row.tickedProperty().get())
                            .map(FilterRow::filter)
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }
}
