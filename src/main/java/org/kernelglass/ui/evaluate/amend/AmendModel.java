package org.kernelglass.ui.evaluate.amend;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import org.kernelglass.dataset.Amendment;
import org.kernelglass.dataset.Overlay;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.ui.workspace.Workspace;

/**
 * What a person decides of images: each decision is an edit of the project, which can be undone,
 * and touches no file of the dataset. FX thread.
 */
public final class AmendModel {

    private final Workspace workspace;
    private final ObservableValue<Overlay> overlay;

    public AmendModel(Workspace workspace) {
        this.workspace = workspace;
        overlay = workspace.projectProperty().map(project -> project.data().overlay());
    }

    public Workspace workspace() {
        return workspace;
    }

    /** What is decided now. */
    public ObservableValue<Overlay> overlay() {
        return overlay;
    }

    /** What is decided of an image; an amendment without change where nothing is. */
    public Amendment of(Amendable image) {
        return overlay.getValue().of(image.image(), image.hash());
    }

    /** Whether images of that dataset are the project's own. */
    public boolean isOwn(Path dataset) {
        String location = workspace.project().data().location();
        return !location.isEmpty()
                && Path.of(location)
                        .toAbsolutePath()
                        .normalize()
                        .equals(dataset.toAbsolutePath().normalize());
    }

    /** They are of another class than the folder says. */
    public void relabel(List<Amendable> images, String className) {
        change(
                Message.of("errors.edit.relabel", images.size(), className),
                images,
                amendment -> amendment.relabelled(className));
    }

    /** They belong to another part of the split, with all of the same content and group. */
    public void move(List<Amendable> images, Split part) {
        change(
                Message.of("errors.edit.move", images.size(), AmendmentWords.part(part)),
                images,
                amendment -> amendment.movedTo(part));
    }

    /** They take no part. */
    public void exclude(List<Amendable> images) {
        change(Message.of("errors.edit.exclude", images.size()), images, Amendment::withoutPart);
    }

    /** What was decided of them is taken back. */
    public void takeBack(List<Amendable> images) {
        edit(
                Message.of("errors.edit.take-back", images.size()),
                images,
                (now, image) -> now.without(image.hash()));
    }

    private void change(Message what, List<Amendable> images, UnaryOperator<Amendment> decided) {
        edit(
                what,
                images,
                (now, image) -> now.with(decided.apply(now.of(image.image(), image.hash()))));
    }

    private void edit(
            Message what, List<Amendable> images, BiFunction<Overlay, Amendable, Overlay> decided) {
        if (images.isEmpty() || !workspace.mayWrite()) {
            return;
        }
        Overlay changed = overlay.getValue();
        for (Amendable image : images) {
            changed = decided.apply(changed, image);
        }
        Overlay all = changed;
        workspace.editData(what, null, data -> data.with(all));
    }
}
