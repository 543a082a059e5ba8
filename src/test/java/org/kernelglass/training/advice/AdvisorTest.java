package org.kernelglass.training.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.kernelglass.message.Message;
import org.kernelglass.message.Sentences;
import org.kernelglass.training.Divergence;
import org.kernelglass.training.Metrics;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.training.advice.Finding.Kind;
import org.kernelglass.training.advice.Finding.Severity;
import org.kernelglass.training.advice.Observation.DeadShare;

@DisplayName("Advice on a run")
class AdvisorTest {

    private static final TrainingPlan PLAN = TrainingPlan.DEFAULT;
    private static final Sentences ENGLISH = new Sentences(Locale.ENGLISH);

    private static List<Finding> findings(SimulatedRun run, int classes) {
        return Advisor.findings(Observation.of(run.story(), PLAN, classes));
    }

    private static Optional<Finding> finding(SimulatedRun run, int classes, Kind kind) {
        return findings(run, classes).stream().filter(f -> f.kind() == kind).findFirst();
    }

    private static String text(List<Finding> findings) {
        return findings.stream()
                .map(f -> ENGLISH.render(f.sentence()))
                .collect(Collectors.joining(" | "));
    }

    /** A curve as good runs have it: down fast, then slower; validation above it, then flat. */
    private static double training(double start, double floor, double pace, double epoch) {
        return floor + (start - floor) * Math.pow(1 + epoch / pace, -1.5);
    }

