package org.kernelglass.dataset.augmentation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kernelglass.dataset.random.SplitMix64;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.message.Sentences;
import org.kernelglass.parameter.Parameter;

@DisplayName("Augmentation")
class AugmentationTest {

    private static final PixelGrid GRID = new PixelGrid(9, 12, 3);

    private static float[] image(int seed) {
        Random random = new Random(seed);
        float[] image = new float[GRID.size()];
        for (int value = 0; value < image.length; value++) {
            image[value] = random.nextInt(256) / 255f;
        }
        return image;
    }

    private static float[] augmented(
            float[] image, int epoch, int index, AugmentationKind... kinds) {
        float[] changed = image.clone();
        float[] scratch = new float[image.length];
        Arrays.fill(scratch, Float.NaN);
        new Augmenter(List.of(kinds), GRID, 11).augment(changed, scratch, epoch, index);
        return changed;
    }

    private static AugmentationKind kind(String text) {
        return AugmentationText.parse(text);
    }

    @TestFactory
    @DisplayName("of every kind")
    Stream<DynamicTest> everyKind() {
        return AugmentationKinds.ALL.stream()
                .map(kind -> DynamicTest.dynamicTest(kind.id(), () -> contract(kind)));
    }

    private static void contract(AugmentationKind kind) {
        assertEquals(kind, AugmentationText.parse(AugmentationText.print(kind)));
        assertEquals(kind, AugmentationText.parse(kind.id()));
        float[] image = image(1);
        AugmentationKind never = kind.with("probability", "0");
        for (int index = 0; index < 20; index++) {
            assertArrayEquals(image, augmented(image, 3, index, never), "bits at probability 0");
        }
        assertThrows(Refusal.class, () -> kind.with("probability", "1.1"));
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            Sentences sentences = new Sentences(locale);
            for (String end : List.of(".title", ".help")) {
                sentences.render(Message.of("feed.augmentation." + kind.id() + end));
                for (Parameter<AugmentationKind, ?> parameter : kind.parameters()) {
                    sentences.render(Message.of("feed.parameter." + parameter.key() + end));
                }
            }
        }
    }

    @Test
    @DisplayName("has each id once")
    void ids() {
        Set<String> ids = new HashSet<>();
        AugmentationKinds.ALL.forEach(kind -> assertTrue(ids.add(kind.id())));
        assertEquals(11, ids.size());
    }

    @Test
    @DisplayName("is read from text with its settings, and refuses what it does not know")
    void text() {
        assertEquals(new Rotation(30, 0.5), kind("rotation:degrees=30,probability=0.5"));
        assertEquals(new HorizontalFlip(0.5), kind("horizontal-flip"));
        for (String wrong :
                List.of(
                        "spin",
                        "rotation:angle=3",
                        "rotation:degrees",
                        "rotation:",
                        "zoom:range=1")) {
            assertThrows(Refusal.class, () -> kind(wrong), wrong);
        }
    }

    @Test
    @DisplayName("keeps values within 0 and 1, with every kind at its widest")
    void bounds() {
        AugmentationKind[] wild =
                AugmentationText.parse(
                                List.of(
                                        "horizontal_flip",
                                        "rotation:degrees=180",
                                        "shift:share=1",
                                        "zoom:range=0.9",
                                        "shear:degrees=80",
                                        "brightness:delta=1",
                                        "contrast:range=1",
                                        "noise:stddev=1",
                                        "erasing:max_area=1,probability=1"))
                        .toArray(AugmentationKind[]::new);
        for (int index = 0; index < 300; index++) {
            for (float value : augmented(image(index), 0, index, wild)) {
                assertTrue(value >= 0 && value <= 1, "value " + value);
            }
        }
    }

    @Test
    @DisplayName("flips to the very same values, and twice to where they were")
    void flips() {
        float[] image = image(5);
        float[] flipped = augmented(image, 0, 0, new HorizontalFlip(1));
        float[] fallen = augmented(image, 0, 0, new VerticalFlip(1));
        for (int y = 0; y < 9; y++) {
            for (int x = 0; x < 12; x++) {
                for (int c = 0; c < 3; c++) {
                    int at = (y * 12 + x) * 3 + c;
                    assertEquals(image[(y * 12 + 11 - x) * 3 + c], flipped[at]);
                    assertEquals(image[((8 - y) * 12 + x) * 3 + c], fallen[at]);
                }
            }
        }
        assertArrayEquals(image, augmented(flipped, 0, 0, new HorizontalFlip(1)));
    }

    @Test
    @DisplayName("that moves nothing changes no bit")
    void identities() {
        float[] image = image(6);
        for (String still :
                List.of(
                        "rotation:degrees=0",
                        "shift:share=0",
                        "zoom:range=0",
                        "shear:degrees=0",
                        "brightness:delta=0",
                        "noise:stddev=0",
                        "erasing:min_area=0,max_area=0,probability=1")) {
            assertArrayEquals(image, augmented(image, 2, 9, kind(still)), still);
        }
    }

    @Test
    @DisplayName("resamples linearly between the four nearest, the border repeated")
    void resampling() {
        Affine map = new Affine(0.8, -0.3, 1.7, 0.4, 1.1, -2.2);
        float[] image = image(7);
        float[] target = new float[image.length];
        new AffineResampling(GRID).resample(image, map, target);
        for (int y = 0; y < 9; y++) {
            for (int x = 0; x < 12; x++) {
                double sx = 0.8 * (x - 5.5) - 0.3 * (y - 4) + 1.7 + 5.5;
                double sy = 0.4 * (x - 5.5) + 1.1 * (y - 4) - 2.2 + 4;
                sx = Math.min(11, Math.max(0, sx));
                sy = Math.min(8, Math.max(0, sy));
                for (int c = 0; c < 3; c++) {
                    double sum = 0;
                    for (int oy = 0; oy < 9; oy++) {
                        for (int ox = 0; ox < 12; ox++) {
                            sum +=
                                    Math.max(0, 1 - Math.abs(ox - sx))
                                            * Math.max(0, 1 - Math.abs(oy - sy))
                                            * image[(oy * 12 + ox) * 3 + c];
                        }
                    }
                    assertEquals(sum, target[(y * 12 + x) * 3 + c], 1e-5);
                }
            }
        }
    }

    @Test
    @DisplayName("combines maps in the order of the list")
    void composition() {
        Affine turn = new Affine(0, -1, 0, 1, 0, 0);
        Affine move = new Affine(1, 0, 3, 0, 1, 0);
        assertEquals(new Affine(0, -1, 3, 1, 0, 0), move.after(turn));
        assertEquals(new Affine(0, -1, 0, 1, 0, 3), turn.after(move));
        assertEquals(turn, Affine.IDENTITY.after(turn));
    }

    @Test
    @DisplayName("depends on seed, epoch and image, and on no other kind")
    void seeded() {
        float[] image = image(8);
        AugmentationKind noise = kind("noise");
        assertArrayEquals(augmented(image, 1, 2, noise), augmented(image, 1, 2, noise));
        assertFalse(Arrays.equals(augmented(image, 1, 2, noise), augmented(image, 1, 3, noise)));
        assertFalse(Arrays.equals(augmented(image, 1, 2, noise), augmented(image, 2, 2, noise)));
        float[] both = augmented(image, 1, 2, kind("rotation:degrees=0"), noise);
        assertArrayEquals(augmented(image, 1, 2, noise), both);
    }

    @Test
    @DisplayName("happens with its probability")
    void probability() {
        float[] image = image(9);
        int changed = 0;
        for (int index = 0; index < 4000; index++) {
            float[] now = augmented(image, 0, index, kind("brightness:probability=0.3"));
            changed += Arrays.equals(image, now) ? 0 : 1;
        }
        assertEquals(1200, changed, 120);
    }

    @Test
    @DisplayName("draws over the whole of its range and not beyond")
    void ranges() {
        double lowest = 0;
        double highest = 0;
        double sum = 0;
        SplitMix64 random = SplitMix64.of(3);
        for (int draw = 0; draw < 10_000; draw++) {
            Affine map = new Rotation(20, 1).draw(random, GRID);
            double angle = Math.toDegrees(Math.atan2(map.d(), map.a()));
            lowest = Math.min(lowest, angle);
            highest = Math.max(highest, angle);
            sum += angle;
            Affine shift = new Shift(0.25, 1).draw(random, GRID);
            assertTrue(Math.abs(shift.c()) <= 3 && Math.abs(shift.f()) <= 2.25);
            double zoom = 1 / new Zoom(0.2, 1).draw(random, GRID).a();
            assertTrue(zoom >= 0.8 - 1e-9 && zoom <= 1.2 + 1e-9);
        }
        assertEquals(-20, lowest, 0.1);
        assertEquals(20, highest, 0.1);
        assertEquals(0, sum / 10_000, 0.5);
    }

    @Test
    @DisplayName("adds noise of the deviation asked for")
    void noise() {
        PixelGrid grid = new PixelGrid(200, 200, 1);
        float[] image = new float[grid.size()];
        new Noise(0.1, 1).apply(image, grid, SplitMix64.of(1));
        double sum = 0;
        double squares = 0;
        for (float value : image) {
            sum += value;
            squares += value * value;
        }
        assertEquals(0, sum / image.length, 0.003);
        assertEquals(0.1, Math.sqrt(squares / image.length), 0.003);
    }

    @Test
    @DisplayName("erases one rectangle of the area asked for")
    void erasing() {
        PixelGrid grid = new PixelGrid(60, 80, 1);
        for (int seed = 0; seed < 200; seed++) {
            float[] image = new float[grid.size()];
            Arrays.fill(image, 2);
            new Erasing(0.1, 0.3, 1).apply(image, grid, SplitMix64.of(seed));
            int erased = 0;
            int left = 80;
            int right = -1;
            int top = 60;
            int bottom = -1;
            for (int place = 0; place < image.length; place++) {
                if (image[place] < 2) {
                    erased++;
                    left = Math.min(left, place % 80);
                    right = Math.max(right, place % 80);
                    top = Math.min(top, place / 80);
                    bottom = Math.max(bottom, place / 80);
                }
            }
            assertEquals((right - left + 1) * (bottom - top + 1), erased, "a rectangle");
            assertTrue(erased >= 0.09 * 4800 && erased <= 0.31 * 4800, erased + " pixels");
        }
    }

    @Test
    @DisplayName("changes contrast about the mean of each channel")
    void contrast() {
        float[] image = image(4);
        float[] changed = image.clone();
        new Contrast(0.5, 1).apply(changed, GRID, SplitMix64.of(2));
        double factor = SplitMix64.of(2).between(0.5, 1.5);
        for (int c = 0; c < 3; c++) {
            double mean = 0;
            for (int at = c; at < image.length; at += 3) {
                mean += image[at] / 108.0;
            }
            for (int at = c; at < image.length; at += 3) {
                assertEquals(mean + factor * (image[at] - mean), changed[at], 1e-6);
            }
        }
    }

    @Test
    @DisplayName("pairs each image of a batch with another, shares from a half to one")
    void mixtures() {
        SplitMix64 random = SplitMix64.of(5);
        for (int size = 2; size < 40; size++) {
            BatchMixture mixture = BatchMixture.of(new MixUp(0.4, 0.5), size, random);
            Set<Integer> partners = new HashSet<>();
            for (int place = 0; place < size; place++) {
                assertTrue(mixture.partners()[place] != place);
                assertTrue(partners.add(mixture.partners()[place]));
                assertTrue(mixture.shares()[place] >= 0.5 && mixture.shares()[place] <= 1);
            }
        }
        BatchMixture alone = BatchMixture.of(new MixUp(0.4, 1), 1, random);
        assertArrayEquals(new float[] {3, 5}, alone.mix(new float[] {3, 5}), 1e-6f);
    }
}
