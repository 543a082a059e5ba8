package org.kernelglass.ui.inspect.mute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.kernelglass.inspection.Mute;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.MutePoint;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.training.RunControl;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.ui.inspect.work.LongWork;
import org.kernelglass.ui.inspect.work.NetworkImages;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.FilterRanking;
import org.kernelglass.workflow.InspectedNetwork;
import org.kernelglass.workflow.MuteFilters.Muted;
import org.kernelglass.workflow.RunWatch;
import org.kernelglass.workflow.SplitImages;

/**
 * Mutes filters of the layer in front, together or each by itself, and shows what breaks: also of a
 * network that learns, which is looked at between its batches. Rankings and ticks stay with their
 * layer until another network comes. FX thread.
 */
final class MuteModel {

    private final InspectModel model;
    private final Workspace workspace;
    private final NetworkImages images;
    private final LongWork work;
    private final FilterList filters = new FilterList();
    private final DoubleProperty mostLoss = new SimpleDoubleProperty();
    private final ObjectProperty<FilterRanking> ranking = new SimpleObjectProperty<>();
    private final ObjectProperty<Muted> muted = new SimpleObjectProperty<>();
    private final Map<String, Left> left = new HashMap<>();

    /** What stood at a layer when another came to the front. */
    private record Left(Optional<FilterRanking> ranking, List<FilterRow> rows) {}

    MuteModel(InspectModel model, NetworkImages images, LongWork work) {
        this.model = model;
        this.workspace = model.workspace();
        this.images = images;
        this.work = work;
        model.networkProperty().addListener((observed, was, is) -> another());
        model.layerIdProperty().addListener((observed, was, is) -> leave(was));
        mostLoss.addListener((observed, was, is) -> filters.tickUpTo(mostLoss.get()));
        begin();
    }

    FilterList filters() {
        return filters;
    }

    /** Null before any. */
    ObjectProperty<FilterRanking> rankingProperty() {
        return ranking;
    }

    /** What broke with the last filters that were muted together; null before any. */
    ObjectProperty<Muted> mutedProperty() {
        return muted;
    }

    /** Filters without which the loss rises by no more than this are ticked. */
    DoubleProperty mostLossProperty() {
        return mostLoss;
    }

    /** The layer in front where it has filters that can be muted. */
    static Optional<ProgramStep.Single> layer(InspectModel model) {
        InspectedNetwork network = model.networkProperty().get();
        return network == null
                ? Optional.empty()
                : model.layer()
                        .filter(ProgramStep.Single.class::isInstance)
                        .map(ProgramStep.Single.class::cast)
                        .filter(step -> MutePoint.mutable(network.program()).contains(step));
    }

    private void another() {
        left.clear();
        begin();
    }

    private void leave(String layerId) {
        List<FilterRow> rows = List.copyOf(filters.rows());
        if (!rows.isEmpty()) {
            left.put(layerId, new Left(Optional.ofNullable(ranking.get()), rows));
        }
        begin();
    }

    /** Another layer or network: what was found at that layer before stands there again. */
    private void begin() {
        work.cancel();
        muted.set(null);
        Optional<ProgramStep.Single> front = layer(model);
        Optional<Left> before = front.map(layer -> left.get(layer.layerId()));
        ranking.set(before.flatMap(Left::ranking).orElse(null));
        before.ifPresentOrElse(
                known -> filters.show(known.rows()),
                () -> filters.show(front.map(layer -> layer.output().channels()).orElse(0)));
    }

    /** Measures every filter of the layer by itself. */
    void rank() {
        InspectedNetwork network = model.networkProperty().get();
        List<ProgramStep.Single> layers = layer(model).stream().toList();
        on(
                network,
                (there, watch, control) ->
                        workspace
                                .useCases()
                                .rank()
                                .rank(network, there, there.measuring(), layers, watch, control),
                this::ranked);
    }

    private void ranked(FilterRanking found) {
        ranking.set(found);
        filters.show(found, mostLoss.get());
    }

    /** Mutes the ticked filters together. */
    void muteTicked() {
        mute(filters.tickedProperty().get());
    }

    /** Mutes the whole layer. */
    void muteLayer() {
        mute(Set.of());
    }

    private void mute(Set<Integer> channels) {
        InspectedNetwork network = model.networkProperty().get();
        Mute mute = new Mute(layer(model).orElseThrow().layerId(), channels);
        on(
                network,
                (there, watch, control) ->
                        workspace.useCases().mute().mute(network, there, mute, watch, control),
                muted::set);
    }

    private interface Look<T> {

        T at(SplitImages images, RunWatch watch, RunControl control);
    }

    private <T> void on(InspectedNetwork network, Look<T> look, Consumer<T> done) {
        NetworkImages.Source source = images.of(network);
        work.begin(
                (watch, control) -> look.at(source.open(watch, control), watch, control),
                done,
                this::refused);
    }

    private void refused(Refusal refusal) {
        workspace.problemProperty().set(refusal);
    }
}
