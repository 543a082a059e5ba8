package org.kernelglass.ui.live;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.kernelglass.inspection.Listener;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Sight;
import org.kernelglass.inspection.Subject;
import org.kernelglass.message.Message;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.ui.base.Pulse;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.LiveRun;
import org.kernelglass.workflow.LiveSubject;
import org.kernelglass.workflow.SampleImage;

/**
 * What is seen of the network that learns, asked for twice a second at most, and only while
 * somebody looks. FX thread.
 */
final class LiveModel {

    /** Images whose predictions are shown. */
    static final int SHOWN = 6;

    private static final int TICKS_BETWEEN_LOOKS = 5;

    private final Workspace workspace;
    private final BooleanSupplier watched;
    private final ObjectProperty<LiveSubject> subject = new SimpleObjectProperty<>();
    private final ObjectProperty<Sight.Kernels> kernels = new SimpleObjectProperty<>();
    private final ObjectProperty<Sight.Maps> maps = new SimpleObjectProperty<>();
    private final ObjectProperty<Sight.Outlook> outlook = new SimpleObjectProperty<>();
    private final ObjectProperty<ProgramStep> layer = new SimpleObjectProperty<>();
    private final ObjectProperty<SampleImage> pinned = new SimpleObjectProperty<>();
    private final Set<String> asked = new HashSet<>();
    private final Pulse pulse;
    private LiveRun run;
    private int ticks;

    /**
     * @param watched whether somebody looks
     */
    LiveModel(Workspace workspace, BooleanSupplier watched) {
        this.workspace = workspace;
        this.watched = watched;
        workspace.runProperty().addListener((observed, was, is) -> begin(is));
        pulse = new Pulse(workspace.runStarter().alive(), this::tick);
        layer.addListener((observed, was, is) -> mapsChanged());
        pinned.addListener((observed, was, is) -> mapsChanged());
        begin(workspace.runProperty().get());
    }

    /** What the run is about; null before its images are ready. */
    ObjectProperty<LiveSubject> subjectProperty() {
        return subject;
    }

    ObjectProperty<Sight.Kernels> kernelsProperty() {
        return kernels;
    }

    ObjectProperty<Sight.Maps> mapsProperty() {
        return maps;
    }

    ObjectProperty<Sight.Outlook> outlookProperty() {
        return outlook;
    }

    /** Whose feature maps are shown. */
    ObjectProperty<ProgramStep> layerProperty() {
        return layer;
    }

    /** The image whose feature maps are shown. */
    ObjectProperty<SampleImage> pinnedProperty() {
        return pinned;
    }

    /** Layers that make maps. */
    List<ProgramStep> layers() {
        List<ProgramStep> found = new ArrayList<>();
        if (subject.get() != null) {
            subject.get().program().steps().stream()
                    .filter(step -> step.output().isImage())
                    .forEach(found::add);
        }
        return found;
    }

    /** The images whose predictions are shown, spread over those that there are. */
    List<SampleImage> images() {
        List<SampleImage> all = subject.get() == null ? List.of() : subject.get().samples();
        int count = Math.min(SHOWN, all.size());
        return IntStream.range(0, count).mapToObj(at -> all.get(at * all.size() / count)).toList();
    }

    private void begin(LiveRun begun) {
        run = begun;
        asked.clear();
        ticks = 0;
        kernels.set(null);
        maps.set(null);
        outlook.set(null);
        subject.set(null);
        take();
    }

    private void take() {
        if (run == null || subject.get() != null || run.subject().isEmpty()) {
            return;
        }
        subject.set(run.subject().get());
        List<ProgramStep> layers = layers();
        layer.set(layers.isEmpty() ? null : layers.get(Math.min(1, layers.size() - 1)));
        List<SampleImage> images = images();
        pinned.set(images.isEmpty() ? null : images.get(0));
    }

    private void tick() {
        take();
        if (ticks++ % TICKS_BETWEEN_LOOKS == 0
                && subject.get() != null
                && !run.over()
                && watched.getAsBoolean()) {
            look();
        }
    }

    private void look() {
        ask("live.kernels", new Look.FirstKernels(), s -> kernels.set((Sight.Kernels) s));
        List<Tensor> images = images().stream().map(SampleImage::pixels).toList();
        ask("live.outlook", new Look.Outlook(images), s -> outlook.set((Sight.Outlook) s));
        mapLook().ifPresent(look -> ask("live.maps", look, this::showMaps));
    }

    private Optional<Look> mapLook() {
        return layer.get() == null || pinned.get() == null
                ? Optional.empty()
                : Optional.of(new Look.FeatureMaps(pinned.get().pixels(), layer.get().layerId()));
    }

    private void showMaps(Sight sight) {
        Sight.Maps seen = (Sight.Maps) sight;
        if (layer.get() != null && seen.layerId().equals(layer.get().layerId())) {
            maps.set(seen);
        }
    }

    /** Another layer or image: what was asked before is no longer wanted. */
    private void mapsChanged() {
        maps.set(null);
        asked.remove("live.maps");
        if (run != null && !run.over() && subject.get() != null) {
            mapLook().ifPresent(look -> ask("live.maps", look, this::showMaps));
        }
    }

    /** The next request of a view waits for the answer to the last. */
    private void ask(String view, Look look, Consumer<Sight> show) {
        if (!asked.add(view)) {
            return;
        }
        workspace.useCases().probe().ask(view, Subject.LEARNING, look, new Answer(run, view, show));
    }

    /** Told on the model thread. */
    private final class Answer implements Listener {

        private final LiveRun mine;
        private final String view;
        private final Consumer<Sight> show;

        private Answer(LiveRun mine, String view, Consumer<Sight> show) {
            this.mine = mine;
            this.view = view;
            this.show = show;
        }

        @Override
        public void seen(Sight sight) {
            tell(() -> show.accept(sight));
        }

        @Override
        public void failed(Message reason) {
            // what was seen last says of which step it is, and it is asked for anew
            tell(() -> {});
        }

        private void tell(Runnable answered) {
            workspace
                    .background()
                    .fx()
                    .execute(
                            () -> {
                                if (mine == run) {
                                    asked.remove(view);
                                    answered.run();
                                }
                            });
        }
    }
}
