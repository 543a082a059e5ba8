package org.kernelglass.workflow;

import java.nio.file.Path;
import org.kernelglass.project.MetricsFile;
import org.kernelglass.project.MetricsRow;
import org.kernelglass.project.StepsFile;
import org.kernelglass.training.RunJournal;
import org.kernelglass.training.RunStory;
import org.kernelglass.training.TrainingEvent.EpochDone;

/** What a run's folder tells of its curves. */
public final class RunHistory {

    private RunHistory() {}

    /**
     * The story of a run up to a step, from its files. Any thread but the FX thread; takes a second
     * for a million steps.
     *
     * @throws org.kernelglass.message.Refusal if a file is damaged
     */
    public static RunStory upTo(Path runFolder, long lastStep) {
        RunJournal journal = new RunJournal();
        MetricsFile.read(runFolder).stream()
                .filter(row -> row.step() <= lastStep)
                .map(RunHistory::event)
                .forEach(journal);
        StepsFile.read(runFolder, lastStep, journal::accept);
        return journal.story();
    }

    private static EpochDone event(MetricsRow row) {
        return new EpochDone(
                row.step(),
                row.seconds(),
                row.epoch(),
                row.training(),
                row.validation(),
                row.learningRate(),
                row.imagesPerSecond(),
                row.best());
    }
}
