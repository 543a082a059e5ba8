package org.kernelglass.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.message.Sentences;

@DisplayName("Folds and class samples")
class FoldRuleTest {

    private static final int[] IMAGES = {53, 31, 17};

    /** Classes of 53, 31 and 17 images; four images in a row are of one patient. */
    private static ImageIndex index() {
        List<ImageEntry> images = new ArrayList<>();
        for (int label = 0; label < IMAGES.length; label++) {
            for (int i = 0; i < IMAGES[label]; i++) {
                String name = "c%d/patient%d-%d_%02d.png".formatted(label, label, i / 4, i);
                images.add(new ImageEntry(name, label, Optional.empty(), "hash" + images.size()));
            }
        }
        return new ImageIndex(Path.of("data"), List.of("c0", "c1", "c2"), images, List.of());
    }

    private static int[] pool(ImageIndex index) {
        return IntStream.range(0, index.images().size()).filter(i -> i % 10 != 7).toArray();
    }

    private static Folds folds(int k, int repeats, Optional<String> group) {
        return new FoldRule(k, repeats, 5, group).assign(index(), pool(index()));
    }

    @Test
    @DisplayName("hold every image out exactly once in each repeat, and learn from all the others")
    void once() {
        Folds folds = folds(5, 3, Optional.empty());
        for (int repeat = 0; repeat < 3; repeat++) {
            List<Integer> held = new ArrayList<>();
            for (int fold = 0; fold < 5; fold++) {
                DataSplit split = folds.split(repeat, fold);
                Arrays.stream(split.validation()).forEach(held::add);
                int[] both =
                        IntStream.concat(
                                        Arrays.stream(split.train()),
                                        Arrays.stream(split.validation()))
                                .sorted()
                                .toArray();
                assertArrayEquals(pool(index()), both);
            }
            assertArrayEquals(pool(index()), held.stream().mapToInt(i -> i).sorted().toArray());
        }
    }

    @Test
    @DisplayName("spread every class over the folds within one image")
    void stratified() {
        Folds folds = folds(5, 2, Optional.empty());
        for (int repeat = 0; repeat < 2; repeat++) {
            int[][] counts = new int[5][3];
            for (int fold = 0; fold < 5; fold++) {
                for (int image : folds.split(repeat, fold).validation()) {
                    counts[fold][index().images().get(image).label()]++;
                }
            }
            for (int label = 0; label < 3; label++) {
                int of = label;
                int most = IntStream.range(0, 5).map(f -> counts[f][of]).max().orElseThrow();
                int least = IntStream.range(0, 5).map(f -> counts[f][of]).min().orElseThrow();
                assertTrue(most - least <= 1, "class " + of + ": " + least + " to " + most);
            }
        }
    }

    @Test
    @DisplayName("keep the images of one patient in one fold")
    void grouped() {
        Folds folds = folds(4, 2, Optional.of("patient(\\d+-\\d+)"));
        Map<String, Set<Integer>> foldsOf = new HashMap<>();
        int[] pool = pool(index());
        for (int place = 0; place < pool.length; place++) {
            String name = index().images().get(pool[place]).name();
            String patient = name.replaceAll(".*patient(\\d+-\\d+).*", "$1");
            foldsOf.computeIfAbsent(patient, p -> new HashSet<>()).add(folds.fold(1, place));
        }
        assertTrue(foldsOf.size() > 20);
        foldsOf.forEach((patient, in) -> assertEquals(1, in.size(), patient));
    }

    @Test
    @DisplayName("are the same for the same seed, others for another seed and in each repeat")
    void seeded() {
        Folds folds = folds(5, 2, Optional.empty());
        assertEquals(folds.split(0, 2), folds(5, 2, Optional.empty()).split(0, 2));
        assertNotEquals(folds.split(0, 2), folds.split(1, 2));
        Folds other = new FoldRule(5, 1, 6, Optional.empty()).assign(index(), pool(index()));
        assertNotEquals(folds.split(0, 2), other.split(0, 2));
    }

    @Test
    @DisplayName("are refused where they cannot be made")
    void refused() {
        assertThrows(Refusal.class, () -> folds(1, 1, Optional.empty()));
        assertThrows(Refusal.class, () -> folds(101, 1, Optional.empty()));
        assertThrows(Refusal.class, () -> folds(5, 0, Optional.empty()));
        assertThrows(Refusal.class, () -> folds(4, 1, Optional.of("c\\d")));
        assertTrue(folds(5, 1, Optional.empty()).problems().isEmpty());
    }

    private static List<String> said(Folds folds) {
        Sentences english = new Sentences(Locale.ENGLISH);
        return folds.problems().stream().map(problem -> english.render(problem.reason())).toList();
    }

    private static int heldOut(Folds folds, int repeat, int fold, int label) {
        return (int) count(index(), folds.split(repeat, fold).validation(), label);
    }

