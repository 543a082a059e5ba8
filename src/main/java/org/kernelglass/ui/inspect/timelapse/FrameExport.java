package org.kernelglass.ui.inspect.timelapse;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.ui.inspect.work.Ongoing;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.TimeLapsePictures;
import org.kernelglass.workflow.TimeLapsePictures.Content;

/** Writes a film as an animated GIF or a series of PNG files; one at a time. FX thread. */
public final class FrameExport implements Ongoing {

    private final Workspace workspace;
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Progress> progress =
            new ReadOnlyObjectWrapper<>(written(0));
    private final ReadOnlyObjectWrapper<Message> said = new ReadOnlyObjectWrapper<>();
    private AtomicBoolean cancelled = new AtomicBoolean();

    FrameExport(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What came of the last; null for nothing. */
    public ReadOnlyObjectProperty<Message> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Replaces the file when the animation is whole. */
    public void gif(Film film, Path file) {
        TimeLapsePictures pictures = pictures();
        write(
                film,
                told -> {
                    pictures.gif(film.moments(), content(film), film.layer(), file, told);
                    return Message.of("inspect.timelapse.exported", file.toString());
                },
                Message.of("inspect.timelapse.export.cancelled"));
    }

    /** One file for each moment; those that were written before it is cancelled stay. */
    public void pngs(Film film, Path folder) {
        TimeLapsePictures pictures = pictures();
        write(
                film,
                told -> {
                    int written =
                            pictures.pngs(film.moments(), content(film), film.layer(), folder, told)
                                    .size();
                    return Message.of(
                            "inspect.timelapse.exported-all",
                            Integer.toString(written),
                            folder.toString());
                },
                Message.of("inspect.timelapse.export.cancelled-pngs"));
    }

    private TimeLapsePictures pictures() {
        return new TimeLapsePictures(workspace.texts().sentencesProperty().get());
    }

    private static Content content(Film film) {
        return film.signed() ? Content.KERNELS : Content.MAPS;
    }

    private interface Writing {

        Message write(IntConsumer told);
    }

    private void write(Film film, Writing writing, Message whenCancelled) {
        if (working.get()) {
            return;
        }
        AtomicBoolean mine = new AtomicBoolean();
        cancelled = mine;
        working.set(true);
        progress.set(written(0));
        said.set(null);
        Callable<Message> work =
                () -> {
                    try {
                        return writing.write(place -> drawing(mine, place, film.size()));
                    } catch (CancellationException asked) {
                        return whenCancelled;
                    }
                };
        workspace.background().run(work, this::done, this::refused);
    }

    private static Progress written(double share) {
        return new Progress(Message.of("inspect.timelapse.exporting"), share);
    }

    /** Any thread. */
    private void drawing(AtomicBoolean mine, int place, int size) {
        if (mine.get()) {
            throw new CancellationException();
        }
        workspace.background().fx().execute(() -> progress.set(written((double) place / size)));
    }

    private void done(Message message) {
        working.set(false);
        said.set(message);
    }

    private void refused(Refusal refusal) {
        working.set(false);
        workspace.problemProperty().set(refusal);
    }

    /** Ends before the next picture. */
    @Override
    public void cancel() {
        cancelled.set(true);
    }
}
