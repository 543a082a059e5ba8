package org.kernelglass.workflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.dataset.Batch;
import org.kernelglass.dataset.BatchFeed;
import org.kernelglass.dataset.DataSplit;
import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.Picture;
import org.kernelglass.dataset.PictureSource;
import org.kernelglass.dataset.PixelCache;
import org.kernelglass.dataset.PixelCacheRequest;
import org.kernelglass.dataset.PreparationWatch;
import org.kernelglass.dataset.PreparedData;
import org.kernelglass.dataset.PreparedDataSettings;
import org.kernelglass.dataset.Preprocessing;
import org.kernelglass.dataset.Preprocessing.Color;
import org.kernelglass.dataset.Preprocessing.DepthRange;
import org.kernelglass.dataset.Preprocessing.Fit;
import org.kernelglass.dataset.Split;
import org.kernelglass.dataset.augmentation.AugmentationKind;
import org.kernelglass.dataset.augmentation.AugmentationKinds;
import org.kernelglass.parameter.Size;

@DisplayName("The preview of what the network gets")
class PreprocessingPreviewTest {

    private static final int IMAGES = 24;
    private static final long SEED = 42;
    private static final Preprocessing WANTED =
            new Preprocessing(9, 7, Color.GREY, Fit.PAD, DepthRange.TRAINING_PERCENTILES);

    private final ExecutorService workers = Executors.newFixedThreadPool(2);

    /** Random pictures of many sizes; one in three is deep. */
    private final PictureSource pictures =
            new PictureSource() {
                @Override
                public Picture read(ImageEntry entry, Size atLeast) {
                    int number = Integer.parseInt(entry.name());
                    Random random = new Random(number);
                    int bits = number % 3 == 0 ? 12 : 8;
                    short[] samples = new short[(12 + number) * 20 * 3];
                    for (int at = 0; at < samples.length; at++) {
                        samples[at] = (short) (random.nextInt(1 << bits) / 2);
                    }
                    return new Picture(12 + number, 20, 3, bits, samples);
                }

                @Override
                public void close() {
                    // nothing is open
                }
            };

    private final ImageIndex index =
            new ImageIndex(
                    Path.of("somewhere"),
                    List.of("a", "b"),
                    IntStream.range(0, IMAGES)
                            .mapToObj(i -> new ImageEntry("" + i, i % 2, Optional.empty(), "h" + i))
                            .toList(),
                    List.of());

    /** Images 0 and 7 are in no part, so that the run counts otherwise than the dataset. */
    private final DataSplit split =
            new DataSplit(
                    IntStream.range(0, 18).filter(i -> i != 0 && i != 7).toArray(),
                    new int[] {18, 19, 20},
                    new int[] {21, 22, 23},
                    List.of());

    @AfterEach
    void stopWorkers() {
        workers.shutdownNow();
    }

    private List<PreviewImage> preview(List<AugmentationKind> kinds, int first, int... images) {
        PreviewRequest request =
                new PreviewRequest(index, split, images, WANTED, kinds, SEED, first, 2);
        return new PreprocessingPreview(pictures, workers, 16)
                .render(request, PreparationWatch.NONE);
    }

    /** What a run feeds its network with, by the number of the image in the dataset. */
    private Map<Integer, float[]> fed(List<AugmentationKind> kinds, int epoch) {
        ImageIndex taking = Participants.of(index, split);
        DataSplit own = Participants.split(split);
        PixelCacheRequest request =
                new PixelCacheRequest(
                        taking,
                        WANTED,
                        own.train(),
                        Optional.empty(),
                        Optional.empty(),
                        1 << 20,
                        1 << 20,
                        workers);
        Map<Integer, float[]> values = new HashMap<>();
        try (PixelCache cache = PixelCache.open(request, pictures, PreparationWatch.NONE)) {
            PreparedData data =
                    new PreparedData(
                            new PreparedDataSettings(
                                    taking, own, cache, 5, 0, false, kinds, SEED, workers, 2));
            try (BatchFeed feed =
                    epoch < 0 ? data.inOrder(Split.TRAIN) : data.trainingEpoch(epoch, 0)) {
                Optional<Batch> batch;
                while ((batch = feed.next()).isPresent()) {
                    keep(batch.get(), taking, values);
                }
            }
        }
        return values;
    }

    private static void keep(Batch batch, ImageIndex taking, Map<Integer, float[]> values) {
        for (int place = 0; place < batch.size(); place++) {
            float[] image = new float[WANTED.imageBytes()];
            batch.pixels().get(place * image.length, image);
            String name = taking.images().get(batch.images()[place]).name();
            values.put(Integer.valueOf(name), image);
        }
    }

    @Test
    @DisplayName("is bit by bit what a run feeds its network with, epoch by epoch")
    void asTheNetworkGetsIt() {
        List<AugmentationKind> kinds =
                List.of(
                        AugmentationKinds.of("rotation"),
                        AugmentationKinds.of("noise"),
                        AugmentationKinds.of("erasing"));
        List<PreviewImage> shown = preview(kinds, 3, 1, 6, 8, 12);
        assertEquals(4, shown.size());
        Map<Integer, float[]> plain = fed(kinds, -1);
        Map<Integer, float[]> third = fed(kinds, 3);
        Map<Integer, float[]> fourth = fed(kinds, 4);
        for (PreviewImage image : shown) {
            assertArrayEquals(plain.get(image.image()), image.input().values());
            assertArrayEquals(third.get(image.image()), image.variants().get(0).values());
            assertArrayEquals(fourth.get(image.image()), image.variants().get(1).values());
        }
        assertFalse(Arrays.equals(third.get(8), fourth.get(8)), "the epochs differ");
    }

    @Test
    @DisplayName("the colours on the screen are the values, rounded to 256 levels")
    void colours() {
        PreviewPixels shown = preview(List.of(), 0, 1).get(0).input();
        for (int pixel = 0; pixel < shown.argb().length; pixel++) {
            int level = Math.round(shown.values()[pixel] * 255);
            assertEquals(0xFF000000 | level * 0x010101, shown.argb()[pixel]);
        }
        PreviewPixels rgb = PreviewPixels.of(1, 1, 3, new float[] {1, 0, 0.2f});
        assertEquals(0xFFFF0033, rgb.argb()[0]);
    }

    @Test
    @DisplayName("MixUp mixes the images that are shown with one another")
    void mixes() {
        List<PreviewImage> shown = preview(List.of(AugmentationKinds.of("mixup")), 0, 1, 2, 4, 5);
        boolean changed =
                shown.stream()
                        .anyMatch(
                                image ->
                                        !Arrays.equals(
                                                image.input().values(),
                                                image.variants().get(0).values()));
        assertTrue(changed);
    }

    @Test
    @DisplayName("the original keeps its shape, and says how large the file's picture is")
    void original() {
        Thumbnail original = preview(List.of(), 0, 14).get(0).original();
        assertEquals(26, original.pictureHeight());
        assertEquals(20, original.pictureWidth());
        assertEquals(16, original.height());
        assertEquals(12, original.width());
    }
}
