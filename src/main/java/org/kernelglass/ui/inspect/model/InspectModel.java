package org.kernelglass.ui.inspect.model;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.kernelglass.inspection.ClassTerms;
import org.kernelglass.inspection.Listener;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Sight;
import org.kernelglass.inspection.arithmetic.Microscope;
import org.kernelglass.inspection.arithmetic.ValuePosition;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.InspectedNetwork;
import org.kernelglass.workflow.NetworkLayers;
import org.kernelglass.workflow.SampleImage;

/**
 * The network, the image and the layer that are looked at, and what the network makes of the image.
 * FX thread.
 */
public final class InspectModel {

    private final Workspace workspace;
    private final ObjectProperty<InspectedNetwork> network = new SimpleObjectProperty<>();
    private final ObjectProperty<SampleImage> image = new SimpleObjectProperty<>();
    private final ObjectProperty<String> layerId = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Sight.Passage> passage = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<ValuePosition> point = new SimpleObjectProperty<>();

    public InspectModel(Workspace workspace) {
        this.workspace = workspace;
        network.addListener((observed, was, is) -> refresh());
        image.addListener((observed, was, is) -> refresh());
        layerId.addListener((observed, was, is) -> layerChanged());
    }

    public Workspace workspace() {
        return workspace;
    }

    /** The network that is looked into; null before any. */
    public ObjectProperty<InspectedNetwork> networkProperty() {
        return network;
    }

    /** The image that it is shown; its label is −1 where unknown; null before any. */
    public ObjectProperty<SampleImage> imageProperty() {
        return image;
    }

    /** The layer that is in front; null before any. */
    public ObjectProperty<String> layerIdProperty() {
        return layerId;
    }

    /** What every layer makes of the image; null until it is known. */
    public ReadOnlyObjectProperty<Sight.Passage> passageProperty() {
        return passage.getReadOnlyProperty();
    }

    /** The value under the microscope; null for none. */
    public ObjectProperty<ValuePosition> pointProperty() {
        return point;
    }

    /** The folder of the run that is looked into, also of one that learns; empty before any. */
    public Optional<Path> runFolder() {
        return Optional.ofNullable(network.get())
                .flatMap(InspectedNetwork::run)
                .or(
                        () ->
                                learns()
                                        ? Optional.ofNullable(workspace.runFolderProperty().get())
                                        : Optional.empty());
    }

    /** The layer in front as a step of the program; empty for the picture or before any. */
    public Optional<ProgramStep> layer() {
        return network.get() == null
                ? Optional.empty()
                : new NetworkLayers(network.get())
                        .all().stream()
                                .filter(step -> step.layerId().equals(layerId.get()))
                                .findFirst();
    }

    /** What comes out of a layer; the picture for empty text; empty until it is known. */
    public Optional<Tensor> output(String ofLayer) {
        return Optional.ofNullable(passage.get())
                .map(seen -> ofLayer.isEmpty() ? seen.image() : seen.outputs().get(ofLayer));
    }

    /** An array of the moment of the passage; null where it is not known (yet). */
    public Tensor array(String name) {
        Tensor seen = passage.get() == null ? null : passage.get().arrays().get(name);
        return seen != null || network.get() == null ? seen : network.get().weights().get(name);
    }

    private boolean learns() {
        return network.get() != null && network.get().run().isEmpty();
    }

    /**
     * Of a network that learns, those of the layer in front and of the last come along; a kept
     * one's are known.
     */
    private Set<String> arrays() {
        if (!learns()) {
            return Set.of();
        }
        NetworkProgram program = network.get().program();
        Set<String> names = new HashSet<>(ClassTerms.arrays(program));
        layer().ifPresent(front -> names.addAll(Microscope.arraysAt(program, front.layerId())));
        return names;
    }

    private void layerChanged() {
        if (learns()) {
            refresh();
        }
    }

    /** Looks anew: another image or network, or a network that has learned since. */
    public void refresh() {
        if (network.get() == null || image.get() == null) {
            passage.set(null);
            return;
        }
        Look look = new Look.Passage(image.get().pixels(), Set.of(), arrays());
        ask("inspect.passage", look, sight -> passage.set((Sight.Passage) sight), this::refused);
    }

    private void refused(Message reason) {
        passage.set(null);
        workspace.problemProperty().set(new Refusal(reason));
    }

    /**
     * Asks the network that is looked into; what comes back for another one is dropped.
     *
     * @param view whose request it is: a newer one replaces it
     * @param seen told on the FX thread
     * @param failed told on the FX thread instead
     */
    public void ask(String view, Look look, Consumer<Sight> seen, Consumer<Message> failed) {
        ask(view, look, seen, failed, share -> {});
    }

    /**
     * As above.
     *
     * @param progress told on the FX thread, 0–1
     */
    public void ask(
            String view,
            Look look,
            Consumer<Sight> seen,
            Consumer<Message> failed,
            Consumer<Double> progress) {
        InspectedNetwork asked = network.get();
        Listener listener =
                new Listener() {
                    @Override
                    public void seen(Sight sight) {
                        tell(() -> seen.accept(sight));
                    }

                    @Override
                    public void progress(double share) {
                        tell(() -> progress.accept(share));
                    }

                    @Override
                    public void failed(Message reason) {
                        tell(() -> failed.accept(reason));
                    }

                    private void tell(Runnable what) {
                        workspace
                                .background()
                                .fx()
                                .execute(
                                        () -> {
                                            if (network.get() == asked) {
                                                what.run();
                                            }
                                        });
                    }
                };
        workspace.useCases().probe().ask(view, asked.subject(), look, listener);
    }

    /** What was asked under that name is no longer wanted. */
    public void withdraw(String view) {
        workspace.useCases().probe().withdraw(view);
    }
}
