package org.kernelglass.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.kernelglass.network.LayerStack;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.StackCompiler;
import org.kernelglass.tensor.TensorShape;
import org.kernelglass.training.StepTimer;
import org.kernelglass.training.TrainingPlan;

/**
 * Says how fast a stack would train on this machine, once measured, while nothing else trains.
 * Never starts the engine by itself. Any thread but the FX thread: it can take a second or two.
 */
public final class TimeStack {

    private static final int REMEMBERED = 100;

    /** What the speed depends on. */
    private record Case(
            NetworkProgram program, int batchSize, TrainingPlan.ComputeRequest compute) {}

    private final Supplier<Optional<StepTimer>> timer;
    private final Map<Case, Double> measured =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Case, Double> eldest) {
                    return size() > REMEMBERED;
                }
            };

    /**
     * @param timer the engine, empty while it has not started
     */
    public TimeStack(Supplier<Optional<StepTimer>> timer) {
        this.timer = timer;
    }

    /**
     * Images per second of a training; empty while the engine has not started or is at work.
     *
     * @param input {@code [channels, height, width]}
     * @throws org.kernelglass.message.Refusal if the stack cannot run
     */
    public OptionalDouble imagesPerSecond(
            LayerStack stack, TensorShape input, int classes, TrainingPlan plan) {
        NetworkProgram program = StackCompiler.compile(stack, input, classes);
        Case wanted = new Case(program, plan.batchSize(), plan.compute());
        Double known = recall(wanted);
        if (known != null) {
            return OptionalDouble.of(known);
        }
        OptionalDouble speed =
                timer.get()
                        .map(t -> t.imagesPerSecond(program, plan.batchSize(), plan.compute()))
                        .orElse(OptionalDouble.empty());
        speed.ifPresent(value -> remember(wanted, value));
        return speed;
    }

    private synchronized Double recall(Case wanted) {
        return measured.get(wanted);
    }

    private synchronized void remember(Case wanted, double speed) {
        measured.put(wanted, speed);
    }
}
