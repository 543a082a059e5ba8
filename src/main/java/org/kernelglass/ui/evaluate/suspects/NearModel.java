package org.kernelglass.ui.evaluate.suspects;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.kernelglass.dataset.DataSplit;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.likeness.NearDuplicates;
import org.kernelglass.dataset.likeness.NearPairs;
import org.kernelglass.message.Refusal;
import org.kernelglass.ui.evaluate.amend.AmendModel;
import org.kernelglass.ui.inspect.work.LongWork;
import org.kernelglass.ui.workspace.DatasetState.Known;
import org.kernelglass.ui.workspace.Workspace;

/** Images of the project's dataset that look nearly the same. FX thread. */
final class NearModel {

    /**
     * What was found.
     *
     * @param index whose numbers the pairs name
     */
    record Found(ImageIndex index, NearDuplicates near) {}

    private final AmendModel amend;
    private final Workspace workspace;
    private final SuspectsModel suspects;
    private final LongWork work;
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Refusal> failure = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty acrossSplits = new SimpleBooleanProperty();

    NearModel(AmendModel amend, SuspectsModel suspects) {
        this.amend = amend;
        this.workspace = amend.workspace();
        this.suspects = suspects;
        this.work = new LongWork(workspace.background());
        suspects.tilesProperty().addListener((observed, was, is) -> forget());
    }

    private void forget() {
        work.cancel();
        found.set(null);
        failure.set(null);
    }

    AmendModel amend() {
        return amend;
    }

    SuspectsModel suspects() {
        return suspects;
    }

    LongWork work() {
        return work;
    }

    /** Null before anybody has looked. */
    ReadOnlyObjectProperty<Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Why nothing could be found; null otherwise. */
    ReadOnlyObjectProperty<Refusal> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /**
     * Whether the pairs across the parts of the split are shown instead of those across classes.
     */
    BooleanProperty acrossSplitsProperty() {
        return acrossSplits;
    }

    /** The pairs that are to be shown. */
    Optional<NearPairs> pairs() {
        return Optional.ofNullable(found.get())
                .map(
                        all ->
                                acrossSplits.get()
                                        ? all.near().acrossSplits()
                                        : all.near().acrossClasses());
    }

    /** Reads and compares all images. */
    void search() {
        Optional<Known> known = workspace.dataset().known();
        if (known.isEmpty()) {
            return;
        }
        ImageIndex index = known.get().index();
        Optional<DataSplit> split = known.get().split();
        failure.set(null);
        work.begin(
                (watch, control) ->
                        workspace
                                .useCases()
                                .datasets()
                                .nearDuplicates()
                                .in(index, split, watch, control),
                near -> found.set(new Found(index, near)),
                failure::set);
    }
}
