package org.kernelglass.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.parameter.Family;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.parameter.ParameterType;
import org.kernelglass.parameter.ParameterType.Choice;
import org.kernelglass.parameter.ParameterType.Decimal;
import org.kernelglass.parameter.ParameterType.Flag;
import org.kernelglass.parameter.ParameterType.WholeNumber;
import org.kernelglass.parameter.Parameterized;
import org.kernelglass.training.Optimizer;
import org.kernelglass.training.PlanDraft;
import org.kernelglass.training.Schedule;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.training.TrainingPlan.LayoutRequest;
import org.kernelglass.training.TrainingPlan.Monitor;

/** All that can be set in a plan, group by group, in the order in which people see it. */
record PlanSettings(TrainingPlan plan) {

    private static final Decimal WEIGHT = Decimal.between(0, 1e3);
    private static final Decimal SHARE = new Decimal(0, true, 1, false);

    List<PlanSetting> length() {
        return List.of(
                of("epochs", new WholeNumber(1, 100_000), plan.epochs(), (d, v) -> d.epochs = v),
                of(
                        "batch-size",
                        new WholeNumber(1, 65_536),
                        plan.batchSize(),
                        (d, v) -> d.batchSize = v));
    }

    List<PlanSetting> learning() {
        return Stream.of(Stream.of(optimizer(), rate(), schedule()), scheduleSettings(), warmup())
                .flatMap(each -> each)
                .toList();
    }

    List<PlanSetting> stopping() {
        return List.of(
                of(
                        "monitor",
                        Choice.of(Monitor.class),
                        plan.stopping().monitor(),
                        (d, v) -> d.monitor = v),
                of(
                        "patience",
                        new WholeNumber(0, 100_000),
                        plan.stopping().patience(),
                        (d, v) -> d.patience = v),
                of("keep-best", new Flag(), plan.stopping().keepBest(), (d, v) -> d.keepBest = v));
    }

    List<PlanSetting> advanced() {
        List<PlanSetting> all =
                new ArrayList<>(
                        members(
                                "optimizer",
                                plan.optimizer(),
                                optimizer -> PlanDraft.change(plan, d -> d.optimizer = optimizer)));
        var regularization = plan.regularization();
        all.add(of("l1", WEIGHT, regularization.l1(), (d, v) -> d.l1 = v));
        all.add(of("l2", WEIGHT, regularization.l2(), (d, v) -> d.l2 = v));
        all.add(
                of(
                        "clip",
                        Decimal.between(0, 1e6),
                        regularization.clipNorm(),
                        (d, v) -> d.clipNorm = v));
        all.add(of("balanced", new Flag(), plan.balancedClasses(), (d, v) -> d.balanced = v));
        all.add(of("smoothing", SHARE, plan.labelSmoothing(), (d, v) -> d.smoothing = v));
        all.add(seed());
        all.add(threads());
        all.add(
                of(
                        "layout",
                        Choice.of(LayoutRequest.class),
                        plan.compute().layout(),
                        (d, v) -> d.layout = v));
        return all;
    }

    /** Every setting. */
    List<PlanSetting> all() {
        return Stream.of(length(), learning(), stopping(), advanced())
                .flatMap(List::stream)
                .toList();
    }

    private <V> PlanSetting of(
            String key, ParameterType<V> type, V value, BiConsumer<PlanDraft, V> change) {
        return PlanSetting.of(
                key,
                new Parameter<>(
                        key,
                        type,
                        value,
                        changed -> PlanDraft.change(plan, d -> change.accept(d, changed))));
    }

    private PlanSetting optimizer() {
        return member("optimizer", Optimizer.ALL, plan.optimizer(), (d, v) -> d.optimizer = v);
    }

    private PlanSetting schedule() {
        return member("schedule", Schedule.ALL, plan.schedule(), (d, v) -> d.schedule = v);
    }

    private <T extends Parameterized<T>> PlanSetting member(
            String key, List<T> members, T member, BiConsumer<PlanDraft, T> change) {
        Family<T> family = new Family<>(members);
        return PlanSetting.choice(
                key,
                member.id(),
                members.stream().map(Parameterized::id).toList(),
                // the member itself keeps its settings
                id ->
                        id.equals(member.id())
                                ? plan
                                : PlanDraft.change(plan, d -> change.accept(d, family.byId(id))));
    }

    private PlanSetting rate() {
        return of(
                "rate",
                new Decimal(0, false, 1e3, true),
                plan.learningRate(),
                (d, v) -> d.learningRate = v);
    }

    private Stream<PlanSetting> scheduleSettings() {
        return members(
                "schedule",
                plan.schedule(),
                schedule -> PlanDraft.change(plan, d -> d.schedule = schedule))
                .stream();
    }

    private Stream<PlanSetting> warmup() {
        return Stream.of(
                of(
                        "warmup",
                        Decimal.between(0, 100_000),
                        plan.warmupEpochs(),
                        (d, v) -> d.warmup = v));
    }

    private static <T extends Parameterized<T>> List<PlanSetting> members(
            String family, T member, Function<T, TrainingPlan> change) {
        return member.parameters().stream()
                .map(parameter -> of(family, parameter, change))
                .toList();
    }

    private static <T, V> PlanSetting of(
            String family, Parameter<T, V> parameter, Function<T, TrainingPlan> change) {
        return PlanSetting.of(
                family + "." + parameter.key().replace('_', '-'),
                new Parameter<>(
                        parameter.key(),
                        parameter.type(),
                        parameter.value(),
                        value -> change.apply(parameter.with().apply(value))));
    }

    private PlanSetting seed() {
        return PlanSetting.number(
                "seed",
                Long.toString(plan.seed()),
                text -> {
                    try {
                        long seed = Long.parseLong(text.trim());
                        return PlanDraft.change(plan, d -> d.seed = seed);
                    } catch (NumberFormatException e) {
                        throw new Refusal(Message.of("train.plan.seed.refused", text));
                    }
                });
    }

    private PlanSetting threads() {
        int most =
                Math.max(
                        Runtime.getRuntime().availableProcessors(),
                        plan.compute().threads().orElse(1));
        List<String> choices =
                Stream.concat(
                                Stream.of("auto"),
                                IntStream.rangeClosed(1, most).mapToObj(Integer::toString))
                        .toList();
        BiFunction<TrainingPlan, OptionalInt, TrainingPlan> change =
                (from, threads) -> PlanDraft.change(from, d -> d.threads = threads);
        OptionalInt now = plan.compute().threads();
        return PlanSetting.choice(
                "threads",
                now.isPresent() ? Integer.toString(now.getAsInt()) : "auto",
                choices,
                text ->
                        change.apply(
                                plan,
                                text.equals("auto")
                                        ? OptionalInt.empty()
                                        : OptionalInt.of(Integer.parseInt(text))));
    }
}
