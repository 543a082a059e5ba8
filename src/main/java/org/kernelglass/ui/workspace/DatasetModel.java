package org.kernelglass.ui.workspace;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.OverlaidSplit;
import org.kernelglass.dataset.Overlay;
import org.kernelglass.dataset.SplitRule;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.DataSettings;
import org.kernelglass.project.Project;
import org.kernelglass.ui.base.Background;
import org.kernelglass.ui.workspace.DatasetState.Known;
import org.kernelglass.workflow.DatasetReader;
import org.kernelglass.workflow.RunWatch;

/**
 * Keeps what is known of the dataset in step with the project: scans when its place changes, splits
 * when a rule or what was changed by hand does, as a run that begins would. FX thread.
 */
public final class DatasetModel {

    /** What decides on which side an image is, and what its label is. */
    private record Drawing(SplitRule rule, Overlay overlay) {}

    private final DatasetReader reader;
    private final Background background;
    private final ReadOnlyObjectWrapper<DatasetState> state =
            new ReadOnlyObjectWrapper<>(new DatasetState.None());
    private AtomicBoolean cancelled = new AtomicBoolean();
    private String scanned = "";
    private ImageIndex index;
    private Drawing drawing;
    private Project latest;

    DatasetModel(DatasetReader reader, Background background) {
        this.reader = reader;
        this.background = background;
    }

    public ReadOnlyObjectProperty<DatasetState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What is known, where it is. */
    public Optional<Known> known() {
        return state.get() instanceof Known known ? Optional.of(known) : Optional.empty();
    }

    /** Ends a scan that goes on; the dataset is unknown then. */
    public void cancel() {
        cancelled.set(true);
        if (state.get() instanceof DatasetState.Scanning) {
            forget();
            state.set(new DatasetState.None());
        }
    }

    /** Looks through the dataset once more. */
    public void rescan(Project project) {
        scanned = "";
        follow(project);
    }

    /** Follows the project. */
    void follow(Project project) {
        DataSettings settings = project.data();
        if (!settings.location().equals(scanned)) {
            scanned = settings.location();
            scan(project);
        } else if (index != null) {
            split(project);
        }
    }

    private void forget() {
        index = null;
        drawing = null;
    }

    private void scan(Project project) {
        cancelled.set(true);
        AtomicBoolean mine = new AtomicBoolean();
        cancelled = mine;
        forget();
        if (scanned.isEmpty()) {
            state.set(new DatasetState.None());
            return;
        }
        state.set(new DatasetState.Scanning(0, 0));
        Path location = Path.of(scanned);
        background.run(
                () -> reader.scan(location, new Progress(mine), mine::get),
                found ->
                        unlessCancelled(
                                mine,
                                () -> {
                                    index = found;
                                    split(latest(project));
                                }),
                refusal ->
                        unlessCancelled(mine, () -> state.set(new DatasetState.Refused(refusal))));
    }

    private Project latest(Project asked) {
        return latest == null ? asked : latest;
    }

    /** The project as it is now, for a scan that ends later. */
    void remember(Project project) {
        latest = project;
    }

    private static void unlessCancelled(AtomicBoolean mine, Runnable action) {
        if (!mine.get()) {
            action.run();
        }
    }

    /** A million images take a while to be shared out: that, too, is done beside this thread. */
    private void split(Project project) {
        ImageIndex images = index;
        try {
            Drawing wanted = new Drawing(project.splitRule(), project.data().overlay());
            if (wanted.equals(drawing)) {
                return;
            }
            drawing = wanted;
            background.run(
                    () -> OverlaidSplit.draw(images, wanted.rule(), wanted.overlay()),
                    drawn ->
                            settle(
                                    images,
                                    wanted,
                                    new Known(
                                            drawn.index(),
                                            Optional.of(drawn.split()),
                                            Optional.empty())),
                    refusal -> settle(images, wanted, refused(images, refusal)));
        } catch (Refusal refusal) {
            drawing = null;
            settle(images, null, refused(images, refusal));
        }
    }

    private static Known refused(ImageIndex images, Refusal refusal) {
        return new Known(images, Optional.empty(), Optional.of(refusal));
    }

    /** Makes it known, unless the images or what is asked of them became others meanwhile. */
    private void settle(ImageIndex images, Drawing used, Known known) {
        if (images == index && used == drawing) {
            state.set(known);
        }
    }

    /** Shows how far a scan is, not more often than the FX thread takes it. */
    private final class Progress implements RunWatch {

        private final AtomicBoolean mine;
        private final AtomicBoolean waiting = new AtomicBoolean();

        Progress(AtomicBoolean mine) {
            this.mine = mine;
        }

        @Override
        public void progress(Stage stage, long done, long total) {
            if (waiting.compareAndSet(false, true)) {
                background
                        .fx()
                        .execute(
                                () -> {
                                    waiting.set(false);
                                    if (!mine.get()
                                            && state.get() instanceof DatasetState.Scanning) {
                                        state.set(new DatasetState.Scanning(done, total));
                                    }
                                });
            }
        }

        @Override
        public void notice(org.kernelglass.message.Message message) {
            // a scan's problems stand in its index
        }

        @Override
        public void computing(
                org.kernelglass.training.DeviceInfo device,
                org.kernelglass.training.Compute compute) {
            // nothing computes
        }

        @Override
        public void event(org.kernelglass.training.TrainingEvent event) {
            // nothing trains
        }
    }
}
