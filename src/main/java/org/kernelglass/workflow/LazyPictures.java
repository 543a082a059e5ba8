package org.kernelglass.workflow;

import java.util.function.Supplier;
import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.Picture;
import org.kernelglass.dataset.PictureSource;
import org.kernelglass.dataset.files.PictureSources;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.parameter.Size;

/**
 * The pictures of a dataset, opened when the first is read, which happens on a thread that may
 * wait. Several may read from it; whoever made it closes it.
 */
public final class LazyPictures implements PictureSource {

    private final Supplier<PictureSource> opening;
    private PictureSource opened;
    private boolean closed;

    public LazyPictures(ImageIndex index) {
        this(() -> PictureSources.open(index));
    }

    LazyPictures(Supplier<PictureSource> opening) {
        this.opening = opening;
    }

    @Override
    public Picture read(ImageEntry entry, Size atLeast) {
        return source().read(entry, atLeast);
    }

    private synchronized PictureSource source() {
        if (closed) {
            throw new Refusal(Message.of("data.pictures.closed"));
        }
        if (opened == null) {
            opened = opening.get();
        }
        return opened;
    }

    /** May wait for an opening that is under way: not on the FX thread. */
    @Override
    public synchronized void close() {
        closed = true;
        if (opened != null) {
            opened.close();
        }
    }
}
