package org.kernelglass.cli;

import java.util.OptionalInt;
import java.util.Set;
import org.kernelglass.parameter.Family;
import org.kernelglass.parameter.ParameterType;
import org.kernelglass.parameter.ParameterType.Choice;
import org.kernelglass.parameter.ParameterType.Decimal;
import org.kernelglass.parameter.ParameterType.Flag;
import org.kernelglass.parameter.ParameterType.WholeNumber;
import org.kernelglass.training.Optimizer;
import org.kernelglass.training.Schedule;
import org.kernelglass.training.TrainingPlan;
import org.kernelglass.training.TrainingPlan.ComputeRequest;
import org.kernelglass.training.TrainingPlan.LayoutRequest;
import org.kernelglass.training.TrainingPlan.Monitor;
import org.kernelglass.training.TrainingPlan.Regularization;
import org.kernelglass.training.TrainingPlan.Stopping;
import picocli.CommandLine.Option;

/**
 * The options that say how a run learns. What is not given stays as the project or the defaults
 * have it.
 */
final class PlanOptions {

    private static final Decimal SHARE = new Decimal(0, true, 1, false);
    private static final Decimal STRENGTH = Decimal.between(0, 1e6);

    @Option(names = "--epochs", paramLabel = "N")
    private String epochs;

    @Option(names = "--batch", paramLabel = "N")
    private String batch;

    @Option(names = "--optimizer", paramLabel = "NAME[:KEY=VALUE,…]")
    private String optimizer;

    @Option(names = "--lr", paramLabel = "RATE")
    private String learningRate;

    @Option(names = "--schedule", paramLabel = "NAME[:KEY=VALUE,…]")
    private String schedule;

    @Option(names = "--warmup", paramLabel = "EPOCHS")
    private String warmup;

    @Option(names = "--l1", paramLabel = "λ")
    private String l1;

    @Option(names = "--l2", paramLabel = "λ")
    private String l2;

    @Option(names = "--clip", paramLabel = "NORM")
    private String clip;

    @Option(names = "--class-weights", paramLabel = "none|balanced")
    private String classWeights;

    @Option(names = "--label-smoothing", paramLabel = "SHARE")
    private String labelSmoothing;

    @Option(names = "--monitor", paramLabel = "val_loss|val_accuracy")
    private String monitor;

    @Option(names = "--patience", paramLabel = "EPOCHS")
    private String patience;

    @Option(names = "--keep-best", paramLabel = "true|false")
    private String keepBest;

    @Option(names = "--seed", paramLabel = "N")
    private Long seed;

    @Option(names = "--threads", paramLabel = "auto|N")
    private String threads;

    @Option(names = "--layout", paramLabel = "auto|channels_first|channels_last")
    private String layout;

    /** Whether each image's loss is weighted by how rare its class is. */
    private enum ClassWeights {
        NONE,
        BALANCED
    }

    /**
     * The plan with what was given.
     *
     * @param frozen ids of the layers to freeze
     * @throws org.kernelglass.message.Refusal if a value is not of its type or out of bounds; the
     *     sentence names the option
     */
    TrainingPlan apply(TrainingPlan plan, Set<String> frozen) {
        return new TrainingPlan(
                read("--epochs", new WholeNumber(1, 1_000_000), epochs, plan.epochs()),
                read("--batch", new WholeNumber(1, 65_536), batch, plan.batchSize()),
                optimizer == null ? plan.optimizer() : new Family<>(Optimizer.ALL).parse(optimizer),
                read("--lr", new Decimal(0, false, 1e6, true), learningRate, plan.learningRate()),
                schedule == null ? plan.schedule() : new Family<>(Schedule.ALL).parse(schedule),
                read("--warmup", STRENGTH, warmup, plan.warmupEpochs()),
                regularization(plan.regularization()),
                read(
                                "--class-weights",
                                Choice.of(ClassWeights.class),
                                classWeights,
                                plan.balancedClasses() ? ClassWeights.BALANCED : ClassWeights.NONE)
                        == ClassWeights.BALANCED,
                read("--label-smoothing", SHARE, labelSmoothing, plan.labelSmoothing()),
                stopping(plan.stopping()),
                seed == null ? plan.seed() : seed,
                compute(plan.compute()),
                frozen);
    }

    private Regularization regularization(Regularization present) {
        return new Regularization(
                read("--l1", STRENGTH, l1, present.l1()),
                read("--l2", STRENGTH, l2, present.l2()),
                read("--clip", STRENGTH, clip, present.clipNorm()));
    }

    private Stopping stopping(Stopping present) {
        return new Stopping(
                read("--monitor", Choice.of(Monitor.class), monitor, present.monitor()),
                read("--patience", new WholeNumber(0, 1_000_000), patience, present.patience()),
                read("--keep-best", new Flag(), keepBest, present.keepBest()));
    }

    private ComputeRequest compute(ComputeRequest present) {
        OptionalInt count = present.threads();
        if ("auto".equalsIgnoreCase(threads)) {
            count = OptionalInt.empty();
        } else if (threads != null) {
            count = OptionalInt.of(new WholeNumber(1, 1024).parse("--threads", threads));
        }
        return new ComputeRequest(
                count, read("--layout", Choice.of(LayoutRequest.class), layout, present.layout()));
    }

    private static <V> V read(String option, ParameterType<V> type, String text, V present) {
        return text == null ? present : type.parse(option, text);
    }
}
