package org.kernelglass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.dataset.Split;
import org.kernelglass.inspection.Mute;
import org.kernelglass.network.MutePoint;
import org.kernelglass.network.ProgramStep;
import org.kernelglass.project.RunCheckpoints;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.training.CheckpointStore.Pointer;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.training.TrainingEvent.BatchDone;
import org.kernelglass.workflow.FilterRanking;
import org.kernelglass.workflow.InspectRun;
import org.kernelglass.workflow.InspectedNetwork;
import org.kernelglass.workflow.LiveSubject;
import org.kernelglass.workflow.MapImages;
import org.kernelglass.workflow.MuteFilters.Muted;
import org.kernelglass.workflow.QuietWatch;
import org.kernelglass.workflow.RunWatch;

@Tag("engine")
@DisplayName("Muting, ranking and mapping from the window while a run lives")
class LiveMuteTest {

    @TempDir Path folder;

    /** Asks after some batches, each time something else, while the run waits. */
    private static final class Person implements QuietWatch {

        private final Optional<Workbench> workbench;
        private final ExecutorService threads = Executors.newCachedThreadPool();
        private final RunControl control = new RunControl();
        private final AtomicReference<LiveSubject> subject = new AtomicReference<>();
        private final List<String> story = new ArrayList<>();
        private Future<Muted> some;
        private Future<Muted> paused;
        private Future<FilterRanking> ranked;
        private Future<MapImages.ImageMap> mapped;

        Person(Optional<Workbench> workbench) {
            this.workbench = workbench;
        }

        @Override
        public void begins(LiveSubject begun) {
            subject.set(begun);
        }

        @Override
        public void event(TrainingEvent event) {
            if (event instanceof BatchDone batch) {
                story.add(batch.step() + " " + batch.loss() + " " + batch.gradientNorm());
                workbench.ifPresent(asked -> ask(asked, batch.step()));
            }
        }

        private void ask(Workbench asked, long step) {
            if (step == 3) {
                paused = whilePaused(() -> mute(asked, Set.of()));
            } else if (step == 5) {
                ranked = whilePaused(() -> rank(asked));
            } else if (step == 6) {
                mapped = whilePaused(() -> map(asked));
            } else if (step == 8) {
                some = whilePaused(() -> mute(asked, Set.of(1, 2)));
            }
        }

        private <T> Future<T> whilePaused(Callable<T> look) {
            control.pause();
            return threads.submit(
                    () -> {
                        try {
                            return look.call();
                        } finally {
                            control.resume();
                        }
                    });
        }

        private InspectedNetwork network() {
            return InspectRun.live(subject.get());
        }

        private ProgramStep.Single first() {
            return MutePoint.mutable(subject.get().program()).get(0);
        }

        private Muted mute(Workbench asked, Set<Integer> channels) {
            return asked.mute()
                    .mute(
                            network(),
                            subject.get().images(),
                            new Mute(first().layerId(), channels),
                            RunWatch.NOBODY,
                            new RunControl());
        }

        private FilterRanking rank(Workbench asked) {
            return asked.rank()
                    .rank(
                            network(),
                            subject.get().images(),
                            subject.get().images().measuring(),
                            List.of(first()),
                            RunWatch.NOBODY,
                            new RunControl());
        }

        private MapImages.ImageMap map(Workbench asked) {
            return asked.mapImages()
                    .map(
                            network(),
                            subject.get().images(),
                            MapImages.penultimate(network()),
                            new MapImages.Choice(MapImages.Method.PCA, Split.TRAIN, 300),
                            RunWatch.NOBODY,
                            new RunControl());
        }
    }

    private Map<String, Tensor> train(Workbench workbench, Person person, String name) {
        workbench.train().run(SampleRun.exact(folder, name, 1), person, person.control);
        return new RunCheckpoints(folder.resolve(name)).load(Pointer.LAST).orElseThrow().weights();
    }

    @Test
    @DisplayName("answers about the network of that step, and the run ends with the same bits")
    void noTrace() throws Exception {
        try (Workbench workbench = EnglishWorkbench.in(folder)) {
            Person alone = new Person(Optional.empty());
            Map<String, Tensor> plain = train(workbench, alone, "alone");
            Person curious = new Person(Optional.of(workbench));
            Map<String, Tensor> watched = train(workbench, curious, "watched");
            assertEquals(alone.story, curious.story);
            assertEquals(plain, watched);
            Muted whole = curious.paused.get();
            assertEquals(3, whole.step());
            assertEquals(Split.VALIDATION, whole.split());
            assertEquals(whole.whole().images(), whole.without().images());
            assertTrue(
                    whole.without().accuracy() < whole.whole().accuracy(),
                    "without its only convolution the network knows no better");
            assertEquals(32, curious.ranked.get().filters().size());
            assertEquals(300, curious.mapped.get().plane().size());
            assertEquals(8, curious.some.get().step());
            curious.threads.shutdown();
        }
    }
}
