package org.kernelglass.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kernelglass.dataset.Split;
import org.kernelglass.inspection.AttributionMethod;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Mute;
import org.kernelglass.inspection.Subject;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.training.Compute;
import org.kernelglass.training.ComputeMemory;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.RunStart;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.training.TrainingEvent.BatchDone;
import org.kernelglass.training.TrainingJob;

@Tag("engine")
@DisplayName("Looks between every two batches, those with gradients too,")
class NoTraceTest {

    private final NetworkProgram program = Programs.everything(3);
    private final GeneratedData data = GeneratedData.of(program.input(), 3, 16, 90, 40);
    private final AtomicInteger seen = new AtomicInteger();

    private final List<Look> looks =
            List.of(
                    new Look.Passage(
                            data.tensor(Split.VALIDATION, 0), Set.of(), Set.of("l1/0/weight")),
                    new Look.Ablation(
                            () -> data.inOrder(Split.VALIDATION),
                            3,
                            List.of(
                                    new Mute("l1", Set.of(0)),
                                    new Mute("l4b0-0", Set.of(1)),
                                    new Mute("l9", Set.of()))),
                    new Look.Excitation(() -> data.inOrder(Split.TRAIN), "l4", 3),
                    new Look.Features(() -> data.inOrder(Split.VALIDATION), "l8", 40),
                    attribution(new AttributionMethod.GradCam("l4b0-0")),
                    attribution(new AttributionMethod.GradCam("l1")),
                    attribution(new AttributionMethod.Occlusion(3, 2)),
                    attribution(new AttributionMethod.Saliency(3, 0.1, 1)),
                    attribution(new AttributionMethod.IntegratedGradients(4)),
                    new Look.Maximization("l3", 2, 3, 1),
                    new Look.Maximization("", 1, 3, 1));

    private Look attribution(AttributionMethod method) {
        return new Look.Attribution(data.tensor(Split.VALIDATION, 3), method, 2);
    }

    @Test
    @DisplayName("leave no trace: weights, optimizer and curves have the same bits")
    void noTrace() {
        try (DjlEngine engine =
                new DjlEngine(Optional.empty(), ComputeMemory.NONE, Duration.ofHours(1))) {
            for (Compute.Layout layout : Compute.Layout.values()) {
                seen.set(0);
                MemoryStore alone = new MemoryStore();
                List<String> aloneStory = new ArrayList<>();
                train(engine, layout, alone, aloneStory, new RunControl(), List.of());
                MemoryStore watched = new MemoryStore();
                List<String> watchedStory = new ArrayList<>();
                train(engine, layout, watched, watchedStory, new RunControl(), looks);
                assertEquals(looks.size() * watched.last().progress().step(), seen.get());
                assertEquals(aloneStory, watchedStory);
                assertEquals(alone.last().weights(), watched.last().weights());
                assertEquals(alone.last().optimizer(), watched.last().optimizer());
                assertEquals(alone.best().weights(), watched.best().weights());
            }
        }
    }

    private void train(
            DjlEngine engine,
            Compute.Layout layout,
            MemoryStore store,
            List<String> story,
            RunControl control,
            List<Look> asked) {
        engine.train(
                new TrainingJob(
                        program,
                        Plans.adam(3, 16).plan(),
                        new Compute(1, layout),
                        data,
                        new RunStart.Fresh(),
                        store),
                control,
                event -> {
                    if (event instanceof BatchDone b) {
                        story.add(b.step() + " " + b.loss() + " " + b.gradientNorm());
                        askAll(engine, asked, control);
                    } else if (event instanceof TrainingEvent.EpochDone e) {
                        story.add(e.epoch() + " " + e.training() + " " + e.validation());
                    }
                });
    }

    /** The run waits until all are answered. */
    private void askAll(DjlEngine engine, List<Look> asked, RunControl control) {
        if (asked.isEmpty()) {
            return;
        }
        control.pause();
        AtomicInteger open = new AtomicInteger(asked.size());
        for (Look look : asked) {
            engine.ask(
                    "view " + asked.indexOf(look),
                    Subject.LEARNING,
                    look,
                    sight -> {
                        seen.incrementAndGet();
                        if (open.decrementAndGet() == 0) {
                            control.resume();
                        }
                    });
        }
    }
}
