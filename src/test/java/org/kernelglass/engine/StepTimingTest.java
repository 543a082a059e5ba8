package org.kernelglass.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.training.Compute;
import org.kernelglass.training.ComputeMemory;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.RunStart;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.training.TrainingJob;
import org.kernelglass.training.TrainingPlan.ComputeRequest;
import org.kernelglass.training.TrainingPlan.LayoutRequest;

@Tag("engine")
@DisplayName("Timing a stack")
class StepTimingTest {

    private static final ComputeRequest ONE =
            new ComputeRequest(OptionalInt.of(1), LayoutRequest.CHANNELS_FIRST);

    private final DjlEngine engine =
            new DjlEngine(Optional.empty(), ComputeMemory.NONE, DjlEngine.CHECKPOINT_INTERVAL);
    private final NetworkProgram program = Programs.everything(3);

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    @DisplayName("never starts the engine; once it stands, gives a speed")
    void speed() {
        assertEquals(OptionalDouble.empty(), engine.imagesPerSecond(program, 16, ONE));
        engine.device();
        OptionalDouble speed = engine.imagesPerSecond(program, 16, ONE);
        assertTrue(speed.isPresent() && speed.getAsDouble() > 1, speed.toString());
    }

    @Test
    @DisplayName("gives way to a run: none is timed while one lives, and its numbers stay the same")
    void givesWay() {
        engine.device();
        List<OptionalDouble> meanwhile = new ArrayList<>();
        String alone = train(event -> {}).toString();
        engine.imagesPerSecond(program, 16, ONE);
        Thread[] asker = new Thread[1];
        String watched =
                train(
                                event -> {
                                    if (event instanceof TrainingEvent.EpochDone
                                            && asker[0] == null) {
                                        asker[0] =
                                                new Thread(
                                                        () ->
                                                                meanwhile.add(
                                                                        engine.imagesPerSecond(
                                                                                program, 16, ONE)));
                                        asker[0].start();
                                        join(asker[0]);
                                    }
                                })
                        .toString();
        assertEquals(List.of(OptionalDouble.empty()), meanwhile);
        assertEquals(alone, watched);
    }

    private static void join(Thread thread) {
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The weights of the best epoch of a short run. */
    private Object train(java.util.function.Consumer<TrainingEvent> events) {
        MemoryStore store = new MemoryStore();
        TrainingJob job =
                new TrainingJob(
                        program,
                        Plans.adam(2, 16).plan(),
                        new Compute(1, Compute.Layout.CHANNELS_FIRST),
                        GeneratedData.of(program.input(), 3, 16, 60, 20),
                        new RunStart.Fresh(),
                        store);
        engine.train(job, new RunControl(), events);
        List<String> bits = new ArrayList<>();
        store.best()
                .weights()
                .forEach(
                        (name, tensor) ->
                                bits.add(name + java.util.Arrays.hashCode(tensor.values())));
        java.util.Collections.sort(bits);
        return bits;
    }
}
