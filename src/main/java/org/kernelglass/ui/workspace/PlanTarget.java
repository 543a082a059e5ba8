package org.kernelglass.ui.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kernelglass.message.Message;
import org.kernelglass.parameter.Parameter;
import org.kernelglass.parameter.ParameterType;
import org.kernelglass.parameter.Parameterized;
import org.kernelglass.training.Optimizer;
import org.kernelglass.training.Schedule;
import org.kernelglass.training.TrainingPlan;

/**
 * A setting of the plan that a sweep can vary: the words of the plan's form and those of the
 * experiment for the same thing.
 *
 * @param id as {@link org.kernelglass.experiment.Setting} names it: {@code lr}
 * @param title for people, as the form has it
 * @param value what it is now, as text
 * @param choices what else it may be, where that can be listed
 */
public record PlanTarget(String id, Message title, String value, List<String> choices) {

    /** By the form's key, in its order. */
    private static final Map<String, String> IDS = new LinkedHashMap<>();

    static {
        IDS.put("epochs", "epochs");
        IDS.put("batch-size", "batch");
        IDS.put("optimizer", "optimizer");
        IDS.put("rate", "lr");
        IDS.put("schedule", "schedule");
        IDS.put("warmup", "warmup");
        IDS.put("monitor", "monitor");
        IDS.put("patience", "patience");
        IDS.put("keep-best", "keep-best");
        IDS.put("l1", "l1");
        IDS.put("l2", "l2");
        IDS.put("clip", "clip");
        IDS.put("balanced", "class-weights");
        IDS.put("smoothing", "label-smoothing");
    }

    private static final Map<String, Function<TrainingPlan, Object>> VALUES =
            Map.ofEntries(
                    Map.entry("epochs", TrainingPlan::epochs),
                    Map.entry("batch", TrainingPlan::batchSize),
                    Map.entry("optimizer", plan -> plan.optimizer().id()),
                    Map.entry("lr", TrainingPlan::learningRate),
                    Map.entry("schedule", plan -> plan.schedule().id()),
                    Map.entry("warmup", TrainingPlan::warmupEpochs),
                    Map.entry("monitor", plan -> word(plan.stopping().monitor())),
                    Map.entry("patience", plan -> plan.stopping().patience()),
                    Map.entry("keep-best", plan -> plan.stopping().keepBest()),
                    Map.entry("l1", plan -> plan.regularization().l1()),
                    Map.entry("l2", plan -> plan.regularization().l2()),
                    Map.entry("clip", plan -> plan.regularization().clipNorm()),
                    Map.entry(
                            "class-weights", plan -> plan.balancedClasses() ? "balanced" : "none"),
                    Map.entry("label-smoothing", TrainingPlan::labelSmoothing));

    private static final Map<String, List<String>> CHOICES =
            Map.of(
                    "optimizer", ids(Optimizer.ALL),
                    "schedule", ids(Schedule.ALL),
                    "monitor",
                            Stream.of(TrainingPlan.Monitor.values()).map(PlanTarget::word).toList(),
                    "keep-best", List.of("true", "false"),
                    "class-weights", List.of("none", "balanced"));

    public PlanTarget {
        choices = List.copyOf(choices);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <T extends Parameterized<T>> List<String> ids(List<T> members) {
        return members.stream().map(Parameterized::id).toList();
    }

    /** Everything in the plan that can be varied. */
    public static List<PlanTarget> of(TrainingPlan plan) {
        List<PlanTarget> all = new ArrayList<>();
        IDS.forEach(
                (key, id) ->
                        all.add(
                                new PlanTarget(
                                        id,
                                        title(id),
                                        shortest(VALUES.get(id).apply(plan).toString()),
                                        CHOICES.getOrDefault(id, List.of()))));
        members("optimizer", plan.optimizer(), all);
        members("schedule", plan.schedule(), all);
        return all;
    }

    private static <T extends Parameterized<T>> void members(
            String family, T member, List<PlanTarget> all) {
        for (Parameter<T, ?> parameter : member.parameters()) {
            String id = family + "." + parameter.key();
            boolean flag = parameter.type() instanceof ParameterType.Flag;
            all.add(
                    new PlanTarget(
                            id,
                            title(id),
                            shortest(parameter.text()),
                            flag ? List.of("true", "false") : List.of()));
        }
    }

    /** 0 and not 0.0. */
    private static String shortest(String text) {
        return text.replaceFirst("\\.0$", "");
    }

    /** What the form's setting is in an experiment; empty where it cannot be varied. */
    public static Optional<PlanTarget> ofForm(TrainingPlan plan, String key) {
        String id = key.contains(".") ? key.replace('-', '_') : IDS.get(key);
        return of(plan).stream().filter(target -> target.id().equals(id)).findFirst();
    }

    /** What the form calls it. */
    public static Message title(String id) {
        String key =
                IDS.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(id))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(id.replace('_', '-'));
        return new Message("train.plan." + key + ".title", List.of());
    }
}
