package org.kernelglass.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.kernelglass.message.Refusal;

@DisplayName("A split")
class SplitRuleTest {

    private static SplitRule rule(double validation, double test, String group) {
        return new SplitRule(
                OptionalDouble.of(validation),
                OptionalDouble.of(test),
                7,
                Optional.ofNullable(group));
    }

    private static ImageEntry entry(String name, int label, Split given, String hash) {
        return new ImageEntry(name, label, Optional.ofNullable(given), hash);
    }

    private static int[] perClass(ImageIndex index, int[] images) {
        int[] counts = new int[index.classes().size()];
        for (int image : images) {
            counts[index.images().get(image).label()]++;
        }
        return counts;
    }

    private static List<String> keys(DataSplit split) {
        return split.problems().stream().map(problem -> problem.reason().key()).toList();
    }

    private static Map<Integer, Split> sides(DataSplit split) {
        Map<Integer, Split> sides = new HashMap<>();
        for (Split part : Split.values()) {
            for (int image : split.images(part)) {
                assertEquals(null, sides.put(image, part), "image " + image + " twice");
            }
        }
        return sides;
    }

    @Nested
    @DisplayName("of images that nothing links")
    class Unlinked {

        @Test
        @DisplayName("has 70, 15 and 15 of every hundred in each class")
        void exact() {
            ImageIndex index = SomePictures.index(500, 5);
            DataSplit split = SplitRule.standard(1).split(index);
            int[] each = {70, 70, 70, 70, 70};
            assertArrayEquals(each, perClass(index, split.train()));
            Arrays.fill(each, 15);
            assertArrayEquals(each, perClass(index, split.validation()));
            assertArrayEquals(each, perClass(index, split.test()));
            assertEquals(500, sides(split).size());
            assertTrue(split.problems().isEmpty());
        }

        @Test
        @DisplayName("is within one image in each class, and within two in all")
        void rounding() {
            for (int perClass = 5; perClass < 40; perClass++) {
                ImageIndex index = SomePictures.index(perClass * 30, 30);
                DataSplit split = SplitRule.standard(perClass).split(index);
                for (Split part : Split.values()) {
                    double share = part == Split.TRAIN ? 0.7 : 0.15;
                    for (int count : perClass(index, split.images(part))) {
                        double wanted = Math.max(1, share * perClass);
                        assertEquals(wanted, count, 1.0 + (perClass < 7 ? 1 : 0), part.toString());
                    }
                    if (perClass >= 7) {
                        assertEquals(share * perClass * 30, split.images(part).length, 2.0);
                    }
                }
            }
        }

        @Test
        @DisplayName("is the same for the same seed and another for another")
        void seeded() {
            ImageIndex index = SomePictures.index(1000, 3);
            assertEquals(SplitRule.standard(5).split(index), SplitRule.standard(5).split(index));
            assertNotEquals(SplitRule.standard(5).split(index), SplitRule.standard(6).split(index));
        }

        @Test
        @DisplayName("has no validation where 0 is asked for")
        void none() {
            DataSplit split = rule(0, 0.2, null).split(SomePictures.index(100, 2));
            assertEquals(0, split.validation().length);
            assertEquals(20, split.test().length);
            assertEquals(80, split.train().length);
        }

        @Test
        @DisplayName("gives a class of three images one to each part, and names a smaller one")
        void small() {
            List<ImageEntry> entries = new ArrayList<>();
            IntStream.range(0, 3).forEach(i -> entries.add(entry("a" + i, 0, null, "a" + i)));
            IntStream.range(0, 2).forEach(i -> entries.add(entry("b" + i, 1, null, "b" + i)));
            entries.add(entry("c", 2, null, "c"));
            ImageIndex index = SomePictures.index(entries, 3);
            DataSplit split = SplitRule.standard(3).split(index);
            for (Split part : Split.values()) {
                assertEquals(1, perClass(index, split.images(part))[0], part.toString());
            }
            assertEquals(1, perClass(index, split.train())[2]);
            assertTrue(perClass(index, split.train())[1] >= 1);
            assertEquals(
                    3, keys(split).stream().filter("feed.problem.class-too-small"::equals).count());
        }

        @Test
        @DisplayName("of very many images takes seconds, not minutes")
        void fast() {
            ImageIndex index = SomePictures.index(200_000, 1000);
            assertTimeout(
                    Duration.ofSeconds(10), () -> rule(0.1, 0.1, "(\\d+)\\.png").split(index));
        }
    }

    @Nested
    @DisplayName("of images that belong together")
    class Linked {

