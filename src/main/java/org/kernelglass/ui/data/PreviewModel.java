package org.kernelglass.ui.data;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.PreparationWatch;
import org.kernelglass.dataset.Preprocessing;
import org.kernelglass.dataset.augmentation.AugmentationKind;
import org.kernelglass.dataset.augmentation.AugmentationText;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.Project;
import org.kernelglass.ui.base.FxThread;
import org.kernelglass.ui.base.Latest;
import org.kernelglass.ui.workspace.DatasetState.Known;
import org.kernelglass.workflow.PreprocessingPreview;
import org.kernelglass.workflow.PreviewImage;
import org.kernelglass.workflow.PreviewRequest;

/** Some training images before and after, kept in step with the project. FX thread. */
final class PreviewModel {

    /** Epochs shown beside each other. */
    static final int VARIANTS = 3;

    private static final int IMAGES = 8;
    private static final long MOST_VALUES = 24_000_000;

    private final DataViewModel data;
    private final Latest latest;
    private final ReadOnlyObjectWrapper<List<PreviewImage>> images =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Refusal>> refusal =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper epoch = new ReadOnlyIntegerWrapper();
    private final ReadOnlyDoubleWrapper measuring = new ReadOnlyDoubleWrapper(1);
    private int round;

    /** What the pictures were made from, so that they are not made again for nothing. */
    private record Question(Known known, Object settings, long seed, List<Integer> choice) {}

    private Question asked;

    PreviewModel(DataViewModel data) {
        this.data = data;
        this.latest = new Latest(data.background());
        data.workspace().projectProperty().addListener((seen, was, is) -> render());
        data.knownProperty().addListener((seen, was, is) -> render());
        data.currentProperty().addListener((seen, was, is) -> render());
        render();
    }

    /** The variants of the next epochs. */
    void reshuffle() {
        epoch.set(epoch.get() + VARIANTS);
        render();
    }

    /** Other images. */
    void others() {
        round++;
        data.currentProperty().set(TileRow.NONE);
        render();
    }

    private void render() {
        Known known = data.knownProperty().get();
        if (known == null || known.split().isEmpty()) {
            forget();
            return;
        }
        Project project = data.workspace().project();
        int pinned = data.currentProperty().get();
        Question question =
                new Question(
                        known,
                        List.of(project.data().preprocessing(), project.data().augmentation()),
                        project.plan().seed(),
                        List.of(epoch.get(), round, pinned));
        if (question.equals(asked)) {
            return;
        }
        asked = question;
        PreprocessingPreview preview = data.picturesProperty().get().preview();
        int first = epoch.get();
        int turn = round;
        latest.ask(
                cancelled ->
                        preview.render(
                                request(known, project, first, turn, pinned), watch(cancelled)),
                this::show,
                this::refuse);
    }

    private void forget() {
        latest.forget();
        measuring.set(1);
        images.set(List.of());
        refusal.set(Optional.empty());
        asked = null;
    }

    private static PreviewRequest request(
            Known known, Project project, int first, int round, int pinned) {
        ImageIndex index = known.index();
        Preprocessing wanted = project.data().preprocessing();
        List<AugmentationKind> kinds = AugmentationText.parse(project.data().augmentation());
        int variants = kinds.isEmpty() ? 0 : VARIANTS;
        long values = (long) wanted.height() * wanted.width() * wanted.color().channels();
        int room = (int) Math.max(1, Math.min(IMAGES, MOST_VALUES / (values * (1 + variants))));
        int[] choice = PreviewChoice.of(index, known.split().get().train(), pinned, round, room);
        return new PreviewRequest(
                index,
                known.split().get(),
                choice,
                wanted,
                kinds,
                project.plan().seed(),
                first,
                variants);
    }

    private PreparationWatch watch(BooleanSupplier cancelled) {
        FxThread fx = data.background().fx();
        AtomicBoolean told = new AtomicBoolean();
        return new PreparationWatch(
                (done, total) -> {
                    if (told.compareAndSet(false, true)) {
                        fx.execute(
                                () -> {
                                    told.set(false);
                                    if (!cancelled.getAsBoolean()) {
                                        measuring.set(total == 0 ? 1 : done / (double) total);
                                    }
                                });
                    }
                },
                cancelled);
    }

    private void show(List<PreviewImage> rendered) {
        measuring.set(1);
        refusal.set(Optional.empty());
        images.set(rendered);
    }

    private void refuse(Refusal refused) {
        measuring.set(1);
        images.set(List.of());
        refusal.set(Optional.of(refused));
    }

    ReadOnlyObjectProperty<List<PreviewImage>> imagesProperty() {
        return images.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Refusal>> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** The epoch of the first variant, from 0. */
    ReadOnlyIntegerProperty epochProperty() {
        return epoch.getReadOnlyProperty();
    }

    /** How far the ranges of deep images are measured, 0 to 1; 1 where nothing is measured. */
    ReadOnlyDoubleProperty measuringProperty() {
        return measuring.getReadOnlyProperty();
    }
}
