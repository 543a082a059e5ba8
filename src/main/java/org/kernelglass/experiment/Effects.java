package org.kernelglass.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.kernelglass.evaluation.comparison.Holm;
import org.kernelglass.evaluation.comparison.RecipeComparison;
import org.kernelglass.evaluation.comparison.RecipeTest;
import org.kernelglass.evaluation.comparison.SeedTable;
import org.kernelglass.experiment.CandidateTrials.Row;

/**
 * The effect of each parameter on its own: candidates that differ in that one alone are paired, and
 * the pairs averaged image by image and seed by seed, so that the same test judges it that judges
 * candidates. Where no such pairs are, as with values drawn at random from a range, there is a
 * {@link Trend}.
 */
final class Effects {

    /** Two candidates that differ in one setting. */
    private record Pair(int reference, int value) {}

    private record Found(
            Setting reference, Setting value, List<Pair> pairs, RecipeComparison comparison) {}

    private final Experiment experiment;
    private final TableRows table;
    private final List<Integer> comparable;
    private final Map<Setting, List<Integer>> bySetting = new HashMap<>();
    private final Map<List<Setting>, Integer> bySettings = new HashMap<>();
    private final Map<String, List<Found>> found = new LinkedHashMap<>();

    private Effects(TableRows table) {
        this.experiment = table.experiment();
        this.table = table;
        comparable = comparable();
        for (int number : comparable) {
            List<Setting> settings = experiment.candidates().get(number).settings();
            bySettings.putIfAbsent(settings, number);
            for (Setting setting : new LinkedHashSet<>(settings)) {
                bySetting.computeIfAbsent(setting, s -> new ArrayList<>()).add(number);
            }
        }
        settings().forEach((target, values) -> found.put(target, of(target, values)));
    }

    static Effects of(TableRows table) {
        return new Effects(table);
    }

    List<Effect> all() {
        List<Found> found = this.found.values().stream().flatMap(List::stream).toList();
        double[] raised =
                Holm.adjust(found.stream().mapToDouble(f -> f.comparison().p()).toArray());
        List<Effect> effects = new ArrayList<>();
        for (int place = 0; place < raised.length; place++) {
            effects.add(effect(found.get(place), raised[place]));
        }
        return effects;
    }

    /** Of numbers whose values have no pairs, such as those drawn at random from a range. */
    List<Trend> trends() {
        List<Trend> trends = new ArrayList<>();
        found.forEach(
                (target, pairs) -> {
                    if (pairs.isEmpty()) {
                        Trend.of(target, points(target)).ifPresent(trends::add);
                    }
                });
        return trends;
    }

    private List<Trend.Point> points(String target) {
        List<Trend.Point> points = new ArrayList<>();
        for (int number : comparable) {
            for (Setting setting : experiment.candidates().get(number).settings()) {
                if (setting.target().equals(target) && setting.number().isPresent()) {
                    double value = setting.number().getAsDouble();
                    points.add(new Trend.Point(value, table.trials(number).accuracy()));
                }
            }
        }
        return points;
    }

    /** What a learning curve and remedies vary is no parameter. */
    private Map<String, Set<String>> settings() {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        if (experiment.purpose() == Purpose.LEARNING_CURVE
                || experiment.purpose() == Purpose.REMEDIES) {
            return values;
        }
        for (Candidate candidate : experiment.candidates()) {
            for (Setting setting : candidate.settings()) {
                values.computeIfAbsent(setting.target(), t -> new LinkedHashSet<>())
                        .add(setting.value());
            }
        }
        return values;
    }

    private List<Found> of(String target, Set<String> values) {
        String first =
                experiment.candidates().get(experiment.baseline()).settings().stream()
                        .filter(setting -> setting.target().equals(target))
                        .map(Setting::value)
                        .findFirst()
                        .orElse(values.iterator().next());
        Setting reference = new Setting(target, first);
        List<Found> found =
                values.stream()
                        .filter(value -> !value.equals(first))
                        .flatMap(value -> found(reference, new Setting(target, value)).stream())
                        .toList();
        // among numbers drawn at random a pair is an accident
        boolean accidental = 2 * found.size() < values.size() - 1 && areNumbers(values);
        return accidental ? List.of() : found;
    }

    private static boolean areNumbers(Set<String> values) {
        return values.stream().allMatch(value -> new Setting("", value).number().isPresent());
    }

    private Optional<Found> found(Setting reference, Setting value) {
        List<Pair> pairs = pairs(reference, value);
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        SeedTable first = average(pairs.stream().map(Pair::reference));
        SeedTable second = average(pairs.stream().map(Pair::value));
        return Optional.of(new Found(reference, value, pairs, RecipeTest.compare(first, second)));
    }

    private List<Pair> pairs(Setting reference, Setting value) {
        List<Pair> pairs = new ArrayList<>();
        for (int number : bySetting.getOrDefault(reference, List.of())) {
            List<Setting> wanted = new ArrayList<>(experiment.candidates().get(number).settings());
            wanted.set(wanted.indexOf(reference), value);
            Integer other = bySettings.get(wanted);
            if (other != null) {
                pairs.add(new Pair(number, other));
            }
        }
        return pairs;
    }

    /** Trained as long as the baseline, to the end, without failure. */
    private List<Integer> comparable() {
        return experiment.possible().stream()
                .filter(number -> table.rung(number).equals(table.rung(experiment.baseline())))
                .filter(number -> table.trials(number).complete())
                .filter(number -> table.trials(number).failed().isEmpty())
                .toList();
    }

    private SeedTable average(Stream<Integer> candidates) {
        List<List<Row>> all = candidates.map(number -> table.trials(number).rows()).toList();
        double[][] mean = new double[all.get(0).size()][all.get(0).get(0).right().length];
        for (List<Row> rows : all) {
            for (int row = 0; row < mean.length; row++) {
                boolean[] right = rows.get(row).right();
                for (int image = 0; image < right.length; image++) {
                    mean[row][image] += right[image] ? 1.0 / all.size() : 0;
                }
            }
        }
        return new SeedTable(mean);
    }

    private Effect effect(Found found, double raised) {
        return new Effect(
                found.value().target(),
                found.reference().value(),
                found.value().value(),
                found.comparison().corrected(raised),
                ratio(found, trials -> trials.done().findFirst().orElseThrow().parameters()),
                ratio(found, CandidateTrials::seconds));
    }

    private double ratio(Found found, ToDoubleFunction<CandidateTrials> cost) {
        double sum = 0;
        for (Pair pair : found.pairs()) {
            sum +=
                    cost.applyAsDouble(table.trials(pair.value()))
                            / cost.applyAsDouble(table.trials(pair.reference()));
        }
        return sum / found.pairs().size();
    }
}
