package org.kernelglass.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.dataset.Preprocessing.Color;
import org.kernelglass.dataset.Preprocessing.DepthRange;
import org.kernelglass.dataset.Preprocessing.Fit;
import org.kernelglass.message.Refusal;
import org.kernelglass.message.Sentences;

@DisplayName("The cache of prepared images")
class PixelCacheTest {

    private static final Preprocessing WANTED =
            new Preprocessing(6, 5, Color.RGB, Fit.STRETCH, DepthRange.TRAINING_PERCENTILES);
    private static final int IMAGES = 100;

    @TempDir Path directory;
    private final ExecutorService workers = Executors.newFixedThreadPool(3);
    private final SomePictures pictures = new SomePictures(9, 8, 3);
    private final ImageIndex index = SomePictures.index(IMAGES, 4);

    @AfterEach
    void stopWorkers() {
        workers.shutdownNow();
    }

    private PixelCacheRequest request(long budget, long limit) {
        return new PixelCacheRequest(
                index,
                WANTED,
                IntStream.range(0, 50).toArray(),
                Optional.empty(),
                Optional.of(directory),
                budget,
                limit,
                workers);
    }

    private PixelCache open(long budget) {
        return PixelCache.open(request(budget, budget), pictures, PreparationWatch.NONE);
    }

