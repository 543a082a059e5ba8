package org.kernelglass.dataset.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.dataset.DatasetProblem;
import org.kernelglass.dataset.DatasetSummary;
import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.Picture;
import org.kernelglass.dataset.PictureSource;
import org.kernelglass.dataset.Split;
import org.kernelglass.dataset.decode.PictureFiles;
import org.kernelglass.dataset.files.PictureSources;
import org.kernelglass.message.Refusal;
import org.kernelglass.parameter.Size;

@DisplayName("Scanning a dataset")
class DatasetScannerTest {

    private static ExecutorService workers;

    @TempDir Path folder;
    private int content;

    @BeforeAll
    static void startWorkers() {
        workers = Executors.newFixedThreadPool(2);
    }

    @AfterAll
    static void stopWorkers() {
        workers.shutdownNow();
    }

    @Nested
    @DisplayName("finds classes and splits in folders")
    class Layout {

        @Test
        @DisplayName("one folder per class, numbers in numerical order, nested folders included")
        void classFolders() throws IOException {
            image("10/a.png");
            image("9/b.png");
            image("cat/c.png");
            image("cat/deep/er/d.png");
            ImageIndex index = scan();
            assertEquals(List.of("9", "10", "cat"), index.classes());
            assertEquals(
                    List.of("10/a.png", "9/b.png", "cat/c.png", "cat/deep/er/d.png"), names(index));
            assertEquals(
                    List.of(1, 0, 2, 2), index.images().stream().map(ImageEntry::label).toList());
            assertEquals(List.of(), index.problems());
        }

        @Test
        @DisplayName("train, valid and testing above the classes, whatever their case")
        void splits() throws IOException {
            image("Train/cat/a.png");
            image("train/dog/b.png");
            image("VALID/cat/c.png");
            image("testing/dog/d.png");
            ImageIndex index = scan();
            assertEquals(List.of("cat", "dog"), index.classes());
            assertEquals(Optional.of(Split.TRAIN), entry(index, "Train/cat/a.png").given());
            assertEquals(Optional.of(Split.VALIDATION), entry(index, "VALID/cat/c.png").given());
            assertEquals(Optional.of(Split.TEST), entry(index, "testing/dog/d.png").given());
        }

        @Test
        @DisplayName("a class that is called train stays a class")
        void toyTrains() throws IOException {
            image("train/a.png");
            image("car/b.png");
            ImageIndex index = scan();
            assertEquals(List.of("car", "train"), index.classes());
            assertEquals(Optional.empty(), index.images().get(0).given());
        }

        @Test
        @DisplayName("through a single folder around everything, but not through a single class")
        void wrapping() throws IOException {
            image("data-v2/all/cat/a.png");
            image("data-v2/all/dog/b.png");
            assertEquals(List.of("cat", "dog"), scan().classes());
            Path other = Files.createDirectory(folder.resolve("data-v2/one"));
            write(other.resolve("only/a.png"), PictureFiles.greyPng(8, 8, 90));
            write(other.resolve("only/deeper/b.png"), PictureFiles.greyPng(8, 8, 91));
            assertEquals(List.of("only"), scan(other).classes());
        }

        @Test
        @DisplayName("passing over the run that was written into it, and saying so")
        void ownRun() throws IOException {
            image("cat/a.png");
            image("dog/b.png");
            image("run1/curves.png");
            write(
                    "run1/run.json",
                    "{\"format\":\"kernelglass-run\"}".getBytes(StandardCharsets.UTF_8));
            ImageIndex index = scan();
            assertEquals(List.of("cat", "dog"), index.classes());
            assertEquals("dataset.problem.own-folder skipped", problem(index, "run1"));
            assertEquals(1, index.problems().size());
        }

        @Test
        @DisplayName("passing over what systems leave behind, in silence")
        void clutter() throws IOException {
            image("cat/a.png");
            image("dog/b.png");
            for (String name : List.of("Thumbs.db", ".DS_Store", "desktop.ini")) {
                write("cat/" + name, new byte[] {1});
            }
            image("__MACOSX/cat/a.png");
            image(".cache/x.png");
            ImageIndex index = scan();
            assertEquals(List.of("cat", "dog"), index.classes());
            assertEquals(List.of(), index.problems());
        }

        @Test
        @DisplayName("and lists what lies outside of every class")
        void outside() throws IOException {
            image("train/cat/a.png");
            image("train/dog/b.png");
            image("test/loose.png");
            image("old/cat/c.png");
            write("README.md", "about".getBytes(StandardCharsets.UTF_8));
            ImageIndex index = scan();
            assertEquals("dataset.problem.no-class skipped", problem(index, "test/loose.png"));
            assertEquals("dataset.problem.beside-splits skipped", problem(index, "old/cat/c.png"));
            assertEquals("dataset.problem.passed-over", problem(index, "README.md"));
            assertEquals(2, index.skippedFiles());
        }
    }

