package org.kernelglass.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kernelglass.dataset.Split;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.training.Compute;
import org.kernelglass.training.ComputeMemory;
import org.kernelglass.training.Predictions;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.RunStart;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.training.TrainingJob;

@Tag("engine")
@DisplayName("A training")
class TrainingTest {

    private static DjlEngine engine;

    private final NetworkProgram program = Programs.everything(3);
    private final GeneratedData data = GeneratedData.of(program.input(), 3, 16, 90, 30);
    private final MemoryStore store = new MemoryStore();
    private final List<TrainingEvent> events = new ArrayList<>();

    @BeforeAll
    static void start() {
        engine = new DjlEngine(Optional.empty(), ComputeMemory.NONE, DjlEngine.CHECKPOINT_INTERVAL);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    @DisplayName("learns what can be learned, and its best weights predict it")
    void learns() {
        Compute compute = new Compute(1, Compute.Layout.CHANNELS_LAST);
        TrainingJob job =
                new TrainingJob(
                        program,
                        Plans.adam(12, 16).plan(),
                        compute,
                        data,
                        new RunStart.Fresh(),
                        store);
        TrainingEvent.Ended ended = engine.train(job, new RunControl(), events::add);
        assertEquals(TrainingEvent.Outcome.COMPLETED, ended.outcome(), () -> ended.toString());
        Predictions predictions =
                engine.predict(
                        program,
                        store.best().weights(),
                        compute,
                        data.inOrder(Split.VALIDATION),
                        new RunControl());
        int right = 0;
        for (int image = 0; image < predictions.size(); image++) {
            float[] row = predictions.probabilities()[image];
            right += Ranks.largest(row, 0, row.length) == predictions.labels()[image] ? 1 : 0;
        }
        assertTrue(right >= 27, right + " of 30");
    }
}
