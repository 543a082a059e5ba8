package org.kernelglass.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.Optional;
import javax.management.JMException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kernelglass.dataset.Split;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.training.Compute;
import org.kernelglass.training.ComputeMemory;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.RunStart;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.training.TrainingJob;

@Tag("slow")
@DisplayName("Fifty trainings in one process")
class NativeMemoryTest {

    /** Until then the virtual machine itself grows: its compilers, the code they make. */
    private static final int WARM_UP = 40;

    private static final int TRAININGS = WARM_UP + 50;
    private static final long ALLOWED_KILOBYTES = 32 << 10;

    private final NetworkProgram program = Programs.fiveConvolutions();
    private final GeneratedData data = GeneratedData.of(program.input(), 10, 16, 48, 16);

    @Test
    @DisplayName("leave native memory flat, and no native array behind")
    void flat() throws IOException, JMException {
        assumeTrue(ResidentMemory.isKnown(), "no /proc here");
        try (DjlEngine engine =
                new DjlEngine(
                        Optional.empty(), ComputeMemory.NONE, DjlEngine.CHECKPOINT_INTERVAL)) {
            long before = 0;
            for (int run = 0; run < TRAININGS; run++) {
                train(engine);
                if (run == WARM_UP) {
                    before = ResidentMemory.kilobytesBesideHeap();
                }
            }
            long grown = ResidentMemory.kilobytesBesideHeap() - before;
            assertTrue(grown < ALLOWED_KILOBYTES, "grown by " + grown + " kB");
        }
    }

    private void train(DjlEngine engine) {
        MemoryStore store = new MemoryStore();
        Compute compute = new Compute(1, Compute.Layout.CHANNELS_LAST);
        TrainingEvent.Ended ended =
                engine.train(
                        new TrainingJob(
                                program,
                                Plans.adam(1, 16).plan(),
                                compute,
                                data,
                                new RunStart.Fresh(),
                                store),
                        new RunControl(),
                        event -> {});
        assertEquals(TrainingEvent.Outcome.COMPLETED, ended.outcome());
        engine.predict(
                program,
                store.best().weights(),
                compute,
                data.inOrder(Split.VALIDATION),
                new RunControl());
    }
}
