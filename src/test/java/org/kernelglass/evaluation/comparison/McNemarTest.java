package org.kernelglass.evaluation.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Random;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.BinomialTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kernelglass.evaluation.Estimate;
import org.kernelglass.message.Sentences;

@DisplayName("Two networks on the same images")
class McNemarTest {

    private static final Sentences ENGLISH = new Sentences(Locale.ENGLISH);

    @Test
    @DisplayName("the test agrees with the binomial test of Commons Statistics")
    void library() {
        Random random = new Random(1);
        for (int repetition = 0; repetition < 300; repetition++) {
            int b = random.nextInt(60);
            int c = 1 + random.nextInt(60);
            double theirs =
                    BinomialTest.withDefaults()
                            .with(AlternativeHypothesis.LESS_THAN)
                            .test(b + c, Math.min(b, c), 0.5)
                            .getPValue();
            assertEquals(Math.min(1, 2 * theirs), new McNemar(b, c, 200).p(), 1e-12, b + " " + c);
        }
        assertEquals(1, new McNemar(0, 0, 10).p());
    }

    @Test
    @DisplayName("images are counted by who has them right")
    void counts() {
        boolean[] first = {true, true, false, false, true};
        boolean[] second = {true, false, true, false, false};
        assertEquals(new McNemar(2, 1, 5), McNemar.of(first, second));
        assertEquals(-0.2, McNemar.of(first, second).difference(), 1e-15);
        assertThrows(IllegalArgumentException.class, () -> McNemar.of(first, new boolean[4]));
    }

    @Test
    @DisplayName("the interval holds the difference, and 0 exactly where the test does not reject")
    void compatible() {
        for (int b = 0; b <= 30; b += 5) {
            for (int c = 0; c <= 30; c += 4) {
                McNemar test = new McNemar(b, c, 80);
                Estimate interval = MeldedInterval.of(test);
                assertEquals(test.p() > 0.05, interval.holds(0), b + " " + c + " " + interval);
                assertTrue(interval.holds(test.difference()), b + " " + c + " " + interval);
            }
        }
    }

    @ParameterizedTest(name = "{0} and {1} of the images")
    @CsvSource({"0.05, 0.05", "0.1, 0.3", "0.02, 0.2", "0.3, 0.35", "0.001, 0.5"})
    @DisplayName("over all that 20 images can show, the interval holds the truth in at least 95%")
    void coverage(double onlyFirst, double onlySecond) {
        double held = 0;
        double sum = 0;
        for (int b = 0; b <= 20; b++) {
            for (int c = 0; b + c <= 20; c++) {
                double chance = chance(b, c, onlyFirst, onlySecond);
                sum += chance;
                if (chance > 1e-7) {
                    Estimate interval = MeldedInterval.of(new McNemar(b, c, 20));
                    held += interval.holds(onlySecond - onlyFirst) ? chance : 0;
                }
            }
        }
        assertEquals(1, sum, 1e-9);
        assertTrue(held >= 0.95, "" + held);
    }

    /** The multinomial probability of b and c of 20 images. */
    private static double chance(int b, int c, double onlyFirst, double onlySecond) {
        BinomialDistribution first = BinomialDistribution.of(20, onlyFirst);
        BinomialDistribution second = BinomialDistribution.of(20 - b, onlySecond / (1 - onlyFirst));
        return first.probability(b) * second.probability(c);
    }

    @Test
    @DisplayName("so many more images do settle it: the test then finds it in four of five samples")
    void settles() {
        McNemar seen = new McNemar(12, 20, 400);
        long all = 400 + PairedOutlook.settle(seen).images().orElseThrow();
        Random random = new Random(4);
        int found = 0;
        for (int sample = 0; sample < 500; sample++) {
            int onlyFirst = 0;
            int onlySecond = 0;
            for (int image = 0; image < all; image++) {
                double draw = random.nextDouble();
                onlyFirst += draw < 0.03 ? 1 : 0;
                onlySecond += draw > 0.95 ? 1 : 0;
            }
            found += new McNemar(onlyFirst, onlySecond, (int) all).p() <= 0.05 ? 1 : 0;
        }
        assertTrue(found > 0.72 * 500 && found < 0.88 * 500, found + " of 500 with " + all);
    }

    @Test
    @DisplayName("the answer says which, by how much, and that another seed may turn it")
    void sentence() {
        NetworkComparison better = NetworkComparison.of(right(100, 70), right(100, 95));
        assertEquals(Verdict.BETTER, better.verdict());
        String said = ENGLISH.render(better.sentence("run 1", "run 2"));
        assertTrue(said.startsWith("On these 100 images the network of run 2 is better"), said);
        assertTrue(said.contains("25.00 points"), said);
        assertTrue(said.contains("Another seed may turn this"), said);
        NetworkComparison alike = NetworkComparison.of(right(100, 90), right(100, 92));
        assertEquals(Verdict.NOT_DISTINGUISHABLE, alike.verdict());
        assertTrue(
                ENGLISH.render(alike.sentence("a", "b")).contains("more images would settle it"));
        NetworkComparison worse = NetworkComparison.of(right(100, 95), right(100, 70));
        assertTrue(ENGLISH.render(worse.sentence("a", "b")).contains("b is worse than that of a"));
        assertEquals(
                Verdict.CANNOT_SAY, NetworkComparison.of(new boolean[0], new boolean[0]).verdict());
    }

    private static boolean[] right(int images, int right) {
        boolean[] all = new boolean[images];
        java.util.Arrays.fill(all, 0, right, true);
        return all;
    }
}
