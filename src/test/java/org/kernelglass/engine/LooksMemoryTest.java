package org.kernelglass.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.management.JMException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kernelglass.dataset.Split;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Mute;
import org.kernelglass.inspection.Sight;
import org.kernelglass.inspection.Subject;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.ComputeMemory;

@Tag("slow")
@DisplayName("Many looks in one process")
class LooksMemoryTest {

    /** Until then the virtual machine itself grows: its compilers, the code they make. */
    private static final int WARM_UP = 150;

    private static final int ROUNDS = 270;
    private static final long ALLOWED_KILOBYTES = 32 << 10;

    private final NetworkProgram program = Programs.fiveConvolutions();
    private final GeneratedData data = GeneratedData.of(program.input(), 10, 16, 48, 16);
    private final Map<String, Tensor> weights = RandomWeights.of(program, 1);

    private final List<Look> looks =
            List.of(
                    new Look.Passage(data.tensor(Split.TRAIN, 0), Set.of(), Set.of("l0/0/weight")),
                    new Look.Ablation(
                            () -> data.inOrder(Split.VALIDATION),
                            10,
                            IntStream.range(0, 4)
                                    .mapToObj(filter -> new Mute("l10", Set.of(filter)))
                                    .toList()),
                    new Look.Excitation(() -> data.inOrder(Split.VALIDATION), "l2", 3),
                    new Look.Features(() -> data.inOrder(Split.VALIDATION), "l17", 16));

    @Test
    @DisplayName("leave native memory flat, whether finished, given up, or of ever other networks")
    void flat() throws IOException, JMException {
        assumeTrue(ResidentMemory.isKnown(), "no /proc here");
        try (DjlEngine engine =
                new DjlEngine(Optional.empty(), ComputeMemory.NONE, Duration.ofHours(1))) {
            long before = 0;
            for (int round = 0; round < ROUNDS; round++) {
                Subject subject = new Subject.Kept("network-" + round % 5, program, weights);
                for (Look look : looks) {
                    Asked.of(engine, "view", subject, look).sight(Sight.class);
                }
                giveUp(engine, subject);
                if (round == WARM_UP) {
                    before = ResidentMemory.kilobytesBesideHeap();
                }
            }
            long grown = ResidentMemory.kilobytesBesideHeap() - before;
            assertTrue(grown < ALLOWED_KILOBYTES, "grown by " + grown + " kB");
        }
    }

    /** A look that never ends is withdrawn in its middle. */
    private void giveUp(DjlEngine engine, Subject subject) {
        EndlessFeed feed = new EndlessFeed(data);
        engine.ask(
                "endless",
                subject,
                new Look.Ablation(feed::open, 10, List.of(new Mute("l0", Set.of(0)))),
                sight -> {});
        while (feed.read() == 0) {
            Thread.onSpinWait();
        }
        engine.withdraw("endless");
        while (feed.closed().getCount() > 0) {
            Thread.onSpinWait();
        }
    }
}