    @Nested
    @DisplayName("lists files that cannot be used, and goes on")
    class BadFiles {

        @Test
        @DisplayName("with the reason of each")
        void reasons() throws IOException {
            image("cat/a.png");
            image("dog/b.png");
            byte[] good = PictureFiles.gradient("jpeg", 100, 100);
            write("cat/cut.jpg", Arrays.copyOf(good, good.length * 3 / 4));
            write("cat/empty.jpg", new byte[0]);
            write("dog/text.png", "no picture".getBytes(StandardCharsets.UTF_8));
            ImageIndex index = scan();
            assertEquals("dataset.decode.truncated skipped", problem(index, "cat/cut.jpg"));
            assertEquals("dataset.decode.empty skipped", problem(index, "cat/empty.jpg"));
            assertEquals("dataset.decode.not-a-picture skipped", problem(index, "dog/text.png"));
            assertEquals(List.of("cat/a.png", "dog/b.png"), names(index));
        }

        @Test
        @DisplayName("also links that lead in a circle or nowhere")
        void links() throws IOException {
            image("cat/a.png");
            image("dog/b.png");
            Files.createSymbolicLink(folder.resolve("cat/loop"), folder);
            Files.createSymbolicLink(folder.resolve("dog/self"), folder.resolve("dog/self"));
            Files.createSymbolicLink(folder.resolve("dog/gone.png"), Path.of("nowhere.png"));
            ImageIndex index = scan();
            assertEquals("dataset.file.loop skipped", problem(index, "cat/loop"));
            assertEquals("dataset.file.broken-link skipped", problem(index, "dog/self"));
            assertEquals("dataset.file.broken-link skipped", problem(index, "dog/gone.png"));
            assertEquals(2, index.images().size());
        }

        @Test
        @DisplayName("a link to pictures elsewhere is followed")
        void followedLink() throws IOException {
            image("cat/a.png");
            Path elsewhere = Files.createDirectory(folder.resolve(".elsewhere"));
            write(elsewhere.resolve("b.png"), PictureFiles.greyPng(8, 8, 77));
            Files.createSymbolicLink(folder.resolve("dog"), elsewhere);
            assertEquals(List.of("cat/a.png", "dog/b.png"), names(scan()));
        }

        @Test
        @DisplayName("empty classes are named and left out; a class alone is named")
        void emptyClasses() throws IOException {
            image("cat/a.png");
            Files.createDirectory(folder.resolve("dog"));
            write("mouse/broken.png", new byte[] {1, 2, 3});
            ImageIndex index = scan();
            assertEquals(List.of("cat"), index.classes());
            assertEquals("dataset.problem.empty-class", problem(index, "dog"));
            assertEquals("dataset.problem.empty-class", problem(index, "mouse"));
            assertEquals("dataset.problem.one-class", problem(index, ""));
            Refusal refusal = assertThrows(Refusal.class, index::requireTrainable);
            assertEquals("dataset.refuse.one-class", refusal.problem().key());
        }

        @Test
        @DisplayName("a class without training images is named")
        void untrained() throws IOException {
            image("train/cat/a.png");
            image("train/dog/b.png");
            image("test/cat/c.png");
            image("test/mouse/d.png");
            ImageIndex index = scan();
            assertEquals(List.of("cat", "dog", "mouse"), index.classes());
            assertEquals("dataset.problem.no-training-images", problem(index, ""));
        }
    }

    @Nested
    @DisplayName("with the same content twice")
    class SameContent {

        @Test
        @DisplayName("leaves out both where the labels differ, each naming the other")
        void twoLabels() throws IOException {
            write("cat/a.png", PictureFiles.greyPng(8, 8, 1));
            write("dog/b.png", PictureFiles.greyPng(8, 8, 1));
            image("cat/c.png");
            image("dog/d.png");
            ImageIndex index = scan();
            assertEquals(List.of("cat/c.png", "dog/d.png"), names(index));
            assertEquals("dataset.problem.two-labels skipped", problem(index, "cat/a.png"));
            assertTrue(reason(index, "cat/a.png").contains("dog/b.png"));
            assertTrue(reason(index, "dog/b.png").contains("cat/a.png"));
        }

