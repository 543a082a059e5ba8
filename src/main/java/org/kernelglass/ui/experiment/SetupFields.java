package org.kernelglass.ui.experiment;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kernelglass.dataset.FoldRule;
import org.kernelglass.experiment.Budget;
import org.kernelglass.experiment.Purpose;
import org.kernelglass.experiment.Repetition;
import org.kernelglass.experiment.Search;
import org.kernelglass.parameter.ParameterType.Decimal;
import org.kernelglass.parameter.ParameterType.WholeNumber;
import org.kernelglass.ui.base.Texts;
import org.kernelglass.workflow.ExperimentRequest;

/** What is typed into the set-up besides what is varied. FX thread. */
final class SetupFields {

    /** How the combinations are searched. */
    enum Mode {
        GRID,
        RANDOM,
        HALVING
    }

    private static final Decimal SHARE = new Decimal(0, false, 1, true);
    private static final String USUAL_SHARES = "0.25, 0.5, 0.75, 1";
    private static final int MOST = 1_000_000;

    final ObjectProperty<Purpose> purpose = new SimpleObjectProperty<>(Purpose.SWEEP);
    final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.GRID);
    final StringProperty shares = new SimpleStringProperty(USUAL_SHARES);
    final Field<Integer> draws;
    final Field<Integer> factor;
    final Field<Integer> seeds;
    final Field<Integer> sweepFolds;
    final Field<Integer> folds;
    final Field<Integer> repeats;
    final Field<Double> heldBack;
    final Field<Integer> runs;
    final Field<Double> minutes;
    final Field<Integer> images;

    SetupFields(Texts texts) {
        draws = new Field<>("lab.setup.draws", new WholeNumber(1, 10_000), "20", texts);
        factor = new Field<>("lab.setup.factor", new WholeNumber(2, 100), "3", texts);
        seeds = new Field<>("lab.setup.seeds", new WholeNumber(1, 1000), "3", texts);
        WholeNumber k = new WholeNumber(2, FoldRule.MOST_FOLDS);
        sweepFolds = new Field<>("lab.setup.sweep-folds", k, "", texts);
        folds = new Field<>("lab.setup.folds", k, "5", texts);
        WholeNumber often = new WholeNumber(1, FoldRule.MOST_REPEATS);
        repeats = new Field<>("lab.setup.repeats", often, "1", texts);
        Decimal part = new Decimal(0, true, 1, false);
        heldBack = new Field<>("lab.setup.held-back", part, "0", texts);
        runs = new Field<>("lab.setup.runs", new WholeNumber(1, MOST), "", texts);
        minutes = new Field<>("lab.setup.minutes", new Decimal(0, false, MOST, true), "", texts);
        WholeNumber many = new WholeNumber(2, Integer.MAX_VALUE);
        images = new Field<>("lab.setup.images", many, "", texts);
        purpose.addListener((observed, was, is) -> seeds.show(is == Purpose.KFOLD ? 1 : 3));
    }

    /** Those that count, with the purpose and the search as they are. */
    List<Field<?>> counting() {
        Stream<Field<?>> own =
                switch (purpose.get()) {
                    case SWEEP -> Stream.concat(searching(), Stream.of(seeds, sweepFolds));
                    case KFOLD -> Stream.of(folds, repeats, seeds);
                    case LEARNING_CURVE -> Stream.of(seeds);
                    case REMEDIES -> Stream.of(seeds, heldBack);
                };
        return Stream.concat(own, Stream.of(runs, minutes, images)).toList();
    }

    private Stream<Field<?>> searching() {
        return switch (mode.get()) {
            case GRID -> Stream.of();
            case RANDOM -> Stream.of(draws);
            case HALVING -> Stream.of(factor);
        };
    }

    /**
     * @throws org.kernelglass.message.Refusal as all that read what is typed
     */
    Search search() {
        if (purpose.get() != Purpose.SWEEP) {
            return Search.GRID;
        }
        return switch (mode.get()) {
            case GRID -> Search.GRID;
            case RANDOM -> new Search(draws.value().orElseThrow(), 0);
            case HALVING -> new Search(0, factor.value().orElseThrow());
        };
    }

    Repetition repetition() {
        int trainings = seeds.value().orElseThrow();
        return switch (purpose.get()) {
            case SWEEP ->
                    sweepFolds
                            .value()
                            .map(k -> new Repetition(k, 1, trainings))
                            .orElse(new Repetition(0, 0, trainings));
            case KFOLD ->
                    new Repetition(
                            folds.value().orElseThrow(), repeats.value().orElseThrow(), trainings);
            case LEARNING_CURVE, REMEDIES -> new Repetition(0, 0, trainings);
        };
    }

    Budget budget() {
        return new Budget(
                runs.value().map(OptionalInt::of).orElse(OptionalInt.empty()),
                minutes.value().map(OptionalDouble::of).orElse(OptionalDouble.empty()));
    }

    int limit() {
        return images.value().orElse(0);
    }

    List<Double> shares() {
        return switch (purpose.get()) {
            case SWEEP, KFOLD -> List.of();
            case LEARNING_CURVE ->
                    Stream.of(shares.get().split(","))
                            .map(text -> SHARE.parse(shares.get(), text.trim()))
                            .distinct()
                            .sorted()
                            .toList();
            case REMEDIES -> List.of(1 - heldBack.value().orElseThrow());
        };
    }

    /** Shows what an experiment was asked for. */
    void show(ExperimentRequest request) {
        purpose.set(request.purpose());
        Search search = request.search();
        mode.set(search.draws() > 0 ? Mode.RANDOM : search.factor() > 0 ? Mode.HALVING : Mode.GRID);
        if (search.draws() > 0) {
            draws.show(search.draws());
        }
        if (search.factor() > 0) {
            factor.show(search.factor());
        }
        Repetition repetition = request.repetition();
        seeds.show(repetition.seeds());
        sweepFolds.show(repetition.folds() > 0 ? repetition.folds() : "");
        folds.show(repetition.folds() > 0 ? repetition.folds() : 5);
        repeats.show(Math.max(1, repetition.repeats()));
        runs.show(request.budget().runs().isPresent() ? request.budget().runs().getAsInt() : "");
        minutes.show(
                request.budget().minutes().isPresent()
                        ? request.budget().minutes().getAsDouble()
                        : "");
        images.show(request.limit() > 0 ? request.limit() : "");
        show(request.shares());
    }

    private void show(List<Double> given) {
        if (purpose.get() == Purpose.LEARNING_CURVE) {
            shares.set(given.stream().map(SetupFields::shortly).collect(Collectors.joining(", ")));
        } else if (purpose.get() == Purpose.REMEDIES) {
            heldBack.text().set(shortly(1 - given.get(0)));
        }
    }

    private static String shortly(double share) {
        return String.format(Locale.ROOT, "%.4f", share).replaceFirst("\\.?0+$", "");
    }
}