    private void assertPixels(PixelCache cache) {
        PixelPreparer preparer = new PixelPreparer(WANTED, cache.fit());
        byte[] bytes = new byte[WANTED.imageBytes()];
        List<Integer> order = new ArrayList<>(IntStream.range(0, IMAGES).boxed().toList());
        java.util.Collections.shuffle(order, new Random(1));
        for (int image : order) {
            Picture picture = pictures.read(index.images().get(image), preparer.size());
            pictures.reads.decrementAndGet();
            cache.read(image, bytes);
            assertArrayEquals(preparer.prepare(picture), bytes, "image " + image);
        }
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> found = files.toList();
            assertEquals(1, found.size(), found.toString());
            return found.get(0);
        }
    }

    @Test
    @DisplayName("decodes each image once, and never again for the same contents")
    void secondOpen() throws IOException {
        for (long budget : new long[] {1 << 20, 0}) {
            pictures.reads.set(0);
            try (PixelCache first = open(budget)) {
                assertEquals(IMAGES, pictures.reads.get());
                assertEquals(budget > 0, first.isInMemory());
                assertPixels(first);
                assertTrue(first.problems().isEmpty());
            }
            try (PixelCache second = open(budget)) {
                assertEquals(IMAGES, pictures.reads.get());
                assertPixels(second);
            }
            try (PixelCache other = open(budget > 0 ? 0 : 1 << 20)) {
                assertEquals(IMAGES, pictures.reads.get());
                assertPixels(other);
            }
            Files.delete(onlyFile());
        }
    }

    @Test
    @DisplayName("is another for other contents or another preprocessing")
    void keyed() {
        open(1 << 20).close();
        pictures.reads.set(0);
        Preprocessing cropped =
                new Preprocessing(6, 5, Color.RGB, Fit.CROP, DepthRange.TRAINING_PERCENTILES);
        open(index, cropped, new int[0]);
        assertEquals(IMAGES, pictures.reads.get());
        List<ImageEntry> changed = new ArrayList<>(index.images());
        changed.set(3, new ImageEntry("c3/000003.png", 3, Optional.empty(), "changed"));
        open(SomePictures.index(changed, 4), WANTED, new int[0]);
        assertEquals(2 * IMAGES, pictures.reads.get());
        Preprocessing full = new Preprocessing(6, 5, Color.RGB, Fit.STRETCH, DepthRange.FULL);
        open(index, full, new int[] {1});
        assertEquals(2 * IMAGES, pictures.reads.get(), "the range means nothing for 8 bits");
    }

    private void open(ImageIndex of, Preprocessing wanted, int[] training) {
        PixelCacheRequest request =
                new PixelCacheRequest(
                        of,
                        wanted,
                        training,
                        Optional.empty(),
                        Optional.of(directory),
                        1 << 20,
                        1 << 20,
                        workers);
        PixelCache.open(request, pictures, PreparationWatch.NONE).close();
    }

    @Test
    @DisplayName("fits deep images over the training split alone, and finds the fit again")
    void deepImages() {
        index.images().forEach(image -> pictures.deep.add(image.name()));
        DepthRangeFit fit;
        try (PixelCache first = open(0)) {
            fit = first.fit();
            List<Integer> samples = new ArrayList<>();
            for (int image = 0; image < 50; image++) {
                Picture picture = pictures.read(index.images().get(image), null);
                IntStream.range(0, picture.samples().length)
                        .forEach(sample -> samples.add(picture.sample(sample)));
            }
            samples.sort(null);
            int low = samples.get((int) Math.ceil(0.01 * samples.size()) - 1);
            int high = samples.get((int) Math.ceil(0.99 * samples.size()) - 1);
            assertEquals(new SampleRange(low, high), fit.ranges().get(16));
            assertPixels(first);
        }
        pictures.reads.set(0);
        try (PixelCache second = open(0)) {
            assertEquals(0, pictures.reads.get());
            assertEquals(fit, second.fit());
        }
        PixelCacheRequest given = request(0, 0).withFit(fit);
        try (PixelCache evaluated = PixelCache.open(given, pictures, PreparationWatch.NONE)) {
            assertEquals(fit, evaluated.fit());
            assertPixels(evaluated);
        }
        open(index, WANTED, new int[] {3, 4});
        assertTrue(pictures.reads.get() > IMAGES, "another training split has other ranges");
    }

    @Test
    @DisplayName("finds damage anywhere in its file and makes it anew")
    void damaged() throws IOException {
        open(1 << 20).close();
        long length = Files.size(onlyFile());
        Random random = new Random(2);
        for (int round = 0; round < 40; round++) {
            long at = round < 10 ? random.nextInt(256) : random.nextLong(length);
            damage(onlyFile(), at);
            pictures.reads.set(0);
            try (PixelCache again = open(1 << 20)) {
                assertPixels(again);
                assertEquals(IMAGES, pictures.reads.get(), "byte " + at);
            }
        }
    }

    @Test
    @DisplayName("finds a file that is too short or too long and makes it anew")
    void truncated() throws IOException {
        open(1 << 20).close();
        for (long length : new long[] {0, 10, 255, 300, Files.size(onlyFile()) - 1}) {
            try (FileChannel channel = FileChannel.open(onlyFile(), StandardOpenOption.WRITE)) {
                channel.truncate(length);
            }
            pictures.reads.set(0);
            try (PixelCache again = open(0)) {
                assertEquals(IMAGES, pictures.reads.get());
                assertPixels(again);
            }
        }
        Files.write(onlyFile(), new byte[] {1}, StandardOpenOption.APPEND);
        pictures.reads.set(0);
        open(0).close();
        assertEquals(IMAGES, pictures.reads.get());
    }

    @Test
    @DisplayName("says so when an image was damaged in the file while it was open")
    void damagedWhileOpen() throws IOException {
        try (PixelCache cache = open(0)) {
            damage(onlyFile(), 256 + 90 * 7);
            byte[] bytes = new byte[WANTED.imageBytes()];
            cache.read(6, bytes);
            Refusal refusal = assertThrows(Refusal.class, () -> cache.read(7, bytes));
            assertEquals("feed.problem.cache-damaged", refusal.problem().key());
        }
        try (PixelCache anew = open(0)) {
            assertPixels(anew);
        }
    }

    private static void damage(Path file, long at) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, at);
            one.put(0, (byte) (one.get(0) ^ 0x10)).rewind();
            channel.write(one, at);
        }
    }

    @Test
    @DisplayName("stops when cancelled and leaves no file behind")
    void cancelled() throws IOException {
        AtomicInteger begun = new AtomicInteger();
        PictureSource slow =
                new PictureSource() {
                    @Override
                    public Picture read(ImageEntry entry, org.kernelglass.parameter.Size size) {
                        begun.incrementAndGet();
                        pause();
                        return pictures.read(entry, size);
                    }

                    @Override
                    public void close() {
                        // nothing is open
                    }
                };
        PreparationWatch watch = new PreparationWatch((done, total) -> {}, () -> begun.get() > 2);
        assertThrows(
                CancellationException.class, () -> PixelCache.open(request(0, 0), slow, watch));
        int before = begun.get();
        assertTrue(before < IMAGES);
        pause();
        pause();
        assertEquals(before, begun.get(), "nothing goes on after it was cancelled");
        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(0, files.count());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(60);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @DisplayName("gives up when the workers are shut down, and waits for no task for ever")
    void workersGone() {
        PictureSource closing =
                new PictureSource() {
                    @Override
                    public Picture read(ImageEntry entry, org.kernelglass.parameter.Size size) {
                        workers.shutdownNow();
                        Thread.interrupted();
                        pause();
                        return pictures.read(entry, size);
                    }

                    @Override
                    public void close() {
                        // nothing is open
                    }
                };
        PixelCacheRequest request = request(1 << 20, 0);
        assertThrows(
                CancellationException.class,
                () -> PixelCache.open(request, closing, PreparationWatch.NONE));
        assertThrows(
                CancellationException.class,
                () -> PixelCache.open(request, pictures, PreparationWatch.NONE));
    }

    @Test
    @DisplayName("tells how far it is, up to the end")
    void progress() {
        List<Integer> seen = new ArrayList<>();
        Thread caller = Thread.currentThread();
        PreparationWatch watch =
                new PreparationWatch(
                        (done, total) -> {
                            assertEquals(caller, Thread.currentThread());
                            assertEquals(IMAGES, total);
                            seen.add(done);
                        },
                        () -> false);
        PixelCache.open(request(1 << 20, 0), pictures, watch).close();
        assertEquals(IMAGES, seen.get(seen.size() - 1));
        assertEquals(seen.stream().sorted().toList(), seen);
    }

    @Test
    @DisplayName("names the first of the images that can no longer be read, and their number")
    void unreadable() {
        pictures.unreadable.add("c3/000007.png");
        pictures.unreadable.add("c1/000001.png");
        Refusal refusal = assertThrows(Refusal.class, () -> open(0));
        assertEquals("feed.problem.images-unreadable", refusal.problem().key());
        assertEquals(2, refusal.problem().arguments().get(0));
        assertEquals("c1/000001.png", refusal.problem().arguments().get(1));
    }

    @Test
    @DisplayName("goes on in memory with a warning where no file can be written")
    void unwritable() throws IOException {
        Path blocked = Files.createFile(directory.resolve("file"));
        PixelCacheRequest small = at(blocked.resolve("cache"), 1 << 20, 1 << 20);
        try (PixelCache cache = PixelCache.open(small, pictures, PreparationWatch.NONE)) {
            assertPixels(cache);
            assertEquals(1, cache.problems().size());
        }
        PixelCacheRequest large = at(blocked.resolve("cache"), 0, 1 << 20);
        try (PixelCache cache = PixelCache.open(large, pictures, PreparationWatch.NONE)) {
            assertTrue(cache.isInMemory());
            assertPixels(cache);
            assertFalse(cache.problems().get(0).skipped());
            String said = new Sentences(Locale.ENGLISH).render(cache.problems().get(0).reason());
            assertFalse(said.contains("Exception"), said);
        }
        PixelCacheRequest none = at(blocked.resolve("cache"), 0, 0);
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () -> PixelCache.open(none, pictures, PreparationWatch.NONE));
        assertEquals("feed.problem.no-room", refusal.problem().key());
        assertEquals(1L, refusal.problem().arguments().get(0));
    }

    private PixelCacheRequest at(Path place, long budget, long limit) {
        return new PixelCacheRequest(
                index,
                WANTED,
                new int[] {1},
                Optional.empty(),
                Optional.of(place),
                budget,
                limit,
                workers);
    }

    @Test
    @DisplayName("is read by many threads at once, also while one of them is interrupted")
    void parallelReading() throws Exception {
        try (PixelCache cache = open(0)) {
            byte[] expected = new byte[WANTED.imageBytes()];
            cache.read(5, expected);
            List<Future<?>> readers = new ArrayList<>();
            for (int reader = 0; reader < 2; reader++) {
                readers.add(
                        workers.submit(
                                () -> {
                                    byte[] bytes = new byte[WANTED.imageBytes()];
                                    for (int round = 0; round < 20_000; round++) {
                                        cache.read(5, bytes);
                                        assertArrayEquals(expected, bytes);
                                    }
                                }));
            }
            for (int interrupts = 0; interrupts < 20; interrupts++) {
                Thread.currentThread().interrupt();
                assertThrows(Refusal.class, () -> cache.read(5, new byte[WANTED.imageBytes()]));
                assertTrue(Thread.interrupted());
            }
            for (Future<?> reader : readers) {
                reader.get();
            }
            assertPixels(cache);
        }
    }

    @Test
    @DisplayName("removes what a killed process left half written, but nothing recent")
    void leftovers() throws IOException {
        Path old = Files.createFile(directory.resolve("old.part"));
        Files.setLastModifiedTime(
                old,
                java.nio.file.attribute.FileTime.from(
                        java.time.Instant.now().minus(java.time.Duration.ofDays(2))));
        Path recent = Files.createFile(directory.resolve("recent.part"));
        open(0).close();
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(recent));
    }

    @Test
    @DisplayName("gives the same file whatever the number of workers")
    void workersChangeNothing() throws IOException {
        open(0).close();
        byte[] three = Files.readAllBytes(onlyFile());
        Files.delete(onlyFile());
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            PixelCacheRequest request =
                    new PixelCacheRequest(
                            index,
                            WANTED,
                            new int[] {1},
                            Optional.empty(),
                            Optional.of(directory),
                            1 << 20,
                            0,
                            one);
            PixelCache.open(request, pictures, PreparationWatch.NONE).close();
        } finally {
            one.shutdownNow();
        }
        assertArrayEquals(three, Files.readAllBytes(onlyFile()));
    }
}