    @Test
    @DisplayName("has nothing to say of healthy runs, whatever their noise, at any epoch")
    void quietOnHealthyRuns() {
        List<String> said = new ArrayList<>();
        int looks = 0;
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            int classes = 2 + random.nextInt(60);
            double start = Math.log(classes) * (1 + 0.3 * random.nextDouble());
            double floor = start * (0.01 + 0.03 * random.nextDouble());
            double pace = 0.2 + 1.2 * random.nextDouble();
            double gap = start * 0.15 * random.nextDouble();
            double noise = 0.005 + 0.03 * random.nextDouble();
            boolean validated = random.nextInt(5) > 0;
            SimulatedRun run = new SimulatedRun(seed, classes);
            for (int epoch = 0; epoch < 30; epoch++) {
                double from = training(start, floor, pace, epoch);
                double to = training(start, floor, pace, epoch + 1);
                Optional<Metrics> validation =
                        validated
                                ? run.validation(Math.max(to, 0.04 * start) + gap)
                                : Optional.empty();
                run.epoch(epoch, from, to, validation, noise);
                List<Finding> findings = findings(run, classes);
                looks++;
                if (!findings.isEmpty()) {
                    said.add("seed " + seed + " epoch " + epoch + ": " + text(findings));
                }
            }
        }
        assertEquals(12_000, looks);
        assertTrue(said.isEmpty(), said.size() + "\n" + String.join("\n", said));
    }

    @Nested
    @DisplayName("finds overfitting")
    class OverfittingFound {

        private SimulatedRun overfitting(long seed, int from, int epochs, double noise) {
            SimulatedRun run = new SimulatedRun(seed, 10);
            for (int epoch = 0; epoch < epochs; epoch++) {
                double loss = training(2.3, 0.02, 1, epoch + 1);
                double low = training(2.3, 0.02, 1, from + 1) + 0.1;
                double validation = epoch <= from ? loss + 0.1 : low * (1 + 0.07 * (epoch - from));
                run.epoch(
                        epoch,
                        training(2.3, 0.02, 1, epoch),
                        loss,
                        run.validation(validation),
                        noise);
            }
            return run;
        }

        @Test
        @DisplayName("and says since which epoch")
        void since() {
            for (int seed = 0; seed < 50; seed++) {
                SimulatedRun run = overfitting(seed, 8, 20, 0.01);
                Finding found = finding(run, 10, Kind.OVERFITTING).orElseThrow();
                assertTrue(Math.abs(found.sinceEpoch() - 9) <= 2, "since " + found.sinceEpoch());
                assertTrue(found.remedies().contains(Remedy.DROPOUT));
            }
        }

        @Test
        @DisplayName("but not before it has begun, nor from a gap that does not grow")
        void notBefore() {
            for (int seed = 0; seed < 50; seed++) {
                assertEquals(List.of(), findings(overfitting(seed, 8, 9, 0.01), 10));
            }
            SimulatedRun gap = new SimulatedRun(1, 10);
            for (int epoch = 0; epoch < 30; epoch++) {
                gap.epoch(
                        epoch,
                        training(2.3, 0.02, 1, epoch),
                        training(2.3, 0.02, 1, epoch + 1),
                        gap.validation(0.6),
                        0.02);
            }
            assertEquals(Optional.empty(), finding(gap, 10, Kind.OVERFITTING));
        }

        @Test
        @DisplayName("with the losses as evidence in the sentence")
        void evidence() {
            Finding found = finding(overfitting(3, 8, 25, 0), 10, Kind.OVERFITTING).orElseThrow();
            String sentence = ENGLISH.render(found.sentence());
            assertTrue(sentence.startsWith("Since epoch 10 the validation loss"), sentence);
            assertTrue(sentence.contains("from 0.1"), sentence);
        }
    }

    @Nested
    @DisplayName("finds a learning rate that is too high")
    class TooHigh {

        @Test
        @DisplayName("when the loss leaps above guessing, and says at which step")
        void leaps() {
            SimulatedRun run = new SimulatedRun(1, 10);
            for (int batch = 0; batch < 30; batch++) {
                run.batch(0, batch, batch < 10 ? 2.3 : 40);
            }
            Finding found = finding(run, 10, Kind.RATE_TOO_HIGH).orElseThrow();
            assertEquals(Severity.SERIOUS, found.severity());
            assertEquals(Remedy.LOWER_RATE, found.remedies().get(0));
            assertTrue(ENGLISH.render(found.sentence()).contains("from 2.3 to "));
        }

        @Test
        @DisplayName("when the run ended in infinity")
        void diverged() {
            SimulatedRun run = new SimulatedRun(1, 10);
            run.batch(0, 0, 2.3);
            Message problem = Message.of("engine.failed.loss", 1, 2, "0.1");
            run.fail(Message.of("engine.failed.with-hint", problem, Divergence.HINT));
            assertEquals(
                    Severity.SERIOUS,
                    finding(run, 10, Kind.RATE_TOO_HIGH).orElseThrow().severity());
        }

        @Test
        @DisplayName("but not when it failed of something else")
        void otherFailure() {
            SimulatedRun run = new SimulatedRun(1, 10);
            run.batch(0, 0, 2.3);
            run.fail(Message.of("engine.failed.memory"));
            assertEquals(List.of(), findings(run, 10));
        }

        @Test
        @DisplayName("when the training loss goes up and down from epoch to epoch")
        void oscillates() {
            SimulatedRun run = new SimulatedRun(1, 10);
            for (int epoch = 0; epoch < 10; epoch++) {
                double loss = epoch % 2 == 0 ? 0.8 : 1.1;
                run.epoch(epoch, loss, loss, run.validation(loss), 0.01);
            }
            Finding found = finding(run, 10, Kind.RATE_TOO_HIGH).orElseThrow();
            assertTrue(ENGLISH.render(found.sentence()).contains("4 of the last 8 epochs"));
        }
    }

    @Test
    @DisplayName("finds a learning rate that is too low in a straight line that hardly falls")
    void tooLow() {
        for (int seed = 0; seed < 50; seed++) {
            SimulatedRun run = new SimulatedRun(seed, 10);
            for (int epoch = 0; epoch < 6; epoch++) {
                double loss = 2.35 - 0.04 * epoch;
                run.epoch(epoch, loss, loss - 0.04, run.validation(loss - 0.04), 0.0005);
            }
            Finding found = finding(run, 10, Kind.RATE_TOO_LOW).orElseThrow();
            assertEquals(List.of(Remedy.RAISE_RATE), found.remedies());
        }
    }

    @Test
    @DisplayName("finds a plateau, and says since which epoch")
    void plateau() {
        for (int seed = 0; seed < 50; seed++) {
            SimulatedRun run = new SimulatedRun(seed, 10);
            for (int epoch = 0; epoch < 20; epoch++) {
                double loss = Math.max(0.9, 2.3 - 0.28 * epoch);
                double next = Math.max(0.9, 2.3 - 0.28 * (epoch + 1));
                run.epoch(epoch, loss, next, run.validation(next + 0.05), 0.002);
            }
            Finding found = finding(run, 10, Kind.PLATEAU).orElseThrow();
            assertTrue(Math.abs(found.sinceEpoch() - 5) <= 2, "since " + found.sinceEpoch());
        }
    }

    @Test
    @DisplayName(
            "finds exploding gradients, and says since which epoch; not where they are clipped")
    void exploding() {
        SimulatedRun run = new SimulatedRun(1, 10, step -> step > 100 && step % 20 == 0 ? 4000 : 0);
        for (int epoch = 0; epoch < 5; epoch++) {
            double loss = training(2.3, 0.05, 1, epoch);
            run.epoch(epoch, loss, training(2.3, 0.05, 1, epoch + 1), Optional.empty(), 0.01);
        }
        Finding found = finding(run, 10, Kind.EXPLODING_GRADIENTS).orElseThrow();
        assertEquals(2, found.sinceEpoch());
        assertEquals(Remedy.CLIP_GRADIENTS, found.remedies().get(0));
        assertTrue(ENGLISH.render(found.sentence()).contains("4000"));
        TrainingPlan clipped = PlanChanges.clip(PLAN, 1);
        assertEquals(List.of(), Advisor.findings(Observation.of(run.story(), clipped, 10)));
    }

    @Nested
    @DisplayName("finds class collapse")
    class Collapse {

        private SimulatedRun at(double loss, double top1, int epochs) {
            SimulatedRun run = new SimulatedRun(1, 10);
            for (int epoch = 0; epoch < epochs; epoch++) {
                Optional<Metrics> validation = Optional.of(new Metrics(loss, top1, Double.NaN));
                run.epoch(epoch, loss, loss, validation, 0.001);
            }
            return run;
        }

        @Test
        @DisplayName("when accuracy and loss are those of guessing")
        void guessing() {
            Finding found = finding(at(2.303, 0.1, 3), 10, Kind.CLASS_COLLAPSE).orElseThrow();
            assertEquals(0, found.sinceEpoch());
            assertTrue(ENGLISH.render(found.sentence()).contains("10.0%"));
        }

        @Test
        @DisplayName("but not of a run whose most frequent class is that frequent and that learns")
        void frequentClass() {
            long[] images = {900, 100};
            SimulatedRun learns = at(0.2, 0.905, 3);
            SimulatedRun guesses = at(0.325, 0.9, 3);
            assertEquals(
                    List.of(),
                    Advisor.findings(
                            new Observation(
                                    learns.story(), PLAN, images, List.of(), Optional.empty())));
            assertEquals(
                    Kind.CLASS_COLLAPSE,
                    Advisor.findings(
                                    new Observation(
                                            guesses.story(),
                                            PLAN,
                                            images,
                                            List.of(),
                                            Optional.empty()))
                            .get(0)
                            .kind());
        }

        @Test
        @DisplayName("when all predictions are one class")
        void oneClass() {
            long[][] confusion = {{20, 0, 0}, {22, 0, 0}, {19, 1, 0}};
            long[][] healthy = {{18, 1, 1}, {2, 19, 1}, {0, 1, 19}};
            SimulatedRun run = at(0.9, 0.5, 3);
            assertTrue(withConfusion(run, confusion).contains(Kind.CLASS_COLLAPSE));
            assertFalse(withConfusion(run, healthy).contains(Kind.CLASS_COLLAPSE));
        }

        private List<Kind> withConfusion(SimulatedRun run, long[][] confusion) {
            Observation observation =
                    new Observation(
                            run.story(),
                            PLAN,
                            new long[] {1, 1, 1},
                            List.of(),
                            Optional.of(confusion));
            return Advisor.findings(observation).stream().map(Finding::kind).toList();
        }
    }

    @Test
    @DisplayName("names each layer with many dead ReLUs, and its share")
    void deadReLUs() {
        SimulatedRun run = new SimulatedRun(1, 10);
        List<DeadShare> dead =
                List.of(
                        new DeadShare("1", 0.1),
                        new DeadShare("5", 0.75),
                        new DeadShare("8.0.1", 0.98));
        List<Finding> found =
                Advisor.findings(
                        new Observation(run.story(), PLAN, new long[10], dead, Optional.empty()));
        assertEquals(
                List.of(
                        "98% of the ReLUs of layer 8.0.1 respond to no image: they learn nothing any"
                                + " more.",
                        "75% of the ReLUs of layer 5 respond to no image: they learn nothing any"
                                + " more."),
                found.stream().map(f -> ENGLISH.render(f.sentence())).toList());
    }
}
