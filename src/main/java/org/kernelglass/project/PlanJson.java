package org.kernelglass.project;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalInt;
import java.util.Set;
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

/** A training plan as JSON. Any thread. */
final class PlanJson {

    private static final WholeNumber COUNT = new WholeNumber(1, 1_000_000_000);
    private static final WholeNumber PATIENCE = new WholeNumber(0, 1_000_000_000);
    private static final Decimal AMOUNT = Decimal.between(0, 1e9);
    private static final Decimal RATE = new Decimal(0, false, 1e9, true);
    private static final Decimal SMOOTHING = new Decimal(0, true, 1, false);

    private PlanJson() {}

    static ObjectNode write(TrainingPlan plan) {
        ObjectNode object = JsonFile.MAPPER.createObjectNode();
        object.put("epochs", plan.epochs()).put("batch_size", plan.batchSize());
        object.set("optimizer", SettingsJson.writeNamed(plan.optimizer()));
        object.put("learning_rate", plan.learningRate());
        object.set("schedule", SettingsJson.writeNamed(plan.schedule()));
        object.put("warmup_epochs", plan.warmupEpochs());
        object.putObject("regularization")
                .put("l1", plan.regularization().l1())
                .put("l2", plan.regularization().l2())
                .put("clip_norm", plan.regularization().clipNorm());
        object.put("balanced_classes", plan.balancedClasses());
        object.put("label_smoothing", plan.labelSmoothing());
        object.putObject("stopping")
                .put("monitor", Choice.of(Monitor.class).format(plan.stopping().monitor()))
                .put("patience", plan.stopping().patience())
                .put("keep_best", plan.stopping().keepBest());
        object.put("seed", plan.seed());
        object.set("compute", write(plan.compute()));
        ArrayNode frozen = object.putArray("frozen_layers");
        plan.frozenLayers().stream().sorted().forEach(frozen::add);
        return object;
    }

    private static ObjectNode write(ComputeRequest request) {
        ObjectNode object = JsonFile.MAPPER.createObjectNode();
        request.threads()
                .ifPresentOrElse(
                        threads -> object.put("threads", threads),
                        () -> object.put("threads", "auto"));
        return object.put("layout", Choice.of(LayoutRequest.class).format(request.layout()));
    }

    static TrainingPlan read(JsonPlace place) {
        return new TrainingPlan(
                place.at("epochs").setting(COUNT),
                place.at("batch_size").setting(COUNT),
                SettingsJson.readNamed(place.at("optimizer"), Optimizer.ALL),
                place.at("learning_rate").setting(RATE),
                SettingsJson.readNamed(place.at("schedule"), Schedule.ALL),
                place.at("warmup_epochs").setting(AMOUNT),
                regularization(place.at("regularization")),
                place.at("balanced_classes").setting(new Flag()),
                place.at("label_smoothing").setting(SMOOTHING),
                stopping(place.at("stopping")),
                place.at("seed").whole(Long.MIN_VALUE, Long.MAX_VALUE),
                compute(place.at("compute")),
                Set.copyOf(place.at("frozen_layers").texts()));
    }

    private static Regularization regularization(JsonPlace place) {
        return new Regularization(
                place.at("l1").setting(AMOUNT),
                place.at("l2").setting(AMOUNT),
                place.at("clip_norm").setting(AMOUNT));
    }

    private static Stopping stopping(JsonPlace place) {
        return new Stopping(
                place.at("monitor").setting(Choice.of(Monitor.class)),
                place.at("patience").setting(PATIENCE),
                place.at("keep_best").setting(new Flag()));
    }

    private static ComputeRequest compute(JsonPlace place) {
        JsonPlace threads = place.at("threads");
        OptionalInt fixed =
                threads.scalar().equals("auto")
                        ? OptionalInt.empty()
                        : OptionalInt.of(threads.setting(COUNT));
        return new ComputeRequest(
                fixed, place.at("layout").setting(Choice.of(LayoutRequest.class)));
    }
}
