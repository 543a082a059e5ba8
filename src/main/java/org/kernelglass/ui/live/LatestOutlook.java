package org.kernelglass.ui.live;

import java.util.List;
import java.util.Optional;
import org.kernelglass.inspection.Listener;
import org.kernelglass.inspection.Look;
import org.kernelglass.inspection.Sight;
import org.kernelglass.inspection.Subject;
import org.kernelglass.message.Message;
import org.kernelglass.tensor.Tensor;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.LiveRun;
import org.kernelglass.workflow.LiveSubject;
import org.kernelglass.workflow.SampleImage;

/**
 * What the network that learns makes of the run's samples: dead ReLUs and confusion, as they were
 * when it was last asked. One question at a time. FX thread.
 */
final class LatestOutlook {

    private static final String VIEW = "advice";

    private final Workspace workspace;
    private Optional<Sight.Outlook> latest = Optional.empty();
    private boolean asked;

    LatestOutlook(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Empty before the first answer, and after one that failed. */
    Optional<Sight.Outlook> latest() {
        return latest;
    }

    /** A run begins. */
    void begin() {
        latest = Optional.empty();
        asked = false;
    }

    /** Asks, unless there is no answer yet to what was asked before. */
    void ask(LiveRun run) {
        if (!asked) {
            run.subject()
                    .filter(subject -> !subject.samples().isEmpty())
                    .ifPresent(subject -> ask(run, subject));
        }
    }

    private void ask(LiveRun run, LiveSubject subject) {
        asked = true;
        List<Tensor> images = subject.samples().stream().map(SampleImage::pixels).toList();
        workspace
                .useCases()
                .probe()
                .ask(VIEW, Subject.LEARNING, new Look.Outlook(images), new Answer(run));
    }

    /** Told on the model thread. */
    private final class Answer implements Listener {

        private final LiveRun run;

        private Answer(LiveRun run) {
            this.run = run;
        }

        @Override
        public void seen(Sight sight) {
            tell(Optional.of((Sight.Outlook) sight));
        }

        @Override
        public void failed(Message reason) {
            // what was seen last is too old by now, and it is asked for anew
            tell(Optional.empty());
        }

        private void tell(Optional<Sight.Outlook> sight) {
            workspace.background().fx().execute(() -> LatestOutlook.this.seen(run, sight));
        }
    }

    private void seen(LiveRun run, Optional<Sight.Outlook> sight) {
        if (run == workspace.runProperty().get()) {
            asked = false;
            latest = sight;
        }
    }
}
