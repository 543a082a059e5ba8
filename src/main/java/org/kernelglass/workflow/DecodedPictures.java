package org.kernelglass.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.kernelglass.dataset.DatasetProblem;
import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.dataset.Picture;
import org.kernelglass.dataset.PictureSource;
import org.kernelglass.dataset.PixelPreparer;
import org.kernelglass.dataset.decode.PictureDecoder;
import org.kernelglass.dataset.files.PictureBytes;
import org.kernelglass.dataset.files.Reasons;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.parameter.Size;

/**
 * Some files decoded and brought to the network's size, without those that could not be read.
 *
 * @param files the readable ones, in order
 * @param pictures by the file's text
 * @param problems the others
 */
record DecodedPictures(
        List<Path> files, Map<String, Picture> pictures, List<DatasetProblem> problems)
        implements PictureSource {

    static DecodedPictures of(List<Path> files, PixelPreparer preparer, ExecutorService workers) {
        List<Future<Picture>> futures = new ArrayList<>();
        for (Path file : files) {
            futures.add(workers.submit(() -> decode(file, preparer)));
        }
        List<Path> readable = new ArrayList<>();
        Map<String, Picture> pictures = new HashMap<>();
        List<DatasetProblem> problems = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            try {
                pictures.put(file.toString(), futures.get(i).get());
                readable.add(file);
            } catch (ExecutionException e) {
                problems.add(new DatasetProblem(file.toString(), reason(e.getCause()), true));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            }
        }
        return new DecodedPictures(readable, pictures, problems);
    }

    private static Message reason(Throwable cause) {
        if (cause instanceof Refusal refusal) {
            return refusal.problem();
        }
        if (cause instanceof OutOfMemoryError) {
            return Message.of("dataset.decode.memory");
        }
        return cause instanceof IOException thrown
                ? Reasons.of(thrown)
                : Message.of("dataset.file.unreadable", String.valueOf(cause.getMessage()));
    }

    /** Already prepared: preparing it once more changes nothing. */
    private static Picture decode(Path file, PixelPreparer preparer) throws IOException {
        Picture whole = PictureDecoder.decode(PictureBytes.read(file), preparer.size());
        byte[] bytes = preparer.prepare(whole);
        short[] samples = new short[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            samples[i] = (short) (bytes[i] & 0xFF);
        }
        Size size = preparer.size();
        int channels = preparer.preprocessing().color().channels();
        return new Picture(size.height(), size.width(), channels, 8, samples);
    }

    List<ImageEntry> entries() {
        return files.stream()
                .map(file -> new ImageEntry(file.toString(), -1, Optional.empty(), ""))
                .toList();
    }

    @Override
    public Picture read(ImageEntry entry, Size atLeast) {
        return pictures.get(entry.name());
    }

    @Override
    public void close() {
        // nothing is open
    }
}
