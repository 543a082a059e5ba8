package org.kernelglass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelglass.dataset.Split;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Mute;
import org.kernelglass.inspection.Probe;
import org.kernelglass.inspection.Sight;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.MutePoint;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.training.TrainingEvent.BatchDone;
import org.kernelglass.training.TrainingEvent.EpochDone;
import org.kernelglass.workflow.LiveSubject;
import org.kernelglass.workflow.QuietWatch;
import org.kernelglass.workflow.RunImages;
import org.kernelglass.workflow.RunReport;

@Tag("engine")
@DisplayName("Muting in a run that lives")
class LiveAblationTest {

    @TempDir Path folder;

    /** Mutes all filters of the first layer after one of the batches, while the run waits. */
    private static final class Person implements QuietWatch {

        private final Optional<Probe> probe;
        private final RunControl control = new RunControl();
        private final AtomicReference<LiveSubject> subject = new AtomicReference<>();
        private final AtomicReference<Sight.Ablation> seen = new AtomicReference<>();
        private final List<String> story = new ArrayList<>();

        Person(Optional<Probe> probe) {
            this.probe = probe;
        }

        @Override
        public void begins(LiveSubject begun) {
            subject.set(begun);
        }

        @Override
        public void event(TrainingEvent event) {
            if (event instanceof BatchDone batch) {
                story.add(batch.step() + " " + batch.loss());
                if (batch.step() == 5) {
                    probe.ifPresent(this::ask);
                }
            } else if (event instanceof EpochDone epoch) {
                story.add(epoch.epoch() + " " + epoch.training() + " " + epoch.validation());
            }
        }

        private void ask(Probe asked) {
            control.pause();
            String first = MutePoint.mutable(subject.get().program()).get(0).layerId();
            asked.ask(
                    "ablation",
                    new Look.Ablation(
                            subject.get().validation(),
                            subject.get().classes().size(),
                            List.of(new Mute(first, Set.of(0)), new Mute(first, Set.of()))),
                    sight -> {
                        seen.set((Sight.Ablation) sight);
                        control.resume();
                    });
        }
    }

    private RunReport train(Workbench workbench, Person person, String name) {
        return workbench.train().run(SampleRun.exact(folder, name, 1), person, person.control);
    }

    @Test
    @DisplayName("sees the whole validation split, changes nothing of the run, and ends with it")
    void live() {
        try (Workbench workbench = EnglishWorkbench.in(folder)) {
            Person alone = new Person(Optional.empty());
            RunReport plain = train(workbench, alone, "alone");
            Person curious = new Person(Optional.of(workbench.probe()));
            RunReport watched = train(workbench, curious, "watched");
            assertEquals(alone.story, curious.story);
            assertEquals(plain.testAccuracy(), watched.testAccuracy());
            Sight.Ablation seen = curious.seen.get();
            assertEquals(5, seen.step());
            assertEquals(validationImages(workbench), seen.whole().images());
            assertTrue(
                    seen.effects().get(1).outcome().accuracy() < seen.whole().accuracy(),
                    "without its only convolution the network knows no better");
            Refusal refusal =
                    assertThrows(
                            Refusal.class, () -> curious.subject.get().validation().get().close());
            assertEquals(Message.of("workflow.problem.run-over"), refusal.problem());
        }
    }

    /** As many as the finished run's own split has. */
    private int validationImages(Workbench workbench) {
        try (RunImages images =
                workbench
                        .inspect()
                        .images(
                                folder.resolve("watched"),
                                new Person(Optional.empty()),
                                new RunControl())) {
            return images.images(Split.VALIDATION).length;
        }
    }
}
