package org.kernelglass.ui.evaluate.suspects;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.message.Refusal;
import org.kernelglass.ui.evaluate.amend.AmendModel;
import org.kernelglass.ui.evaluate.model.EvaluateModel;
import org.kernelglass.ui.workspace.DatasetState;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.EvaluatedRun;
import org.kernelglass.workflow.Suspects;

/**
 * Whose label is probably wrong: as the newest k-fold cross-validation ranked the images, or the
 * one that somebody asked for, and where there is none, as the evaluated run does on images that it
 * did not learn from. FX thread.
 */
final class SuspectsModel {

    private final EvaluateModel evaluate;
    private final AmendModel amend;
    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<DatasetTiles> tiles = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Ranking> ranking = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Refusal> failure = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty watched = new SimpleBooleanProperty();
    private int asked;

    SuspectsModel(EvaluateModel evaluate, AmendModel amend) {
        this.evaluate = evaluate;
        this.amend = amend;
        this.workspace = evaluate.workspace();
        workspace.folderProperty().addListener((observed, was, is) -> leave());
        workspace.dataset().stateProperty().addListener((observed, was, is) -> follow());
        evaluate.evaluatedProperty().addListener((observed, was, is) -> rank());
        watched.addListener((observed, was, is) -> follow());
        workspace.experiments().rankingProperty().addListener((observed, was, is) -> rank());
    }

    AmendModel amend() {
        return amend;
    }

    /** Whether somebody looks; nothing is read before. */
    BooleanProperty watchedProperty() {
        return watched;
    }

    /** The dataset's images; null while they are not known. */
    ReadOnlyObjectProperty<DatasetTiles> tilesProperty() {
        return tiles.getReadOnlyProperty();
    }

    /** Null where nothing can be ranked yet. */
    ReadOnlyObjectProperty<Ranking> rankingProperty() {
        return ranking.getReadOnlyProperty();
    }

    /** Why the ranking of the newest k-fold cannot be read; null where it can. */
    ReadOnlyObjectProperty<Refusal> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Classes that a label can be. */
    List<String> classes() {
        return tiles.get() == null ? List.of() : tiles.get().index().classes();
    }

    /** Another project has its own ranking, even of the same images. */
    private void leave() {
        ranking.set(null);
        rank();
    }

    private void follow() {
        if (!watched.get()) {
            return;
        }
        Optional<ImageIndex> index = workspace.dataset().known().map(DatasetState.Known::index);
        DatasetTiles shown = tiles.get();
        boolean same =
                shown != null
                        && index.isPresent()
                        && shown.index().location().equals(index.get().location())
                        && shown.index().images().size() == index.get().images().size();
        if (!same) {
            if (shown != null) {
                shown.close();
            }
            tiles.set(
                    index.map(found -> DatasetTiles.of(found, workspace.background()))
                            .orElse(null));
        }
        rank();
    }

    private void rank() {
        int mine = ++asked;
        DatasetTiles images = tiles.get();
        if (!watched.get() || images == null) {
            ranking.set(null);
            return;
        }
        Optional<Path> wanted =
                Optional.ofNullable(workspace.experiments().rankingProperty().get());
        Path folder = workspace.folderProperty().get();
        String location = workspace.project().data().location();
        workspace
                .background()
                .run(
                        () -> workspace.useCases().suspects().preferring(wanted, folder, location),
                        found -> unlessOld(mine, () -> show(found, images)),
                        refusal -> unlessOld(mine, () -> failed(refusal, images)));
    }

    private void unlessOld(int mine, Runnable action) {
        if (mine == asked) {
            action.run();
        }
    }

    private void failed(Refusal refusal, DatasetTiles images) {
        show(Optional.empty(), images);
        failure.set(refusal);
    }

    private void show(Optional<Suspects> found, DatasetTiles images) {
        failure.set(null);
        EvaluatedRun run = evaluate.evaluatedProperty().get();
        if (found.isPresent()) {
            ranking.set(Ranking.of(found.get(), images));
        } else if (run != null && amend.isOwn(run.dataset())) {
            ranking.set(Ranking.of(run, images));
        } else {
            ranking.set(null);
        }
    }
}
