package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kernelglass.dataset.ImageIndex;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.network.StackCompiler;
import org.kernelglass.project.MetricsFile;
import org.kernelglass.project.MetricsRow;
import org.kernelglass.project.ParentRun;
import org.kernelglass.project.RunCheckpoints;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunRecord;
import org.kernelglass.project.RunResults;
import org.kernelglass.project.RunState;
import org.kernelglass.project.SplitRow;
import org.kernelglass.training.Checkpoint;
import org.kernelglass.training.Checkpoint.Progress;
import org.kernelglass.training.CheckpointStore.Pointer;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.RunStart;
import org.kernelglass.training.TrainingEvent.Outcome;

/**
 * Goes on with a run that was stopped or killed; what comes out is what an uninterrupted run would
 * have given, bit for bit.
 */
public final class ResumeRun {

    private final RunTools tools;

    public ResumeRun(RunTools tools) {
        this.tools = tools;
    }

    /**
     * Goes on from the last checkpoint, or from the start where there is none. A run that is
     * complete is reported as it is.
     *
     * @param movedTo where the dataset stands now; empty for where it stood
     * @throws Refusal if there is no run, it is being written, it is damaged, or its images are not
     *     there
     */
    public RunReport run(Path run, Optional<Path> movedTo, RunWatch watch, RunControl control) {
        return run(run, record -> movedTo, watch, control);
    }

    /**
     * The same for a run whose dataset may have been moved: where it does not stand any more where
     * the run knows it, it is looked for, and checked by its content, at another place.
     *
     * @param elsewhere where it may stand
     */
    public RunReport run(Path run, Path elsewhere, RunWatch watch, RunControl control) {
        return run(run, record -> MovedRun.placeOf(record, elsewhere), watch, control);
    }

    private RunReport run(
            Path run,
            Function<RunRecord, Optional<Path>> place,
            RunWatch watch,
            RunControl control) {
        try (RunFolder folder = RunFolder.open(run, tools.stacks())) {
            if (isComplete(folder.record())) {
                watch.notice(Message.of("workflow.notice.already-complete", run.toString()));
                return asItIs(folder, watch);
            }
            Optional<Path> movedTo = place.apply(folder.record());
            return goOn(folder, movedTo, watch, control);
        }
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }

    private static boolean isComplete(RunRecord record) {
        return record.state().phase() == RunState.Phase.COMPLETED
                && record.results().isPresent()
                && (record.testLooks() > 0 || Double.isNaN(record.results().get().testAccuracy()));
    }

    private static void keepPlace(RunFolder folder, Optional<Path> movedTo) {
        movedTo.ifPresent(moved -> MovedRun.keep(folder, moved));
    }

    /** A new place is kept once the run's images are found there. */
    private RunReport goOn(
            RunFolder folder, Optional<Path> movedTo, RunWatch watch, RunControl control) {
        RunStart start = start(folder, watch);
        RunRecord known = folder.record();
        RunRecord record = movedTo.map(moved -> known.withDataAt(absolute(moved))).orElse(known);
        if (record.split().isEmpty()) {
            keepPlace(folder, movedTo);
            return startOver(folder, start, watch, control);
        }
        List<SplitRow> rows = new ArrayList<>();
        RunFolder.readSplit(folder.path(), record, rows::add);
        RunDataOpening opening =
                new RunDataOpening(tools.reader(), tools.workers(), tools.places(), watch, control);
        ImageIndex scanned = opening.scanAgain(record);
        try (RunData data =
                opening.goOn(
                        scanned,
                        rows,
                        record.classes(),
                        record.project(),
                        FittedRanges.read(record.fitted()))) {
            keepPlace(folder, movedTo);
            return execute(folder, data, start, watch, control);
        }
    }

    /**
     * Killed between the record and the split: nothing was learned, so the split is drawn again
     * from the same seed.
     */
    private RunReport startOver(
            RunFolder folder, RunStart start, RunWatch watch, RunControl control) {
        RunDataOpening opening =
                new RunDataOpening(tools.reader(), tools.workers(), tools.places(), watch, control);
        ImageIndex scanned = opening.scanAgain(folder.record());
        try (RunData data = opening.begin(scanned, folder.record().project())) {
            if (!folder.timeLapse().isDecided()) {
                Pins.keep(folder, TimeLapseChoice.DEFAULT, Pins.of(data, TimeLapseChoice.DEFAULT));
            }
            folder.keepSplit(RunDataOpening.rows(data).iterator());
            return execute(folder, data, start, watch, control);
        }
    }

