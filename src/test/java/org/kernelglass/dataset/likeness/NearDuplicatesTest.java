package org.kernelglass.dataset.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.Picture;
import org.kernelglass.dataset.PictureSource;
import org.kernelglass.dataset.PreparationWatch;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.parameter.Size;
import org.kernelglass.workflow.Workers;

@DisplayName("Images that look nearly the same")
class NearDuplicatesTest {

    private static final int SIDE = 40;

    private static Workers workers;

    private final List<ImageEntry> images = new ArrayList<>();
    private final List<Split> splits = new ArrayList<>();
    private final Map<String, Picture> pictures = new HashMap<>();

    @BeforeAll
    static void hire() {
        workers = new Workers(2);
    }

    @AfterAll
    static void letGo() {
        workers.close();
    }

    private int add(int label, Split split, Picture picture) {
        String name = "image-" + images.size();
        images.add(new ImageEntry(name, label, Optional.empty(), name));
        splits.add(split);
        pictures.put(name, picture);
        return images.size() - 1;
    }

    private NearDuplicates find() {
        return find(workers.threads(), PreparationWatch.NONE);
    }

    private NearDuplicates find(ExecutorService threads, PreparationWatch watch) {
        ImageIndex index = new ImageIndex(Path.of("here"), List.of("a", "b"), images, List.of());
        return NearDuplicates.find(
                index, splits.toArray(Split[]::new), new Known(pictures), threads, watch);
    }

    /** Those without a picture cannot be read. */
    private record Known(Map<String, Picture> pictures) implements PictureSource {

