package org.kernelglass.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kernelglass.dataset.Preprocessing.Color;
import org.kernelglass.dataset.Preprocessing.DepthRange;
import org.kernelglass.dataset.Preprocessing.Fit;
import org.kernelglass.dataset.augmentation.AugmentationKind;
import org.kernelglass.dataset.augmentation.AugmentationKinds;
import org.kernelglass.dataset.augmentation.AugmentationText;
import org.kernelglass.dataset.augmentation.MixUp;
import org.kernelglass.message.Refusal;
import org.kernelglass.tensor.TensorShape;

@DisplayName("The batches of a run")
class PreparedDataTest {

    private static final Preprocessing WANTED =
            new Preprocessing(8, 6, Color.RGB, Fit.STRETCH, DepthRange.FULL);

    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private final SomePictures pictures = new SomePictures(8, 6, 3);

    @AfterEach
    void stopWorkers() {
        workers.shutdownNow();
    }

    /** A batch with pixels of its own. */
    private record Kept(
            float[] pixels, float[] targets, float[] weights, int[] labels, int[] images) {

        static Kept of(Batch batch) {
            float[] pixels = new float[batch.pixels().remaining()];
            batch.pixels().get(0, pixels);
            return new Kept(
                    pixels, batch.targets(), batch.weights(), batch.labels(), batch.images());
        }

        void assertSame(Kept other) {
            assertArrayEquals(pixels, other.pixels);
            assertArrayEquals(targets, other.targets);
            assertArrayEquals(weights, other.weights);
            assertArrayEquals(labels, other.labels);
            assertArrayEquals(images, other.images);
        }
    }

    private static List<Kept> all(BatchFeed feed) {
        List<Kept> batches = new ArrayList<>();
        try (feed) {
            feed.next().map(Kept::of).ifPresent(batches::add);
            for (Optional<Batch> next = feed.next(); next.isPresent(); next = feed.next()) {
                batches.add(Kept.of(next.get()));
            }
        }
        return batches;
    }

    private PixelCache cache(ImageIndex index) {
        PixelCacheRequest request =
                new PixelCacheRequest(
                        index,
                        WANTED,
                        new int[0],
                        Optional.empty(),
                        Optional.empty(),
                        1 << 28,
                        0,
                        workers);
        return PixelCache.open(request, pictures, PreparationWatch.NONE);
    }

    private PreparedData data(int train, int batch, List<AugmentationKind> kinds, int threads) {
        ImageIndex index = SomePictures.index(train + 30, 5);
        DataSplit split =
                new DataSplit(
                        IntStream.range(0, train).toArray(),
                        IntStream.range(train, train + 10).toArray(),
                        IntStream.range(train + 10, train + 30).toArray(),
                        List.of());
        return new PreparedData(
                new PreparedDataSettings(
                        index,
                        split,
                        cache(index),
                        batch,
                        0.1,
                        false,
                        kinds,
                        42,
                        threads == 0 ? Runnable::run : workers,
                        Math.max(1, threads)));
    }

    @Test
    @DisplayName("hold each training image once in an epoch, in an order of its own")
    void everyImageOnce() {
        PreparedData data = data(101, 16, List.of(), 3);
        List<Integer> first = images(all(data.trainingEpoch(0, 0)));
        List<Integer> second = images(all(data.trainingEpoch(1, 0)));
        assertNotEquals(first, second);
        assertNotEquals(first, IntStream.range(0, 101).boxed().toList());
        assertEquals(IntStream.range(0, 101).boxed().toList(), first.stream().sorted().toList());
        assertEquals(IntStream.range(0, 101).boxed().toList(), second.stream().sorted().toList());
    }

    private static List<Integer> images(List<Kept> batches) {
        return batches.stream().flatMap(b -> Arrays.stream(b.images()).boxed()).toList();
    }

    @Test
    @DisplayName("keep the last, and a single leftover image joins the batch before")
    void lastBatch() {
        int[][] cases = {{0, 4}, {1, 4, 1}, {4, 4, 4}, {5, 4, 5}, {6, 4, 4, 2}, {9, 4, 4, 5}};
        for (int[] expected : cases) {
            BatchLayout layout = new BatchLayout(expected[0], expected[1]);
            int[] sizes = IntStream.range(0, layout.count()).map(layout::size).toArray();
            assertArrayEquals(Arrays.copyOfRange(expected, 2, expected.length), sizes);
        }
        assertEquals(3, new BatchLayout(3, 1).count());
        PreparedData data = data(33, 16, List.of(), 2);
        assertEquals(2, data.batches(Split.TRAIN));
        assertEquals(
                List.of(16, 17),
                all(data.trainingEpoch(0, 0)).stream().map(b -> b.images().length).toList());
        assertEquals(20, images(all(data.inOrder(Split.TEST))).size());
    }

