package org.kernelglass.dataset.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.dataset.Picture;
import org.kernelglass.dataset.PictureSource;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.parameter.Size;

/**
 * The pictures of an IDX dataset, held in memory: grey, 8 bits, all of one size. Any thread, once
 * made.
 */
public final class IdxPictures implements PictureSource {

    private static final List<String> CLASS_LISTS = List.of("labels.txt", "classes.txt");
    private static final int BITS = 8;

    private final List<Part> parts = new ArrayList<>();

    /** Pictures and labels of one split. */
    private record Part(IdxFolder.Pair files, IdxFile pictures, byte[] labels) {

        private int height() {
            return pictures.lengths()[1];
        }

        private int width() {
            return pictures.lengths()[2];
        }

        private int count() {
            return pictures.lengths()[0];
        }
    }

    /**
     * Where one picture stands.
     *
     * @param name the name its {@link ImageEntry} gets
     * @param hash of its pixels
     */
    public record Item(
            String name, int label, Optional<Split> split, String hash, int height, int width) {}

    /**
     * Reads all files of a location.
     *
     * @throws Refusal if one is missing or damaged, or the labels do not match the pictures
     */
    public IdxPictures(Path location) {
        for (IdxFolder.Pair pair : IdxFolder.pairs(location)) {
            IdxFile pictures = IdxFile.read(pair.pictures(), 3);
            IdxFile labels = IdxFile.read(pair.labels(), 1);
            int count = pictures.lengths()[0];
            if (labels.lengths()[0] != count) {
                Message mismatch = Message.of("dataset.idx.labels", labels.lengths()[0], count);
                throw IdxFile.damaged(pair.labels(), mismatch, null);
            }
            parts.add(new Part(pair, pictures, labels.values()));
        }
    }

    public int count() {
        return parts.stream().mapToInt(Part::count).sum();
    }

    /** Every picture with its label as it stands in the file, training first, in file order. */
    public List<Item> items() {
        List<Item> items = new ArrayList<>(count());
        for (Part part : parts) {
            int bytes = part.height() * part.width();
            for (int i = 0; i < part.count(); i++) {
                String name = String.format(Locale.ROOT, "%s%06d", part.files().prefix(), i);
                String hash = PictureBytes.hash(part.pictures().values(), i * bytes, bytes);
                int label = part.labels()[i] & 0xFF;
                Optional<Split> split = part.files().split();
                items.add(new Item(name, label, split, hash, part.height(), part.width()));
            }
        }
        return items;
    }

    /** The names in a list of classes beside the files, by label; empty where there is none. */
    public List<String> classNames() {
        for (String list : CLASS_LISTS) {
            Path file = parts.get(0).files().pictures().resolveSibling(list);
            if (Files.isRegularFile(file)) {
                return Utf8Text.read(file)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
            }
        }
        return List.of();
    }

    @Override
    public Picture read(ImageEntry entry, Size atLeast) {
        int slash = entry.name().indexOf('/') + 1;
        String prefix = entry.name().substring(0, slash);
        int index = Integer.parseInt(entry.name().substring(slash));
        for (Part part : parts) {
            if (part.files().prefix().equals(prefix) && index < part.count()) {
                return picture(part, index);
            }
        }
        throw new Refusal(
                Message.of(
                        "dataset.source.unreadable",
                        entry.name(),
                        Message.of("dataset.file.missing")));
    }

    @Override
    public void close() {}

    private static Picture picture(Part part, int index) {
        int bytes = part.height() * part.width();
        short[] samples = new short[bytes];
        for (int i = 0; i < bytes; i++) {
            samples[i] = (short) (part.pictures().values()[index * bytes + i] & 0xFF);
        }
        return new Picture(part.height(), part.width(), 1, BITS, samples);
    }
}
