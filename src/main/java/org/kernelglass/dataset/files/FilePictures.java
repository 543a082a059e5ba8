package org.kernelglass.dataset.files;

import java.io.IOException;
import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.dataset.Picture;
import org.kernelglass.dataset.PictureSource;
import org.kernelglass.dataset.decode.PictureDecoder;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.parameter.Size;

/** Pictures that are files, in a folder or an archive. Any thread, several at once. */
record FilePictures(DatasetFiles files) implements PictureSource {

    @Override
    public Picture read(ImageEntry entry, Size atLeast) {
        try {
            byte[] bytes = PictureBytes.read(files, entry.name());
            if (!entry.hash().isEmpty() && !PictureBytes.hash(bytes).equals(entry.hash())) {
                throw new Refusal(Message.of("dataset.file.changed"));
            }
            return PictureDecoder.decode(bytes, atLeast);
        } catch (IOException e) {
            throw unreadable(entry, Reasons.of(e), e);
        } catch (Refusal e) {
            throw unreadable(entry, e.problem(), e);
        }
    }

    @Override
    public void close() {
        files.close();
    }

    private static Refusal unreadable(ImageEntry entry, Message reason, Exception cause) {
        return new Refusal(
                Message.of("dataset.source.unreadable", entry.name(), reason),
                Message.of("dataset.hint.rescan"),
                cause);
    }
}
