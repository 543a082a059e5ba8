package org.kernelglass.ui.inspect.mute;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.kernelglass.message.Message;
import org.kernelglass.network.LayerStack;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.project.Project;
import org.kernelglass.ui.inspect.model.InspectModel;
import org.kernelglass.ui.inspect.model.LayerName;
import org.kernelglass.ui.inspect.work.LongWork;
import org.kernelglass.ui.inspect.work.NetworkImages;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.InspectedNetwork;
import org.kernelglass.workflow.PruneFilters;
import org.kernelglass.workflow.RunNumbers;

/**
 * Takes the ticked filters out: first to see what comes of it, then, where that is wanted, in the
 * project's design and as a new run. FX thread.
 */
final class RemovalModel {

    private final InspectModel model;
    private final Workspace workspace;
    private final NetworkImages images;
    private final LongWork work;
    private final FilterList filters;
    private final ReadOnlyObjectWrapper<Optional<Message>> obstacle =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Removal> removal = new SimpleObjectProperty<>();
    private final ObjectProperty<Path> kept = new SimpleObjectProperty<>();
    private final BooleanProperty inFront = new SimpleBooleanProperty();
    private final Map<String, Left> left = new HashMap<>();
    private final ReadOnlyBooleanWrapper keeping = new ReadOnlyBooleanWrapper();

    /**
     * What was tried.
     *
     * @param run whose network it was
     * @param layer whose filters went
     */
    record Removal(Path run, ProgramStep layer, Set<Integer> filters, PruneFilters.Result result) {}

    /** What stood at a layer when another came to the front; each may be null. */
    private record Left(Removal removal, Path kept) {

        private static final Left NOTHING = new Left(null, null);
    }

    RemovalModel(InspectModel model, NetworkImages images, LongWork work, FilterList filters) {
        this.model = model;
        this.workspace = model.workspace();
        this.images = images;
        this.work = work;
        this.filters = filters;
        model.networkProperty().addListener((observed, was, is) -> another());
        model.layerIdProperty().addListener((observed, was, is) -> leave(was));
        filters.tickedProperty().addListener((observed, was, is) -> obstacle.set(why()));
        begin();
    }

    /** Why the ticked filters cannot be removed; empty where they can, or none is ticked. */
    ReadOnlyObjectProperty<Optional<Message>> obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    /** What was tried last; null before any. */
    ObjectProperty<Removal> removalProperty() {
        return removal;
    }

    /** Whether its figures are shown, and not those of something else that was asked since. */
    BooleanProperty inFrontProperty() {
        return inFront;
    }

    /** The run in which the smaller network is kept; null before it is. */
    ObjectProperty<Path> keptProperty() {
        return kept;
    }

    /** Whether it is being written: until then it cannot be kept once more. */
    ReadOnlyBooleanProperty keepingProperty() {
        return keeping.getReadOnlyProperty();
    }

    private void another() {
        left.clear();
        begin();
    }

    private void leave(String layerId) {
        if (removal.get() != null) {
            left.put(layerId, new Left(removal.get(), kept.get()));
        }
        begin();
    }

    /** Another layer or network: what was tried at that layer before stands there again. */
    private void begin() {
        Left before = left.getOrDefault(model.layerIdProperty().get(), Left.NOTHING);
        removal.set(before.removal());
        kept.set(before.kept());
        obstacle.set(why());
    }

    private Optional<Message> why() {
        InspectedNetwork network = model.networkProperty().get();
        Optional<ProgramStep.Single> layer = MuteModel.layer(model);
        Set<Integer> ticked = filters.tickedProperty().get();
        if (layer.isEmpty() || ticked.isEmpty()) {
            return Optional.empty();
        }
        if (network.run().isEmpty()) {
            return Optional.of(Message.of("inspect.remove.learning"));
        }
        return ticked.stream().allMatch(filter -> filter < layer.get().output().channels())
                ? PruneFilters.obstacle(network, layer.get().layerId(), ticked)
                        .map(refusal -> refusal.problem())
                : Optional.empty();
    }

    /** Makes the smaller network and measures it; nothing is kept yet. */
    void remove() {
        InspectedNetwork network = model.networkProperty().get();
        ProgramStep layer = MuteModel.layer(model).orElseThrow();
        Set<Integer> ticked = filters.tickedProperty().get();
        Path run = network.run().orElseThrow();
        NetworkImages.Source source = images.of(network);
        // what was tried before is no longer what the button below would keep
        left.remove(layer.layerId());
        removal.set(null);
        kept.set(null);
        work.begin(
                (watch, control) ->
                        workspace
                                .useCases()
                                .prune()
                                .prune(
                                        network,
                                        source.open(watch, control),
                                        layer.layerId(),
                                        ticked,
                                        watch,
                                        control),
                result -> removal.set(new Removal(run, layer, ticked, result)),
                refusal -> workspace.problemProperty().set(refusal));
    }

    /** Whether the design is no longer the one that the run was made of. */
    boolean replacesOther() {
        return !workspace.project().stack().equals(model.networkProperty().get().project().stack());
    }

    /**
     * Keeps the smaller network as a run and makes it the project's design, which can be undone. A
     * project that is opened meanwhile keeps its own design.
     */
    void use() {
        if (keeping.get() || !workspace.mayWrite()) {
            return;
        }
        keeping.set(true);
        Removal used = removal.get();
        Path folder = workspace.folderProperty().get();
        workspace
                .background()
                .run(
                        () -> keep(used, folder.toAbsolutePath().normalize()),
                        out -> {
                            keeping.set(false);
                            if (folder.equals(workspace.folderProperty().get())) {
                                used(used, out);
                            }
                        },
                        refusal -> {
                            keeping.set(false);
                            workspace.problemProperty().set(refusal);
                        });
    }

    private Path keep(Removal used, Path project) {
        Path out = RunNumbers.next(project.resolve("runs"), project.getFileName().toString());
        workspace.useCases().prune().keep(used.run(), used.result(), out);
        return out;
    }

    private void used(Removal used, Path out) {
        LayerStack smaller = used.result().project().stack();
        workspace.editStack(
                Message.of(
                        "inspect.remove.edit",
                        used.filters().size(),
                        used.layer().address(),
                        LayerName.ofKind(used.layer().kindId())),
                null,
                stack -> smaller);
        if (removal.get() == used) {
            kept.set(out);
        } else {
            left.computeIfPresent(
                    used.layer().layerId(),
                    (layerId, one) -> one.removal() == used ? new Left(used, out) : one);
        }
    }

    /** Trains the smaller network further, with the project's plan. */
    void trainFurther() {
        Project present = workspace.project();
        Project smaller =
                new Project(
                        present.data(), removal.get().result().project().stack(), present.plan());
        workspace.runStarter().startFrom(smaller, kept.get(), List.of());
        workspace.requestedPlaceProperty().set("train");
    }
}