        @Test
        @DisplayName("keeps both under one label, with one sentence for all of them")
        void oneLabel() throws IOException {
            for (int i = 0; i < 5; i++) {
                write("cat/" + i + ".png", PictureFiles.greyPng(8, 8, 1));
            }
            image("dog/d.png");
            ImageIndex index = scan();
            assertEquals(6, index.images().size());
            assertEquals(1, index.problems().size());
            assertEquals("dataset.problem.repeated", problem(index, ""));
            assertEquals(4, index.problems().get(0).reason().arguments().get(0));
        }

        @Test
        @DisplayName("in train, val and test keeps only the one that is furthest from training")
        void givenSplits() throws IOException {
            for (String split : List.of("train", "val", "test")) {
                write(split + "/cat/same.png", PictureFiles.greyPng(8, 8, 1));
                image(split + "/dog/x.png");
            }
            write("train/cat/two.png", PictureFiles.greyPng(8, 8, 2));
            write("val/cat/two.png", PictureFiles.greyPng(8, 8, 2));
            ImageIndex index = scan();
            assertEquals(
                    List.of(
                            "test/cat/same.png",
                            "test/dog/x.png",
                            "train/dog/x.png",
                            "val/cat/two.png",
                            "val/dog/x.png"),
                    names(index));
            assertEquals(
                    "dataset.problem.two-splits skipped", problem(index, "train/cat/same.png"));
            assertEquals("dataset.problem.two-splits skipped", problem(index, "val/cat/same.png"));
            assertTrue(reason(index, "train/cat/two.png").contains("val/cat/two.png"));
        }
    }

    @Nested
    @DisplayName("refuses a location")
    class Refused {

        @Test
        @DisplayName("that is missing, empty, flat, or of another kind")
        void nothingThere() throws IOException {
            assertRefused("dataset.refuse.missing", folder.resolve("gone"));
            assertRefused("dataset.refuse.no-class-folders", folder);
            image("a.png");
            assertRefused("dataset.refuse.no-class-folders", folder);
            assertRefused("dataset.refuse.no-dataset", folder.resolve("a.png"));
            write("broken.zip", "PK no zip".getBytes(StandardCharsets.UTF_8));
            assertRefused("dataset.refuse.zip", folder.resolve("broken.zip"));
        }

        @Test
        @DisplayName("that is a device, which may never end")
        void device() {
            Path zeros = Path.of("/dev/zero");
            assumeTrue(Files.exists(zeros), "no such device here");
            assertRefused("dataset.refuse.unreadable", zeros);
        }

        @Test
        @DisplayName("with train and test but no classes within")
        void splitsWithoutClasses() throws IOException {
            image("train/a.png");
            image("test/b.png");
            assertRefused("dataset.refuse.no-class-folders", folder);
        }

        @Test
        @DisplayName("with no readable picture, naming the first reason")
        void nothingReadable() throws IOException {
            Files.createDirectories(folder.resolve("cat"));
            assertRefused("dataset.refuse.no-images", folder);
            write("cat/a.jpg", new byte[0]);
            assertRefused("dataset.refuse.none-readable", folder);
        }
    }

    @Nested
    @DisplayName("reads a zip in place")
    class Zip {

        @Test
        @DisplayName("through its wrapping folder, refusing names that lead out")
        void zip() throws IOException {
            Path zip = folder.resolve("set.zip");
            zip(
                    zip,
                    Map.of(
                            "set/cat/ä 1.png", PictureFiles.greyPng(8, 9, 1),
                            "set\\dog\\b.png", PictureFiles.greyPng(8, 9, 2),
                            "__MACOSX/set/cat/._a.png", new byte[] {1},
                            "../evil/c.png", PictureFiles.greyPng(8, 9, 3),
                            "/abs/d.png", PictureFiles.greyPng(8, 9, 4)));
            ImageIndex index = scan(zip);
            assertEquals(List.of("set/cat/ä 1.png", "set/dog/b.png"), names(index));
            assertEquals("dataset.file.bad-name skipped", problem(index, "../evil/c.png"));
            assertEquals("dataset.file.bad-name skipped", problem(index, "/abs/d.png"));
            assertPixels(index, 1, (byte) 2);
        }