    private RunReport execute(
            RunFolder folder, RunData data, RunStart start, RunWatch watch, RunControl control) {
        RunRecord record = folder.record();
        NetworkProgram program = program(record);
        watch.progress(RunWatch.Stage.STARTING_ENGINE, 0, 0);
        watch.computing(tools.trainer().get().device(), record.compute());
        return new RunExecution(tools, folder, data, program, watch, control).run(start);
    }

    static NetworkProgram program(RunRecord record) {
        return StackCompiler.compile(
                record.project().stack(),
                record.project().data().preprocessing().shape(),
                record.classes().size());
    }

    /** What a resume needs is looked at before anything is learned or written. */
    private RunStart start(RunFolder folder, RunWatch watch) {
        RunCheckpoints checkpoints = folder.checkpoints();
        checkpoints
                .findLast()
                .map(
                        step ->
                                Message.of(
                                        "workflow.notice.last-found",
                                        folder.path().toString(),
                                        step))
                .ifPresent(watch::notice);
        Optional<Checkpoint> last = checkpoints.load(Pointer.LAST);
        if (last.isPresent()) {
            refuseWithoutBest(folder.record(), checkpoints, last.get().progress());
            return new RunStart.Resume(last.get());
        }
        if (LostCheckpoint.hasLearned(folder.path(), folder.record())) {
            throw checkpoints.missing(Pointer.LAST);
        }
        return TrainRun.start(
                folder.record().parent().map(ParentRun::folder).map(Path::of), tools.stacks());
    }

    /** The best epoch so far may stay the best: its weights are then the result. */
    private static void refuseWithoutBest(
            RunRecord record, RunCheckpoints checkpoints, Progress progress) {
        boolean chosen =
                record.project().plan().stopping().keepBest() && progress.chosen().bestEpoch() >= 0;
        if (chosen && checkpoints.loadWeights(Pointer.BEST).isEmpty()) {
            throw checkpoints.missing(Pointer.BEST);
        }
    }

    /** From 0; −1 where nothing tells. */
    private static int chosen(RunFolder folder, List<MetricsRow> epochs, RunWatch watch) {
        try {
            long step = RunWeights.of(folder.path(), folder.record()).step();
            return epochs.stream()
                    .filter(row -> row.step() == step)
                    .findFirst()
                    .map(MetricsRow::epoch)
                    .orElse(-1);
        } catch (Refusal lost) {
            watch.notice(lost.problem());
            lost.hint().ifPresent(watch::notice);
            return epochs.stream()
                    .filter(MetricsRow::best)
                    .reduce((a, b) -> b)
                    .map(MetricsRow::epoch)
                    .orElse(-1);
        }
    }

    private RunReport asItIs(RunFolder folder, RunWatch watch) {
        RunRecord record = folder.record();
        RunResults results = record.results().orElseThrow();
        List<MetricsRow> epochs = MetricsFile.read(folder.path());
        int chosen = chosen(folder, epochs, watch);
        Optional<MetricsRow> row =
                epochs.stream().filter(epoch -> epoch.epoch() == chosen).findFirst();
        return new RunReport(
                folder.path(),
                Outcome.COMPLETED,
                Optional.empty(),
                results.epochs(),
                chosen,
                row.map(MetricsRow::training),
                row.flatMap(MetricsRow::validation),
                earlierTest(folder, watch),
                results.testAccuracy(),
                record.testLooks(),
                results.imagesPerSecond(),
                results.parameters(),
                record.compute(),
                List.of(),
                results.skippedFiles(),
                record.classes(),
                RunPictures.standing(folder.path()));
    }

    /** What its one look at the test split found, as it was kept; that is no further look. */
    private static Optional<TestFigures> earlierTest(RunFolder folder, RunWatch watch) {
        int classes = folder.record().classes().size();
        try {
            return BestPredictions.of(folder.path(), Split.TEST)
                    .map(rows -> Figures.of(PredictionRows.predictions(rows), classes));
        } catch (Refusal damaged) {
            watch.notice(damaged.problem());
            return Optional.empty();
        }
    }
}