        @Test
        @DisplayName("never separates a content or a group, however they are chained")
        void neverLeaks() {
            for (int seed = 0; seed < 60; seed++) {
                Random random = new Random(seed);
                int classes = 2 + random.nextInt(5);
                List<ImageEntry> entries = new ArrayList<>();
                int images = 50 + random.nextInt(400);
                for (int image = 0; image < images; image++) {
                    int content = random.nextInt(images);
                    String name = "%05d_p%d.png".formatted(image, random.nextInt(images / 3));
                    entries.add(entry(name, content % classes, null, "h" + content));
                }
                ImageIndex index = SomePictures.index(entries, classes);
                assertNothingShared(index, rule(0.2, 0.2, "_p(\\d+)").split(index));
            }
        }

        private void assertNothingShared(ImageIndex index, DataSplit split) {
            Map<String, Split> known = new HashMap<>();
            Map<Integer, Split> sides = sides(split);
            assertEquals(index.images().size(), sides.size());
            sides.forEach(
                    (image, side) -> {
                        ImageEntry entry = index.images().get(image);
                        String group = entry.name().replaceAll(".*_p|\\.png", "g");
                        for (String link : List.of(entry.hash(), group)) {
                            Split before = known.putIfAbsent(link, side);
                            assertTrue(before == null || before == side, link + " leaks");
                        }
                    });
        }

        @Test
        @DisplayName("comes as near to the shares as groups of a few images allow, in every class")
        void stratified() {
            for (int seed = 0; seed < 20; seed++) {
                Random random = new Random(seed);
                List<ImageEntry> entries = new ArrayList<>();
                for (int group = 0; group < 200; group++) {
                    int size = 1 + random.nextInt(12);
                    for (int image = 0; image < size; image++) {
                        String name = "g%03d-%02d".formatted(group, image);
                        int label = random.nextInt(10) < 7 ? 0 : 1 + random.nextInt(3);
                        entries.add(entry(name, label, null, name));
                    }
                }
                ImageIndex index = SomePictures.index(entries, 4);
                DataSplit split = SplitRule.standard(seed).split(index);
                DataSplit grouped =
                        new SplitRule(
                                        OptionalDouble.empty(),
                                        OptionalDouble.empty(),
                                        seed,
                                        Optional.of("g(\\d+)"))
                                .split(index);
                for (Split part : Split.values()) {
                    int[] free = perClass(index, split.images(part));
                    int[] bound = perClass(index, grouped.images(part));
                    for (int label = 0; label < 4; label++) {
                        assertEquals(free[label], bound[label], 2.0 + 0.02 * free[label]);
                    }
                }
            }
        }

        @Test
        @DisplayName("gives each part one of three large groups")
        void threeGroups() {
            List<ImageEntry> entries = new ArrayList<>();
            for (int image = 0; image < 300; image++) {
                entries.add(entry("p" + image % 3 + "-" + image, image % 2, null, "h" + image));
            }
            ImageIndex index = SomePictures.index(entries, 2);
            DataSplit split = rule(0.15, 0.15, "p(\\d)").split(index);
            for (Split part : Split.values()) {
                assertEquals(100, split.images(part).length, part.toString());
            }
        }

        @Test
        @DisplayName("names a class that one group holds")
        void oneGroup() {
            List<ImageEntry> entries = new ArrayList<>();
            for (int image = 0; image < 30; image++) {
                entries.add(entry("p1-" + image, 0, null, "h" + image));
                entries.add(entry("q" + image, 1, null, "q" + image));
            }
            DataSplit split = rule(0.2, 0.2, "p\\d").split(SomePictures.index(entries, 2));
            assertEquals(
                    List.of(
                            "feed.problem.group-unmatched",
                            "feed.problem.class-too-small",
                            "feed.problem.class-too-small"),
                    keys(split));
        }

        @Test
        @DisplayName("finds the group in the file's name first and else in its folders")
        void rules() {
            GroupRule rule = new GroupRule("slide(\\d+)");
            assertEquals(Optional.of("7"), rule.group("slide3/x/slide7.png"));
            assertEquals(Optional.of("3"), rule.group("slide3/x/a.png"));
            assertEquals(Optional.empty(), rule.group("x/a.png"));
            assertEquals(Optional.of("slide"), new GroupRule("slide").group("slide3.png"));
            assertThrows(Refusal.class, () -> rule(0.1, 0.1, "(("));
        }

        @Test
        @DisplayName("leaves out a content that has two labels, and lists each of its files")
        void twoLabels() {
            List<ImageEntry> entries = new ArrayList<>(SomePictures.index(60, 2).images());
            entries.add(entry("x", 0, null, "same"));
            entries.add(entry("y", 1, null, "same"));
            entries.add(entry("z", 1, null, "same"));
            DataSplit split = SplitRule.standard(1).split(SomePictures.index(entries, 2));
            assertEquals(60, sides(split).size());
            assertEquals(
                    List.of("x", "y", "z"),
                    split.problems().stream().map(DatasetProblem::file).toList());
            assertEquals(
                    List.of("y", "x", "x"),
                    split.problems().stream()
                            .map(problem -> problem.reason().arguments().get(0))
                            .toList());
            assertTrue(split.problems().stream().allMatch(DatasetProblem::skipped));
        }
    }