        @Override
        public Picture read(ImageEntry entry, Size atLeast) {
            if (pictures.get(entry.name()) == null) {
                throw new Refusal(Message.of("dataset.problem.unreadable", entry.name()));
            }
            return pictures.get(entry.name());
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    /** Soft blobs, so that it can be scaled and stays itself. */
    private static Picture scene(int seed, int side, double noise, int brighter) {
        Random random = new Random(seed);
        double[] parts = random.doubles(24).toArray();
        Random grain = new Random(seed + 1L);
        short[] samples = new short[side * side];
        for (int at = 0; at < samples.length; at++) {
            double x = (at % side + 0.5) / side;
            double y = (at / side + 0.5) / side;
            double value = 20;
            for (int blob = 0; blob < parts.length; blob += 4) {
                double dx = x - parts[blob];
                double dy = y - parts[blob + 1];
                value += 180 * parts[blob + 2] * Math.exp(-(dx * dx + dy * dy) * 40);
            }
            value += noise * grain.nextGaussian() + brighter;
            samples[at] = (short) Math.max(0, Math.min(255, Math.round(value)));
        }
        return new Picture(side, side, 1, 8, samples);
    }

    private static Picture plain(int level) {
        short[] samples = new short[SIDE * SIDE];
        java.util.Arrays.fill(samples, (short) level);
        return new Picture(SIDE, SIDE, 1, 8, samples);
    }

    private static List<Integer> ends(NearPair pair) {
        return List.of(pair.first(), pair.second());
    }

    @Test
    @DisplayName("one that was scaled, brightened and made noisy is found under another label")
    void acrossClasses() {
        int original = add(0, Split.TRAIN, scene(1, SIDE, 0, 0));
        for (int other = 2; other < 60; other++) {
            add(other % 2, Split.TRAIN, scene(other, SIDE, 0, 0));
        }
        int copy = add(1, Split.TRAIN, scene(1, 67, 3, 15));
        NearDuplicates found = find();
        assertEquals(1, found.acrossClasses().count());
        assertEquals(List.of(original, copy), ends(found.acrossClasses().most().get(0)));
        assertEquals(0, found.acrossSplits().count());
        assertEquals(60, found.images());
    }

    @Test
    @DisplayName("across the parts of the split they are told apart from those across classes")
    void acrossSplits() {
        int learned = add(0, Split.TRAIN, scene(1, SIDE, 0, 0));
        int tested = add(0, Split.TEST, scene(1, 50, 2, 0));
        add(0, Split.TRAIN, scene(1, 60, 2, 0));
        int unused = add(1, null, scene(1, 45, 2, 0));
        NearDuplicates found = find();
        assertEquals(0, found.acrossClasses().count(), "what takes no part is not compared");
        assertEquals(2, found.acrossSplits().count());
        assertTrue(
                found.acrossSplits().most().stream()
                        .anyMatch(pair -> ends(pair).equals(List.of(learned, tested))));
        assertTrue(
                found.acrossSplits().most().stream()
                        .noneMatch(pair -> ends(pair).contains(unused)));
    }

    @Test
    @DisplayName("pictures of one colour are not all taken for the same")
    void flat() {
        for (int level = 0; level < 250; level += 10) {
            add(level / 10 % 2, Split.TRAIN, plain(level));
        }
        NearDuplicates found = find();
        assertEquals(0, found.acrossClasses().count());
        assertEquals(25, found.flat());
        assertEquals(0, found.images());
    }

    @Test
    @DisplayName("what can no longer be read is listed and the rest compared")
    void unreadable() {
        add(0, Split.TRAIN, null);
        add(0, Split.TRAIN, scene(1, SIDE, 0, 0));
        add(1, Split.TRAIN, scene(1, SIDE, 0, 0));
        NearDuplicates found = find();
        assertEquals(1, found.acrossClasses().count());
        assertEquals("image-0", found.unreadable().get(0).file());
        assertEquals(0, found.flat());
    }

    @Test
    @DisplayName("the search finds exactly the pairs that comparing all with all finds")
    void exact() {
        for (int image = 0; image < 400; image++) {
            int seed = image % 91;
            double noise = image % 7;
            add(image % 2, Split.TRAIN, scene(seed, SIDE, noise, image % 3 * 10));
        }
        Set<List<Integer>> expected = new HashSet<>();
        for (int one = 0; one < images.size(); one++) {
            for (int other = one + 1; other < images.size(); other++) {
                boolean labelsDiffer = one % 2 != other % 2;
                if (labelsDiffer && print(one).likeness(print(other)) >= NearDuplicates.LIKENESS) {
                    expected.add(List.of(one, other));
                }
            }
        }
        NearDuplicates found = find();
        Set<List<Integer>> pairs = new HashSet<>();
        found.acrossClasses().most().forEach(pair -> pairs.add(ends(pair)));
        assertEquals(expected, pairs);
        assertEquals(expected.size(), found.acrossClasses().count());
        assertTrue(expected.size() > 50, "enough to tell: " + expected.size());
    }

    private Fingerprint print(int image) {
        return Fingerprint.of(pictures.get(images.get(image).name())).orElseThrow();
    }

    @Test
    @DisplayName("the most alike come first, and of more than a thousand the others are counted")
    void best() {
        for (int image = 0; image < 70; image++) {
            add(image % 2, Split.TRAIN, scene(1, SIDE, image * 0.05, 0));
        }
        NearPairs pairs = find().acrossClasses();
        assertEquals(35 * 35, pairs.count());
        assertEquals(NearPairs.LISTED, pairs.most().size());
        for (int at = 1; at < pairs.most().size(); at++) {
            assertTrue(pairs.most().get(at - 1).likeness() >= pairs.most().get(at).likeness());
        }
    }

    @Test
    @DisplayName("it ends when it is asked to")
    void cancelled() {
        for (int image = 0; image < 100; image++) {
            add(0, Split.TRAIN, scene(image, SIDE, 0, 0));
        }
        PreparationWatch impatient = new PreparationWatch((done, total) -> {}, () -> true);
        PictureSource slow = new Waiting(new Known(pictures));
        ImageIndex index = new ImageIndex(Path.of("here"), List.of("a", "b"), images, List.of());
        assertThrows(
                CancellationException.class,
                () ->
                        NearDuplicates.find(
                                index,
                                splits.toArray(Split[]::new),
                                slow,
                                workers.threads(),
                                impatient));
    }

    /** Takes long for every picture. */
    private record Waiting(PictureSource pictures) implements PictureSource {

        @Override
        public Picture read(ImageEntry entry, Size atLeast) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return pictures.read(entry, atLeast);
        }

        @Override
        public void close() {
            pictures.close();
        }
    }
}