    @Test
    @DisplayName("of a split in order are its pixels, one-hot, weights 1")
    void inOrder() {
        PreparedData data = data(20, 4, AugmentationKinds.ALL, 2);
        List<Kept> batches = all(data.inOrder(Split.VALIDATION));
        assertEquals(IntStream.range(20, 30).boxed().toList(), images(batches));
        byte[] bytes = new byte[WANTED.imageBytes()];
        ImageIndex index = SomePictures.index(50, 5);
        for (Kept batch : batches) {
            for (int place = 0; place < batch.images().length; place++) {
                ImageEntry entry = index.images().get(batch.images()[place]);
                bytes =
                        new PixelPreparer(WANTED, DepthRangeFit.NONE)
                                .prepare(pictures.read(entry, null));
                for (int value = 0; value < bytes.length; value++) {
                    assertEquals(
                            (bytes[value] & 0xFF) / 255f,
                            batch.pixels()[place * bytes.length + value]);
                }
                assertEquals(entry.label(), batch.labels()[place]);
                for (int label = 0; label < 5; label++) {
                    assertEquals(
                            label == entry.label() ? 1f : 0f, batch.targets()[place * 5 + label]);
                }
                assertEquals(1f, batch.weights()[place]);
            }
        }
    }

    @Test
    @DisplayName("are direct floats in native order with the shape of the data")
    void form() {
        PreparedData data = data(20, 4, List.of(), 2);
        assertEquals(TensorShape.image(3, 8, 6), data.imageShape());
        assertEquals(5, data.classes());
        assertEquals(20, data.size(Split.TRAIN));
        try (BatchFeed feed = data.trainingEpoch(0, 0)) {
            FloatBuffer pixels = feed.next().orElseThrow().pixels();
            assertTrue(pixels.isDirect());
            assertEquals(ByteOrder.nativeOrder(), pixels.order());
            assertEquals(4 * 8 * 6 * 3, pixels.remaining());
        }
    }

    @Test
    @DisplayName("are the same bits with no, one or four workers, with everything switched on")
    void workersChangeNoBit() {
        List<Kept> alone = all(data(101, 16, AugmentationKinds.ALL, 0).trainingEpoch(3, 0));
        for (int threads : new int[] {1, 4}) {
            List<Kept> batches =
                    all(data(101, 16, AugmentationKinds.ALL, threads).trainingEpoch(3, 0));
            assertEquals(alone.size(), batches.size());
            for (int batch = 0; batch < batches.size(); batch++) {
                alone.get(batch).assertSame(batches.get(batch));
            }
        }
    }

    @Test
    @DisplayName("are the same bits from any batch of an epoch on")
    void resumed() {
        PreparedData data = data(101, 16, AugmentationKinds.ALL, 4);
        List<Kept> whole = all(data.trainingEpoch(2, 0));
        for (int first = 0; first <= whole.size(); first++) {
            List<Kept> rest = all(data.trainingEpoch(2, first));
            assertEquals(whole.size() - first, rest.size());
            for (int batch = 0; batch < rest.size(); batch++) {
                whole.get(first + batch).assertSame(rest.get(batch));
            }
        }
    }

    @Test
    @DisplayName("stay valid until the next-but-one is asked for, also when the feed is closed")
    void validity() {
        PreparedData data = data(400, 4, List.of(), 3);
        List<Kept> expected = all(data.trainingEpoch(0, 0));
        BatchFeed feed = data.trainingEpoch(0, 0);
        Batch before = feed.next().orElseThrow();
        for (int batch = 1; batch < 50; batch++) {
            Batch now = feed.next().orElseThrow();
            expected.get(batch - 1).assertSame(Kept.of(before));
            before = now;
        }
        feed.close();
        all(data.trainingEpoch(1, 0));
        expected.get(49).assertSame(Kept.of(before));
    }

    @Test
    @DisplayName("use few buffers again and again")
    void buffers() {
        PreparedData data = data(400, 4, List.of(), 3);
        all(data.trainingEpoch(0, 0));
        long before = directBuffers();
        for (int epoch = 0; epoch < 5; epoch++) {
            all(data.trainingEpoch(epoch, 0));
        }
        long grown = directBuffers() - before;
        assertTrue(grown <= 5 * 2, grown + " more buffers after 500 batches");
    }

