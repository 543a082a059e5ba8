package org.kernelglass.experiment;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.parameter.Family;
import org.kernelglass.parameter.ParameterType;
import org.kernelglass.parameter.ParameterType.Choice;
import org.kernelglass.parameter.ParameterType.Decimal;
import org.kernelglass.parameter.ParameterType.Flag;
import org.kernelglass.parameter.ParameterType.WholeNumber;
import org.kernelglass.training.Optimizer;
import org.kernelglass.training.PlanDraft;
import org.kernelglass.training.Schedule;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.training.TrainingPlan.Monitor;

/**
 * Changes one setting of a plan from text, by the names of the command line's options: {@code lr},
 * {@code batch}, {@code optimizer}; a setting of optimizer or schedule as {@code
 * optimizer.momentum}. What decides who is compared with whom (seed, threads, layout) is not among
 * them.
 */
final class PlanChange {

    private static final WholeNumber COUNT = new WholeNumber(1, 1_000_000);
    private static final WholeNumber PATIENCE = new WholeNumber(0, 1_000_000);
    private static final Decimal STRENGTH = Decimal.between(0, 1e6);
    private static final String OPTIMIZER = "optimizer.";
    private static final String SCHEDULE = "schedule.";

    private static final Map<String, BiConsumer<PlanDraft, String>> CHANGES = new TreeMap<>();

    static {
        put("epochs", COUNT, (draft, v) -> draft.epochs = v);
        put("batch", new WholeNumber(1, 65_536), (draft, v) -> draft.batchSize = v);
        put("lr", new Decimal(0, false, 1e6, true), (draft, v) -> draft.learningRate = v);
        put("warmup", STRENGTH, (draft, v) -> draft.warmup = v);
        put("l1", STRENGTH, (draft, v) -> draft.l1 = v);
        put("l2", STRENGTH, (draft, v) -> draft.l2 = v);
        put("clip", STRENGTH, (draft, v) -> draft.clipNorm = v);
        put("label-smoothing", new Decimal(0, true, 1, false), (draft, v) -> draft.smoothing = v);
        put("monitor", Choice.of(Monitor.class), (draft, v) -> draft.monitor = v);
        put("patience", PATIENCE, (draft, v) -> draft.patience = v);
        put("keep-best", new Flag(), (draft, v) -> draft.keepBest = v);
        put(
                "class-weights",
                Choice.of(ClassWeights.class),
                (draft, v) -> draft.balanced = v == ClassWeights.BALANCED);
        CHANGES.put("optimizer", (d, t) -> d.optimizer = new Family<>(Optimizer.ALL).parse(t));
        CHANGES.put("schedule", (d, t) -> d.schedule = new Family<>(Schedule.ALL).parse(t));
    }

    private PlanChange() {}

    private enum ClassWeights {
        NONE,
        BALANCED
    }

    private static <V> void put(
            String key, ParameterType<V> type, BiConsumer<PlanDraft, V> change) {
        CHANGES.put(key, (draft, text) -> change.accept(draft, type.parse(key, text)));
    }

    /**
     * The plan with one setting read from text.
     *
     * @throws Refusal if there is no such setting, or the text is out of bounds
     */
    static TrainingPlan apply(TrainingPlan plan, String key, String text) {
        return PlanDraft.change(plan, draft -> change(draft, key, text));
    }

    private static void change(PlanDraft draft, String key, String text) {
        if (key.startsWith(OPTIMIZER)) {
            draft.optimizer = draft.optimizer.with(key.substring(OPTIMIZER.length()), text);
        } else if (key.startsWith(SCHEDULE)) {
            draft.schedule = draft.schedule.with(key.substring(SCHEDULE.length()), text);
        } else if (CHANGES.containsKey(key)) {
            CHANGES.get(key).accept(draft, text);
        } else {
            throw new Refusal(
                    Message.of("experiment.problem.target", key),
                    Message.of("experiment.hint.target", String.join(", ", CHANGES.keySet())));
        }
    }
}
