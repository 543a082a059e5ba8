package org.kernelglass.dataset.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.Picture;
import org.kernelglass.dataset.PictureSource;
import org.kernelglass.dataset.Split;
import org.kernelglass.dataset.scan.DatasetScanner;
import org.kernelglass.message.Refusal;
import org.kernelglass.parameter.Size;

@DisplayName("A dataset of IDX files")
class IdxPicturesTest {

    private static final Path FASHION = Path.of("../shared/data/fashion-mnist");
    private static final byte[] PICTURES =
            bytes(0x803, new int[] {3, 1, 2}, 10, 20, 30, 40, 50, 60);
    private static final byte[] LABELS = bytes(0x801, new int[] {3}, 1, 0, 10);

    @TempDir Path folder;

    @Test
    @DisplayName("names its splits by its files and its classes by their numbers")
    void splits() throws IOException {
        write("train-images-idx3-ubyte", PICTURES);
        write("train-labels-idx1-ubyte.gz", zipped(LABELS));
        write("t10k-images-idx3-ubyte.gz", zipped(bytes(0x803, new int[] {1, 1, 2}, 7, 8)));
        write("t10k-labels-idx1-ubyte", bytes(0x801, new int[] {1}, 1));
        ImageIndex index = scan(folder);
        assertEquals(List.of("0", "1", "10"), index.classes());
        assertEquals(
                List.of("test/000000", "train/000000", "train/000001", "train/000002"),
                index.images().stream().map(ImageEntry::name).toList());
        assertEquals(List.of(1, 1, 0, 2), index.images().stream().map(ImageEntry::label).toList());
        assertEquals(Optional.of(Split.TEST), index.images().get(0).given());
        assertEquals(Optional.of(Split.TRAIN), index.images().get(3).given());
        try (PictureSource source = PictureSources.open(index)) {
            Picture picture = source.read(index.images().get(3), Size.square(28));
            assertEquals(new Picture(1, 2, 1, 8, picture.samples()), picture);
            assertArrayEquals(new short[] {50, 60}, picture.samples());
            Picture test = source.read(index.images().get(0), Size.square(28));
            assertArrayEquals(new short[] {7, 8}, test.samples());
        }
    }

    @Test
    @DisplayName("named by one file has no splits, and takes class names from a list beside it")
    void oneFile() throws IOException {
        write("some-pictures-images-idx3-ubyte", PICTURES);
        write("some-pictures-labels-idx1-ubyte", bytes(0x801, new int[] {3}, 2, 0, 2));
        write("labels.txt", "zebra\nyak\nape\n".getBytes());
        ImageIndex index = scan(folder.resolve("some-pictures-images-idx3-ubyte"));
        assertEquals(List.of("zebra", "ape"), index.classes(), "in the order of the numbers");
        assertEquals(Optional.empty(), index.images().get(0).given());
        write("labels.txt", "zebra\nyak\n".getBytes());
        assertRefused(
                "dataset.refuse.idx-names", folder.resolve("some-pictures-images-idx3-ubyte"));
    }

    @Test
    @DisplayName("is refused where a file is damaged, with the file and the reason")
    void damaged() throws IOException {
        write("train-labels-idx1-ubyte", LABELS);
        damagedPictures("dataset.idx.count", Arrays.copyOf(PICTURES, PICTURES.length - 1));
        damagedPictures("dataset.idx.longer", Arrays.copyOf(PICTURES, PICTURES.length + 1));
        damagedPictures("dataset.idx.short", Arrays.copyOf(PICTURES, 9));
        damagedPictures("dataset.idx.magic", LABELS);
        damagedPictures("dataset.idx.size", bytes(0x803, new int[] {1 << 30, 1 << 20, 1 << 20}, 1));
        damagedPictures("dataset.idx.size", bytes(0x803, new int[] {-1, 28, 28}, 1));
        byte[] zipped = zipped(PICTURES);
        damagedPictures("dataset.idx.short", Arrays.copyOf(zipped, zipped.length - 12));
        zipped[zipped.length - 6] ^= 1;
        damagedPictures("dataset.file.unreadable", zipped);
    }

    @Test
    @DisplayName("is refused without labels, or with another number of labels than pictures")
    void labels() throws IOException {
        write("train-images-idx3-ubyte", PICTURES);
        assertRefused("dataset.refuse.idx-labels", folder);
        write("train-labels-idx1-ubyte", bytes(0x801, new int[] {2}, 1, 0));
        Refusal refusal = assertRefused("dataset.refuse.idx", folder);
        assertTrue(refusal.problem().toString().contains("dataset.idx.labels"));
    }

    @Test
    @DisplayName("lies one folder deeper, unpacked beside its archive, as downloads leave it")
    void download() throws IOException {
        Path raw = Files.createDirectories(folder.resolve("FashionMNIST/raw"));
        Files.write(raw.resolve("train-images-idx3-ubyte"), PICTURES);
        Files.write(raw.resolve("train-images-idx3-ubyte.gz"), zipped(PICTURES));
        Files.write(raw.resolve("train-labels-idx1-ubyte"), LABELS);
        assertEquals(3, scan(folder).images().size());
    }

    @Test
    @DisplayName("of 70,000 pictures is all there")
    void fashion() {
        assumeTrue(Files.isDirectory(FASHION), "Fashion-MNIST is not here");
        ImageIndex index = scan(FASHION);
        assertEquals(70_000, index.images().size());
        assertEquals(List.of(), index.problems());
        assertEquals(List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"), index.classes());
        assertEquals(new Size(28, 28), index.summary().orElseThrow().mostCommonSize());
    }

    private void damagedPictures(String reason, byte[] content) throws IOException {
        write("train-images-idx3-ubyte", content);
        Refusal refusal = assertRefused("dataset.refuse.idx", folder);
        assertTrue(refusal.problem().toString().contains(reason), refusal.problem().toString());
        assertTrue(refusal.problem().toString().contains("train-images-idx3-ubyte"));
    }

    private static Refusal assertRefused(String key, Path location) {
        Refusal refusal = assertThrows(Refusal.class, () -> scan(location));
        assertEquals(key, refusal.problem().key());
        return refusal;
    }

    private static ImageIndex scan(Path location) {
        ExecutorService workers = Executors.newSingleThreadExecutor();
        try {
            return new DatasetScanner(workers, Optional.empty())
                    .scan(location, (seen, done) -> {}, () -> false);
        } finally {
            workers.shutdown();
        }
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    private static byte[] bytes(int magic, int[] lengths, int... values) {
        ByteBuffer out = ByteBuffer.allocate(4 + 4 * lengths.length + values.length).putInt(magic);
        for (int length : lengths) {
            out.putInt(length);
        }
        for (int value : values) {
            out.put((byte) value);
        }
        return out.array();
    }

    private static byte[] zipped(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