    @Test
    @DisplayName("name the folds that hold nothing of a class out, and say what to do")
    void gaps() {
        Folds folds = folds(17, 1, Optional.empty());
        List<String> without =
                IntStream.range(0, 17)
                        .filter(fold -> heldOut(folds, 0, fold, 2) == 0)
                        .mapToObj(fold -> Integer.toString(fold + 1))
                        .toList();
        assertEquals(2, without.size());
        assertEquals(
                List.of(
                        "Class 'c2' has 15 images (or groups of them) for 17 folds: none is held"
                                + " out in the 2 folds "
                                + String.join(", ", without)
                                + ", so what is measured there says nothing of this class. Choose"
                                + " 15 folds or fewer, or add images of it."),
                said(folds));
    }

    @Test
    @DisplayName("name the repeat too where there are several, and the first ten where many are")
    void gapsOfRepeats() {
        Folds folds = folds(16, 12, Optional.empty());
        String first = said(folds).get(0);
        int fold = IntStream.range(0, 16).filter(f -> heldOut(folds, 0, f, 2) == 0).sum();
        assertTrue(first.contains("in the 12 folds 1·" + (fold + 1) + ", 2·"), first);
        assertTrue(first.contains(", 10·") && !first.contains(", 11·"), first);
        assertTrue(first.contains(", … (repeat·fold), so"), first);
    }

    @Test
    @DisplayName("count the groups of a class where they stay together")
    void gapsOfGroups() {
        List<String> said = said(folds(6, 1, Optional.of("patient(\\d+-\\d+)")));
        assertEquals(1, said.size());
        assertTrue(said.get(0).startsWith("Class 'c2' has 5 images (or groups"), said.get(0));
        assertTrue(said.get(0).endsWith("Choose 5 folds or fewer, or add images of it."));
    }

    @Test
    @DisplayName("say of a class in one fold only that nothing is learned of it there")
    void onlyOne() {
        ImageIndex index = singles(i -> "image%d.png".formatted(i));
        Folds folds =
                new FoldRule(2, 1, 1, Optional.empty())
                        .assign(index, IntStream.range(0, 7).toArray());
        assertEquals(7, said(folds).size());
        int without = folds.fold(0, 0) == 0 ? 2 : 1;
        assertEquals(
                "Class 'c0' has 1 image (or group of them) for 2 folds: none is held out in fold "
                        + without
                        + ", so what is measured there says nothing of this class. Where it is held"
                        + " out, nothing is learned of it: add images of it, or take it out of the"
                        + " dataset.",
                said(folds).get(0));
    }

    @Test
    @DisplayName("spread classes of one image each, so that every fold leaves some to learn from")
    void singles() {
        ImageIndex index = singles(i -> "image%d.png".formatted(i));
        Folds folds =
                new FoldRule(3, 4, 1, Optional.empty())
                        .assign(index, IntStream.range(0, 7).toArray());
        for (int repeat = 0; repeat < 4; repeat++) {
            for (int fold = 0; fold < 3; fold++) {
                int held = folds.split(repeat, fold).validation().length;
                assertTrue(held == 2 || held == 3, "fold " + fold + " holds " + held);
            }
        }
    }

    @Test
    @DisplayName("are refused where groups leave a fold without images")
    void emptyFold() {
        ImageIndex index = singles(i -> "patient%d_%d.png".formatted(i % 2, i));
        FoldRule rule = new FoldRule(2, 1, 1, Optional.of("patient(\\d)"));
        Refusal refusal =
                assertThrows(
                        Refusal.class, () -> rule.assign(index, IntStream.range(0, 7).toArray()));
        assertEquals(Message.of("feed.problem.empty-fold", 2, 2), refusal.problem());
    }

    /** Seven classes of one image. */
    private static ImageIndex singles(IntFunction<String> name) {
        List<ImageEntry> images =
                IntStream.range(0, 7)
                        .mapToObj(
                                i -> new ImageEntry(name.apply(i), i, Optional.empty(), "hash" + i))
                        .toList();
        List<String> classes = IntStream.range(0, 7).mapToObj(i -> "c" + i).toList();
        return new ImageIndex(Path.of("data"), classes, images, List.of());
    }

    @Test
    @DisplayName("a sample has the asked size, the shares of the classes, and grows without loss")
    void sample() {
        ImageIndex index = index();
        int[] pool = pool(index);
        ClassSample sample = new ClassSample(3, Optional.empty());
        int[] quarter = sample.share(index, pool, 0.25);
        int[] half = sample.share(index, pool, 0.5);
        assertEquals(Math.round(0.25 * pool.length), quarter.length);
        for (int label = 0; label < 3; label++) {
            double share = (double) count(index, half, label) / count(index, pool, label);
            assertEquals(0.5, share, 1.0 / count(index, pool, label), "class " + label);
        }
        Set<Integer> larger = new HashSet<>();
        Arrays.stream(half).forEach(larger::add);
        assertTrue(Arrays.stream(quarter).allMatch(larger::contains));
        assertArrayEquals(pool, sample.share(index, pool, 1));
        assertEquals(10, sample.take(index, pool, 10).length);
    }

    private static long count(ImageIndex index, int[] images, int label) {
        return Arrays.stream(images).filter(i -> index.images().get(i).label() == label).count();
    }
}