        private void zip(Path target, Map<String, byte[]> files) throws IOException {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
                for (var file : files.entrySet()) {
                    zip.putNextEntry(new ZipEntry(file.getKey()));
                    zip.write(file.getValue());
                }
            }
        }
    }

    @Nested
    @DisplayName("reads a table of path and label")
    class Csv {

        @Test
        @DisplayName("with a header in any order, and what it gets wrong becomes problems")
        void header() throws IOException {
            image("pictures/a.png");
            image("pictures/b.png");
            image("pictures/c.png");
            image("pictures/d.png");
            Path table = folder.resolve("pictures/table.csv");
            Files.writeString(
                    table,
                    """
                    \uFEFFlabel,File,split
                    10,a.png,train
                    9,b.png,test
                    9,gone.png,train
                    9,c.png,holdout
                    9,d.png,
                    10,d.png,
                    """);
            ImageIndex index = scan(table);
            assertEquals(List.of("9", "10"), index.classes());
            assertEquals(List.of("a.png", "b.png"), names(index));
            assertEquals(Optional.of(Split.TEST), entry(index, "b.png").given());
            assertEquals("dataset.file.missing skipped", problem(index, "gone.png"));
            assertEquals("dataset.problem.csv-split skipped", problem(index, "c.png"));
            assertEquals("dataset.problem.csv-two-labels skipped", problem(index, "d.png"));
            assertPixels(index, 0, (byte) 1);
        }

        @Test
        @DisplayName("without a header, in quotes, with semicolons, from folders beside")
        void noHeader() throws IOException {
            image("pictures/a b.png");
            image("pictures/c.png");
            Path table = folder.resolve("tables/t.csv");
            write(
                    table,
                    "\"../pictures/a b.png\";cat\n../pictures/c.png;dog\n"
                            .getBytes(StandardCharsets.UTF_8));
            ImageIndex index = scan(table);
            assertEquals(List.of("cat", "dog"), index.classes());
            assertPixels(index, 0, (byte) 1);
        }

        @Test
        @DisplayName("but not a text of one column")
        void oneColumn() throws IOException {
            write("list.csv", "a.png\nb.png\n".getBytes(StandardCharsets.UTF_8));
            assertRefused("dataset.refuse.csv", folder.resolve("list.csv"));
        }
    }

    @Nested
    @DisplayName("remembers what it has seen")
    class Cached {

        @Test
        @DisplayName("so that an unchanged file is not read again, and a changed one is")
        void unchanged() throws IOException {
            Path cache = folder.resolve(".cache");
            image("cat/a.png");
            image("dog/b.png");
            write("dog/broken.png", new byte[] {1});
            age();
            ImageIndex first = scanWith(cache);
            overwriteUnnoticed("cat/a.png");
            assertEquals(first, scanWith(cache), "same size and time: remembered");
            image("cat/a.png");
            assertFalse(first.images().equals(scanWith(cache).images()), "changed: read again");
        }

        @Test
        @DisplayName("and reads everything where the memory is damaged or of another place")
        void damaged() throws IOException {
            Path cache = folder.resolve(".cache");
            image("cat/a.png");
            image("dog/b.png");
            age();
            ImageIndex first = scanWith(cache);
            Path file = only(cache);
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
            assertEquals(first, scanWith(cache));
            Files.write(file, new byte[] {1, 2, 3});
            assertEquals(first, scanWith(cache));
            Files.write(file, new byte[0]);
            assertEquals(first, scanWith(cache));
            assertTrue(Files.size(only(cache)) > 100, "written again");
        }

        @Test
        @DisplayName("but not of a file that has only just been written")
        void racy() throws IOException {
            Path cache = folder.resolve(".cache");
            image("cat/a.png");
            image("dog/b.png");
            ImageIndex first = scanWith(cache);
            FileTime time = Files.getLastModifiedTime(folder.resolve("cat/a.png"));
            overwriteUnnoticed("cat/a.png");
            Files.setLastModifiedTime(folder.resolve("cat/a.png"), time);
            assertFalse(first.images().equals(scanWith(cache).images()));
        }

        private void overwriteUnnoticed(String name) throws IOException {
            Path file = folder.resolve(name);
            FileTime time = Files.getLastModifiedTime(file);
            byte[] bytes = Files.readAllBytes(file);
            byte[] other = PictureFiles.greyPng(8, 9, 200);
            Files.write(file, Arrays.copyOf(other, bytes.length));
            Files.setLastModifiedTime(file, time);
        }

        private void age() throws IOException {
            FileTime hourAgo = FileTime.from(Instant.now().minusSeconds(3600));
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.setLastModifiedTime(file, hourAgo);
                }
            }
        }

        private Path only(Path cache) throws IOException {
            try (Stream<Path> files = Files.list(cache)) {
                List<Path> all = files.toList();
                assertEquals(1, all.size(), "one file, no temporary left");
                return all.get(0);
            }
        }

        private ImageIndex scanWith(Path cache) {
            return new DatasetScanner(workers, Optional.of(cache))
                    .scan(folder, (seen, done) -> {}, () -> false);
        }
    }

    @Test
    @DisplayName("sums up sizes, colour, depth and counts")
    void summary() throws IOException {
        write("cat/a.png", PictureFiles.greyPng(8, 10, 1));
        write("cat/b.png", PictureFiles.greyPng(8, 10, 2));
        write("dog/c.png", PictureFiles.gradient("png", 30, 20));
        write(
                "dog/d.png",
                PictureFiles.png(1, 2, 16, PictureFiles.GREY, new byte[] {0, 1, 2, 3, 4}));
        DatasetSummary summary = scan().summary().orElseThrow();
        assertEquals(new Size(8, 10), summary.mostCommonSize());
        assertEquals(new DatasetSummary.Extent(1, 8, 30), summary.heights());
        assertEquals(new DatasetSummary.Extent(2, 10, 20), summary.widths());
        assertTrue(summary.color());
        assertEquals(16, summary.deepestBits());
        assertEquals(
                List.of(
                        new DatasetSummary.ClassCount("cat", 2, Map.of()),
                        new DatasetSummary.ClassCount("dog", 2, Map.of())),
                summary.classes());
    }

    @Test
    @DisplayName("tells how far it is, and the number of workers changes nothing")
    void progress() throws IOException {
        for (int i = 0; i < 150; i++) {
            image((i % 2 == 0 ? "cat/" : "dog/") + i + ".png");
        }
        List<Integer> done = new ArrayList<>();
        ImageIndex index =
                new DatasetScanner(workers, Optional.empty())
                        .scan(folder, (s, d) -> done.add(d), () -> false);
        assertEquals(150, done.get(done.size() - 1));
        ExecutorService one = Executors.newSingleThreadExecutor();
        assertEquals(
                index,
                new DatasetScanner(one, Optional.empty()).scan(folder, (s, d) -> {}, () -> false));
        one.shutdown();
    }

    @Test
    @DisplayName("ends when cancelled")
    void cancelled() throws IOException {
        image("cat/a.png");
        image("dog/b.png");
        DatasetScanner scanner = new DatasetScanner(workers, Optional.empty());
        assertThrows(
                CancellationException.class,
                () -> scanner.scan(folder, (seen, done) -> {}, () -> true));
    }

    @Test
    @DisplayName("gives pictures that can be read again, unless they have changed")
    void source() throws IOException {
        image("cat/a.png");
        image("dog/b.png");
        ImageIndex index = scan();
        assertPixels(index, 0, (byte) 1);
        write("cat/a.png", PictureFiles.greyPng(8, 9, 99));
        try (PictureSource source = PictureSources.open(index)) {
            ImageEntry changed = index.images().get(0);
            Refusal refusal =
                    assertThrows(Refusal.class, () -> source.read(changed, Size.square(1)));
            assertEquals("dataset.source.unreadable", refusal.problem().key());
            assertTrue(refusal.problem().toString().contains("dataset.file.changed"));
        }
    }

    /** The first sample of a picture that {@link #image} or {@code greyPng} made is its seed. */
    private static void assertPixels(ImageIndex index, int image, byte seed) {
        try (PictureSource source = PictureSources.open(index)) {
            Picture picture = source.read(index.images().get(image), Size.square(8));
            assertEquals(seed, (byte) picture.sample(0));
            assertEquals((byte) (seed + 7), (byte) picture.sample(1));
        }
    }

    private void image(String name) throws IOException {
        write(name, PictureFiles.greyPng(8, 9, ++content));
    }

    private void write(String name, byte[] bytes) throws IOException {
        write(folder.resolve(name), bytes);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private ImageIndex scan() {
        return scan(folder);
    }

    private static ImageIndex scan(Path location) {
        return new DatasetScanner(workers, Optional.empty())
                .scan(location, (seen, done) -> {}, () -> false);
    }

    private static void assertRefused(String key, Path location) {
        Refusal refusal = assertThrows(Refusal.class, () -> scan(location));
        assertEquals(key, refusal.problem().key());
        assertTrue(refusal.hint().isPresent());
    }

    private static List<String> names(ImageIndex index) {
        return index.images().stream().map(ImageEntry::name).toList();
    }

    private static ImageEntry entry(ImageIndex index, String name) {
        return index.images().stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
    }

    private static String problem(ImageIndex index, String file) {
        DatasetProblem problem = problemOf(index, file);
        return problem.reason().key() + (problem.skipped() ? " skipped" : "");
    }

    private static String reason(ImageIndex index, String file) {
        return problemOf(index, file).reason().toString();
    }

    private static DatasetProblem problemOf(ImageIndex index, String file) {
        return index.problems().stream()
                .filter(problem -> problem.file().equals(file))
                .findFirst()
                .orElseThrow(() -> new AssertionError(file + " not in " + index.problems()));
    }
}