    @Nested
    @DisplayName("of a dataset that names parts itself")
    class Given {

        private List<ImageEntry> entries(int train, int validation, int test) {
            List<ImageEntry> entries = new ArrayList<>();
            add(entries, "train", Split.TRAIN, train);
            add(entries, "val", Split.VALIDATION, validation);
            add(entries, "test", Split.TEST, test);
            return entries;
        }

        private void add(List<ImageEntry> entries, String folder, Split split, int count) {
            for (int image = 0; image < count; image++) {
                String name = folder + "/" + image;
                entries.add(entry(name, image % 2, split, name));
            }
        }

        private DataSplit split(List<ImageEntry> entries, Double validation, Double test) {
            return new SplitRule(
                            validation == null
                                    ? OptionalDouble.empty()
                                    : OptionalDouble.of(validation),
                            test == null ? OptionalDouble.empty() : OptionalDouble.of(test),
                            3,
                            Optional.of("p(\\d+)"))
                    .split(SomePictures.index(entries, 2));
        }

        @Test
        @DisplayName("takes validation out of training and leaves the test as it is")
        void trainAndTest() {
            DataSplit split = split(entries(100, 0, 40), null, null);
            assertArrayEquals(IntStream.range(100, 140).toArray(), split.test());
            assertEquals(85, split.train().length, 1.0);
            assertEquals(100, split.train().length + split.validation().length);
            assertEquals(0, split(entries(100, 0, 40), 0.0, null).validation().length);
        }

        @Test
        @DisplayName("refuses a test share where it has a test, a validation share likewise")
        void refused() {
            assertEquals(
                    "feed.problem.test-given",
                    assertThrows(Refusal.class, () -> split(entries(9, 0, 9), null, 0.2))
                            .problem()
                            .key());
            assertEquals(
                    "feed.problem.validation-given",
                    assertThrows(Refusal.class, () -> split(entries(9, 9, 0), 0.2, null))
                            .problem()
                            .key());
            assertThrows(Refusal.class, () -> split(entries(0, 9, 9), null, null));
            assertThrows(Refusal.class, () -> rule(0.5, 0.5, null));
            assertThrows(Refusal.class, () -> rule(-0.1, 0.5, null));
            assertThrows(Refusal.class, () -> rule(Double.NaN, 0.5, null));
        }

        @Test
        @DisplayName("takes the test out of training where only validation is given")
        void trainAndValidation() {
            DataSplit split = split(entries(100, 30, 0), null, 0.2);
            assertArrayEquals(IntStream.range(100, 130).toArray(), split.validation());
            assertEquals(20, split.test().length);
            assertEquals(80, split.train().length);
        }

        @Test
        @DisplayName("uses all three where all are given, or no validation where none is wanted")
        void all() {
            DataSplit split = split(entries(50, 20, 30), null, null);
            assertEquals(50, split.train().length);
            assertEquals(20, split.validation().length);
            assertEquals(30, split.test().length);
            DataSplit without = split(entries(50, 20, 30), 0.0, null);
            assertEquals(0, without.validation().length);
            assertTrue(keys(without).contains("feed.problem.validation-unused"));
        }

        @Test
        @DisplayName("draws both where it only names its training images")
        void trainOnly() {
            DataSplit split = split(entries(100, 0, 0), null, null);
            assertEquals(70, split.train().length);
            assertEquals(15, split.validation().length, 1.0);
        }

        @Test
        @DisplayName("leaves a copy of a test image out of training and validation")
        void duplicates() {
            List<ImageEntry> entries = entries(20, 10, 10);
            entries.add(entry("train/copy", 1, Split.TRAIN, "test/0"));
            entries.add(entry("val/copy", 0, Split.VALIDATION, "test/1"));
            entries.add(entry("train/copy2", 0, Split.TRAIN, "val/2"));
            DataSplit split = split(entries, null, null);
            assertEquals(20, split.train().length);
            assertEquals(10, split.validation().length);
            assertEquals(10, split.test().length);
            assertEquals(
                    List.of("train/copy", "val/copy", "train/copy2"),
                    split.problems().stream()
                            .filter(DatasetProblem::skipped)
                            .map(DatasetProblem::file)
                            .toList());
        }

        @Test
        @DisplayName("warns of a group on two given sides")
        void groups() {
            List<ImageEntry> entries = entries(20, 0, 10);
            entries.add(entry("train/p4", 0, Split.TRAIN, "x"));
            entries.add(entry("test/p4-b", 0, Split.TEST, "y"));
            DataSplit split = split(entries, null, null);
            DatasetProblem warning =
                    split.problems().stream()
                            .filter(p -> p.reason().key().equals("feed.problem.group-separated"))
                            .findFirst()
                            .orElseThrow();
            assertEquals(List.of(1, "4"), warning.reason().arguments());
            assertEquals(11, split.test().length);
        }
    }
}