    private static long directBuffers() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .findFirst()
                .orElseThrow()
                .getCount();
    }

    @Test
    @DisplayName("smooth their targets and weigh rare classes as plain arithmetic says")
    void targetsAndWeights() {
        List<ImageEntry> entries = new ArrayList<>();
        int[] counts = {12, 3, 0, 5};
        for (int label = 0; label < 4; label++) {
            for (int image = 0; image < counts[label]; image++) {
                String name = label + "-" + image;
                entries.add(new ImageEntry(name, label, Optional.empty(), name));
            }
        }
        ImageIndex index = SomePictures.index(entries, 4);
        DataSplit split =
                new DataSplit(IntStream.range(0, 20).toArray(), new int[0], new int[0], List.of());
        PreparedData data =
                new PreparedData(
                        new PreparedDataSettings(
                                index,
                                split,
                                cache(index),
                                7,
                                0.2,
                                true,
                                List.of(),
                                1,
                                workers,
                                2));
        float[] weights = {20f / (3 * 12), 20f / (3 * 3), Float.NaN, 20f / (3 * 5)};
        double sum = 0;
        for (Kept batch : all(data.trainingEpoch(0, 0))) {
            for (int place = 0; place < batch.labels().length; place++) {
                int label = batch.labels()[place];
                assertEquals(weights[label], batch.weights()[place], 1e-6);
                sum += batch.weights()[place];
                for (int other = 0; other < 4; other++) {
                    float target = other == label ? 0.8f + 0.05f : 0.05f;
                    assertEquals(target, batch.targets()[place * 4 + other], 1e-6);
                }
            }
        }
        assertEquals(20, sum, 1e-4);
        assertEquals(0, data.batches(Split.VALIDATION));
        assertTrue(all(data.inOrder(Split.VALIDATION)).isEmpty());
    }

    @Test
    @DisplayName("mix pixels, targets and weights with one other image of the batch")
    void mixUp() {
        List<Kept> plain = all(data(64, 16, List.of(), 2).trainingEpoch(1, 0));
        List<Kept> mixed = all(data(64, 16, List.of(new MixUp(1, 1)), 2).trainingEpoch(1, 0));
        int length = WANTED.imageBytes();
        for (int batch = 0; batch < 4; batch++) {
            Kept a = plain.get(batch);
            Kept b = mixed.get(batch);
            assertArrayEquals(a.images(), b.images());
            for (int place = 0; place < 16; place++) {
                int own = place;
                boolean explained =
                        IntStream.range(0, 16)
                                .filter(other -> other != own)
                                .anyMatch(other -> isMixture(a, b, own, other, length));
                assertTrue(explained, "image " + place + " of batch " + batch);
            }
        }
    }

    private static boolean isMixture(Kept from, Kept mixed, int own, int other, int length) {
        double numerator = 0;
        double denominator = 0;
        for (int value = 0; value < length; value++) {
            double distance =
                    from.pixels()[own * length + value] - from.pixels()[other * length + value];
            numerator +=
                    distance
                            * (mixed.pixels()[own * length + value]
                                    - from.pixels()[other * length + value]);
            denominator += distance * distance;
        }
        double share = numerator / denominator;
        boolean same = share >= 0.4999 && share <= 1;
        for (int value = 0; same && value < length; value++) {
            double wanted =
                    share * from.pixels()[own * length + value]
                            + (1 - share) * from.pixels()[other * length + value];
            same = Math.abs(wanted - mixed.pixels()[own * length + value]) < 1e-5;
        }
        for (int label = 0; same && label < 5; label++) {
            double wanted =
                    share * from.targets()[own * 5 + label]
                            + (1 - share) * from.targets()[other * 5 + label];
            same = Math.abs(wanted - mixed.targets()[own * 5 + label]) < 1e-5;
        }
        return same;
    }

    @Test
    @DisplayName("stop being made when the feed is closed")
    void closed() throws InterruptedException {
        PreparedData data = data(1000, 4, AugmentationKinds.ALL, 4);
        for (int round = 0; round < 50; round++) {
            BatchFeed feed = data.trainingEpoch(round, 0);
            feed.next();
            feed.close();
            feed.close();
            assertTrue(feed.next().isEmpty());
        }
        ThreadPoolExecutor pool = (ThreadPoolExecutor) workers;
        workers.shutdown();
        assertTrue(pool.awaitTermination(2, TimeUnit.SECONDS));
        assertEquals(1000, images(all(data.trainingEpoch(0, 0))).size(), "without any worker");
    }

    @Test
    @DisplayName("are bounded: no more are made than may be looked ahead")
    void bounded() throws InterruptedException {
        AtomicInteger made = new AtomicInteger();
        SomePictures counted = new SomePictures(8, 6, 3);
        List<ImageEntry> entries = SomePictures.index(400, 2).images();
        try (BatchFeed feed =
                new PredictionFeed(
                                entries,
                                counted,
                                new PixelPreparer(WANTED, DepthRangeFit.NONE),
                                2,
                                4,
                                task -> {
                                    made.incrementAndGet();
                                    workers.execute(task);
                                },
                                5)
                        .open()) {
            feed.next();
            Thread.sleep(100);
            assertTrue(made.get() <= 6, made + " tasks");
            assertTrue(counted.reads.get() <= 24, counted.reads + " decoded");
        }
    }

    @Test
    @DisplayName("of files to predict are in their order, and one that cannot be read is named")
    void prediction() {
        List<ImageEntry> entries = new ArrayList<>(SomePictures.index(9, 3).images());
        entries.add(new ImageEntry("unknown.png", -1, Optional.empty(), "u"));
        PredictionFeed files =
                new PredictionFeed(
                        entries,
                        pictures,
                        new PixelPreparer(WANTED, DepthRangeFit.NONE),
                        3,
                        4,
                        workers,
                        3);
        List<Kept> batches = all(files.open());
        assertEquals(IntStream.range(0, 10).boxed().toList(), images(batches));
        Kept last = batches.get(2);
        assertArrayEquals(new int[] {2, -1}, last.labels());
        assertArrayEquals(new float[] {0, 0, 1, 0, 0, 0}, last.targets());
        pictures.unreadable.add("unknown.png");
        try (BatchFeed feed = files.open()) {
            feed.next();
            feed.next();
            assertEquals(
                    List.of("unknown.png"),
                    assertThrows(Refusal.class, feed::next).problem().arguments());
        }
    }

    @Test
    @DisplayName("refuse an augmentation that is there twice, and a batch that no buffer can hold")
    void refused() {
        List<AugmentationKind> twice = AugmentationText.parse(List.of("noise", "noise:stddev=0.2"));
        assertThrows(Refusal.class, () -> data(10, 4, twice, 1));
        Preprocessing huge = new Preprocessing(8000, 8000, Color.RGB, Fit.STRETCH, DepthRange.FULL);
        Refusal refusal = assertThrows(Refusal.class, () -> BufferPool.forBatches(64, huge));
        assertEquals(2L, refusal.hint().orElseThrow().arguments().get(0));
    }

    @Test
    @Tag("slow")
    @DisplayName(
            "of 28×28 images come at 100,000 a second and more, and are decided by nobody's load")
    void speed() {
        SomePictures small = new SomePictures(28, 28, 1);
        Preprocessing grey = GreySquare.of(28);
        ImageIndex index = SomePictures.index(60_000, 10);
        PixelCacheRequest request =
                new PixelCacheRequest(
                        index,
                        grey,
                        new int[0],
                        Optional.empty(),
                        Optional.empty(),
                        1 << 28,
                        0,
                        workers);
        PixelCache cache = PixelCache.open(request, small, PreparationWatch.NONE);
        DataSplit split =
                new DataSplit(
                        IntStream.range(0, 60_000).toArray(), new int[0], new int[0], List.of());
        double plain = rate(index, split, cache, List.of());
        double moved =
                rate(index, split, cache, AugmentationText.parse(List.of("rotation", "shift")));
        double everything = rate(index, split, cache, AugmentationKinds.ALL);
        System.out.printf(
                "images/s: plain %,.0f, rotation+shift %,.0f, all augmentations %,.0f%n",
                plain, moved, everything);
        assertTrue(plain > 50_000, plain + " images/s");
        assertFalse(everything < 1_000, everything + " images/s");
    }

    private double rate(
            ImageIndex index, DataSplit split, PixelCache cache, List<AugmentationKind> kinds) {
        PreparedData data =
                new PreparedData(
                        new PreparedDataSettings(
                                index, split, cache, 32, 0, false, kinds, 1, workers, 6));
        double best = 0;
        for (int epoch = 0; epoch < 3; epoch++) {
            long start = System.nanoTime();
            int images = 0;
            try (BatchFeed feed = data.trainingEpoch(epoch, 0)) {
                for (Optional<Batch> b = feed.next(); b.isPresent(); b = feed.next()) {
                    images += b.get().size();
                }
            }
            best = Math.max(best, images * 1e9 / (System.nanoTime() - start));
        }
        return best;
    }

    @Test
    @DisplayName("are counted before they are read, from the first that is asked for")
    void counted() {
        PreparedData data = data(33, 8, List.of(), 4);
        try (BatchFeed whole = data.trainingEpoch(0, 0);
                BatchFeed rest = data.trainingEpoch(0, 2);
                BatchFeed validation = data.inOrder(Split.VALIDATION)) {
            assertEquals(OptionalInt.of(4), whole.batches());
            assertEquals(OptionalInt.of(2), rest.batches());
            assertEquals(OptionalInt.of(2), validation.batches());
        }
    }
}
