package org.kernelglass.ui.data;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kernelglass.message.Message;
import org.kernelglass.ui.base.Latest;
import org.kernelglass.ui.workspace.DatasetState.Known;

/** Which images the gallery shows, sorted out beside the FX thread. FX thread. */
final class GalleryModel {

    private final DataViewModel data;
    private final Latest latest;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();

    GalleryModel(DataViewModel data) {
        this.data = data;
        this.latest = new Latest(data.background());
        data.knownProperty().addListener((seen, was, is) -> sort());
        data.labelProperty().addListener((seen, was, is) -> sort());
        data.partProperty().addListener((seen, was, is) -> sort());
        sort();
    }

    private void sort() {
        Known known = data.knownProperty().get();
        if (known == null) {
            return;
        }
        Part part = data.partProperty().get();
        int label = data.labelProperty().get();
        DatasetPictures pictures = data.picturesProperty().get();
        latest.ask(
                cancelled -> GallerySection.of(known.index(), known.split(), part, label),
                sections -> shown.set(new Shown(known.index(), pictures, sections)),
                data.workspace().problemProperty()::set);
    }

    /** Null before any. */
    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    List<GallerySection> sections() {
        return shown.get() == null ? List.of() : shown.get().sections();
    }

    /** File, class and part of an image. */
    Message describe(int image) {
        Known known = data.knownProperty().get();
        var entry = known.index().images().get(image);
        Optional<Message> part =
                known.split()
                        .flatMap(split -> SplitSizes.partOf(split, image))
                        .map(split -> Part.valueOf(split.name()).title());
        return Message.of(
                "data.image.described",
                entry.name(),
                known.index().classes().get(entry.label()),
                part.orElse(Message.of("data.part.none")));
    }
}
