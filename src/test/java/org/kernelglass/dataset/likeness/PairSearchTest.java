package org.kernelglass.dataset.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiPredicate;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.dataset.ImageEntry;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.Picture;
import org.kernelglass.dataset.PreparationWatch;
import org.kernelglass.dataset.Split;

@DisplayName("The search for pairs that look nearly the same")
class PairSearchTest {

    private static final int SIDE = Fingerprint.SIDE;
    private static final int CLASSES = 4;

    private static ExecutorService worker;

    @BeforeAll
    static void hire() {
        worker = Executors.newSingleThreadExecutor();
    }

    @AfterAll
    static void letGo() {
        worker.shutdownNow();
    }

    /**
     * Pictures with a class and a part of the split each, drawn at random but the same each time.
     */
    private static final class Images {

        private final List<ImageEntry> entries = new ArrayList<>();
        private final Split[] splits;
        private final Fingerprint[] prints;

        Images(int count, IntFunction<double[]> picture) {
            Random random = new Random(count);
            splits = new Split[count];
            prints = new Fingerprint[count];
            for (int image = 0; image < count; image++) {
                String name = "image-" + image;
                int label = random.nextInt(CLASSES);
                entries.add(new ImageEntry(name, label, Optional.empty(), name));
                splits[image] = Split.values()[Math.max(0, random.nextInt(6) - 3)];
                prints[image] = print(picture.apply(image));
            }
        }

        private static Fingerprint print(double[] levels) {
            short[] samples = new short[levels.length];
            for (int at = 0; at < samples.length; at++) {
                samples[at] = (short) Math.max(0, Math.min(255, Math.round(levels[at])));
            }
            return Fingerprint.of(new Picture(SIDE, SIDE, 1, 8, samples)).orElseThrow();
        }

        PairSearch search() {
            ImageIndex index =
                    new ImageIndex(
                            Path.of("here"), List.of("a", "b", "c", "d"), entries, List.of());
            int[] all = IntStream.range(0, prints.length).toArray();
            PairSearch search = new PairSearch(index, splits, all, prints);
            search.run(worker, PreparationWatch.NONE);
            return search;
        }

        private boolean classesDiffer(int one, int other) {
            return entries.get(one).label() != entries.get(other).label();
        }

        private boolean splitsDiffer(int one, int other) {
            return splits[one] != splits[other];
        }

        /** Compares all with all. */
        private List<NearPair> all(BiPredicate<Integer, Integer> differ) {
            List<NearPair> pairs = new ArrayList<>();
            for (int one = 0; one < prints.length; one++) {
                for (int other = one + 1; other < prints.length; other++) {
                    double likeness = prints[one].likeness(prints[other]);
                    if (differ.test(one, other) && likeness >= NearDuplicates.LIKENESS) {
                        pairs.add(new NearPair(one, other, likeness));
                    }
                }
            }
            pairs.sort(NearPair.ORDER);
            return pairs;
        }

        /** Checks a search against comparing all with all; returns how many pairs there are. */
        int check(PairSearch search) {
            List<NearPair> classes = all(this::classesDiffer);
            assertFound(classes, search.acrossClasses());
            assertFound(all(this::splitsDiffer), search.acrossSplits());
            return classes.size();
        }

        private static void assertFound(List<NearPair> expected, NearPairs found) {
            assertEquals(Math.min(expected.size(), NearPairs.COUNTED + 1), found.count());
            assertEquals(expected.size() > NearPairs.COUNTED, found.more());
            assertEquals(
                    expected.subList(0, Math.min(expected.size(), NearPairs.LISTED)), found.most());
        }
    }

    /** A soft blob, its place and width in units of the picture's side. */
    private static double[] blob(double across, double down, double width) {
        double[] levels = new double[SIDE * SIDE];
        for (int at = 0; at < levels.length; at++) {
            double dx = (at % SIDE + 0.5) / SIDE - across;
            double dy = (at / SIDE + 0.5) / SIDE - down;
            levels[at] = 20 + 220 * Math.exp(-(dx * dx + dy * dy) / (width * width));
        }
        return levels;
    }

    private static double[] noisy(double[] levels, double noise, Random random) {
        for (int at = 0; at < levels.length; at++) {
            levels[at] += noise * random.nextGaussian();
        }
        return levels;
    }

    /** Frames of a film in which hardly anything moves: each is nearly the same as each other. */
    private static Images film(int count) {
        Random random = new Random(count + 1L);
        return new Images(
                count,
                image ->
                        blob(
                                0.5 + 0.015 * random.nextDouble(),
                                0.5 + 0.015 * random.nextDouble(),
                                0.3));
    }

    @Test
    @DisplayName("finds what comparing all with all finds among pictures without any likeness")
    void random() {
        Random random = new Random(1);
        Images images =
                new Images(700, image -> noisy(blob(0.5, 0.5, 0.01), 60 + image % 5, random));
        assertEquals(0, images.check(images.search()));
    }

    @Test
    @DisplayName("finds what comparing all with all finds among pictures that lie in clusters")
    void clustered() {
        Random random = new Random(2);
        Images images =
                new Images(
                        900,
                        image -> {
                            int cluster = random.nextInt(40);
                            double[] center = blob(cluster % 8 / 8.0, cluster / 8 / 5.0, 0.25);
                            return noisy(center, random.nextDouble() * 12, random);
                        });
        int pairs = images.check(images.search());
        assertTrue(pairs > 1000 && pairs < NearPairs.COUNTED, "enough, and counted: " + pairs);
    }

    @Test
    @DisplayName("lists the most alike, and no others, where there are too many pairs to count")
    void dense() {
        Images images = film(500);
        assertTrue(images.check(images.search()) > 5 * NearPairs.COUNTED);
    }

    @Test
    @DisplayName("does not compare the square of their number where all pictures are alike")
    void linear() {
        long few = film(2000).search().compared();
        long many = film(4000).search().compared();
        assertTrue(many < 2.3 * few, "from " + few + " to " + many);
    }
}
