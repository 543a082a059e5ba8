package org.kernelglass.ui.live;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kernelglass.training.RunStory;
import org.kernelglass.training.TrainingEvent.EpochDone;
import org.kernelglass.ui.workspace.Workspace;
import org.kernelglass.workflow.LiveRun;
import org.kernelglass.workflow.RunHistory;

/**
 * The story of the run that lives, from its first epoch on: a resumed run's own begins where it was
 * resumed, and what came before is in its files. FX thread.
 */
final class WholeStory {

    private final Workspace workspace;
    private final Runnable longer;
    private List<EpochDone> earlier = List.of();
    private boolean asked;

    /**
     * @param longer told when what came before has been read
     */
    WholeStory(Workspace workspace, Runnable longer) {
        this.workspace = workspace;
        this.longer = longer;
    }

    /** A run begins. */
    void begin() {
        earlier = List.of();
        asked = false;
    }

    /** As far as it is known: what came before may still be read. */
    RunStory of(LiveRun run) {
        RunStory story = run.story();
        Path folder = workspace.runFolderProperty().get();
        boolean resumed = story.beginning().filter(begun -> begun.step() > 0).isPresent();
        if (resumed && !asked && folder != null) {
            asked = true;
            read(run, folder, story.started().step());
        }
        List<EpochDone> epochs = new ArrayList<>(earlier);
        epochs.addAll(story.epochs());
        return new RunStory(story.started(), story.steps(), epochs, story.latest());
    }

    private void read(LiveRun run, Path folder, long before) {
        workspace
                .background()
                .run(
                        () -> RunHistory.upTo(folder, before).epochs(),
                        epochs -> remember(run, epochs),
                        damaged -> {
                            workspace.problemProperty().set(damaged);
                            remember(run, List.of());
                        });
    }

    private void remember(LiveRun run, List<EpochDone> epochs) {
        if (run == workspace.runProperty().get()) {
            earlier = epochs;
            longer.run();
        }
    }
}
