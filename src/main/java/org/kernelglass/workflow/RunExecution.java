package org.kernelglass.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kernelglass.dataset.Split;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.network.NetworkProgram;
import org.kernelglass.project.KeptPredictions;
import org.kernelglass.project.MetricsFile;
import org.kernelglass.project.MetricsRow;
import org.kernelglass.project.RunFolder;
import org.kernelglass.project.RunPredictions;
import org.kernelglass.project.RunRecord;
import org.kernelglass.project.RunRecorder;
import org.kernelglass.project.RunResults;
import org.kernelglass.project.RunState;
import org.kernelglass.training.Checkpoint;
import org.kernelglass.training.CheckpointStore.Pointer;
import org.kernelglass.training.Predictions;
import org.kernelglass.training.RunControl;
import org.kernelglass.training.RunStart;
import org.kernelglass.training.SnapshotStore;
import org.kernelglass.training.TrainingEvent;
import org.kernelglass.training.TrainingEvent.Ended;
import org.kernelglass.training.TrainingEvent.Outcome;
import org.kernelglass.training.TrainingJob;

/**
 * A run folder, its data and its network: trains from a start to an end, looks at the test split
 * once, writes the results.
 */
final class RunExecution {

    private final RunTools tools;
    private final RunFolder folder;
    private final RunData data;
    private final NetworkProgram program;
    private final RunWatch watch;
    private final RunControl control;

    RunExecution(
            RunTools tools,
            RunFolder folder,
            RunData data,
            NetworkProgram program,
            RunWatch watch,
            RunControl control) {
        this.tools = tools;
        this.folder = folder;
        this.data = data;
        this.program = program;
        this.watch = watch;
        this.control = control;
    }

    RunReport run(RunStart start) {
        RunRecorder recorder =
                start instanceof RunStart.Resume resume
                        ? folder.recordFrom(resume.checkpoint().progress())
                        : folder.recordFromStart();
        folder.update(record -> record.withState(RunState.RUNNING));
        Ended ended = train(start, recorder);
        recorder.failure().ifPresent(failure -> watch.notice(failure.problem()));
        boolean complete = ended.outcome() == Outcome.COMPLETED;
        if (complete) {
            keepValidation();
        }
        Optional<TestFigures> test = complete ? test(ended) : Optional.empty();
        return finish(ended, test);
    }

    private Ended train(RunStart start, RunRecorder recorder) {
        LiveImages images = new LiveImages(data);
        watch.begins(LiveSubject.of(folder.record().project(), program, data, images));
        try (FrameQueue frames = new FrameQueue(frames(start), tools.workers().threads())) {
            return tools.trainer()
                    .get()
                    .train(job(start, frames), control, event -> tell(recorder, event));
        } finally {
            images.end();
        }
    }

    private void tell(RunRecorder recorder, TrainingEvent event) {
        recorder.accept(event);
        watch.event(event);
    }

    private TrainingJob job(RunStart start, SnapshotStore frames) {
        return new TrainingJob(
                program,
                folder.record().project().plan(),
                folder.record().compute(),
                data.data(),
                start,
                folder.checkpoints(),
                frames);
    }

    /** Pinned images that were damaged since cost the time-lapse and a notice, and not the run. */
    private SnapshotStore frames(RunStart start) {
        long step =
                start instanceof RunStart.Resume resume ? resume.checkpoint().progress().step() : 0;
        try {
            return folder.timeLapse().framesFrom(step, data.data().batches(Split.TRAIN));
        } catch (Refusal refusal) {
            watch.notice(refusal.problem());
            return SnapshotStore.NONE;
        }
    }

    /** What the network says of the validation images, so that runs can be compared by it. */
    private void keepValidation() {
        folder.checkpoints()
                .loadWeights(Pointer.BEST)
                .ifPresent(best -> predict(best, Split.VALIDATION));
    }

    /** Kept where all were asked; empty where there are none or the process was asked to end. */
    private Optional<Predictions> predict(Checkpoint best, Split split) {
        int images = data.data().size(split);
        if (images == 0) {
            return Optional.empty();
        }
        Predictions predictions =
                tools.trainer()
                        .get()
                        .predict(
                                program,
                                best.weights(),
                                folder.record().compute(),
                                data.data().inOrder(split),
                                control);
        if (predictions.size() < images) {
            return Optional.empty();
        }
        keep(best, split, predictions);
        return Optional.of(predictions);
    }

    /**
     * The one look at the test split; empty where there is none or the process was asked to end.
     */
    private Optional<TestFigures> test(Ended ended) {
        Optional<TestFigures> test =
                folder.checkpoints()
                        .loadWeights(Pointer.BEST)
                        .flatMap(best -> predict(best, Split.TEST))
                        .map(said -> Figures.of(said, data.index().classes().size()));
        test.map(
                        figures ->
                                new TrainingEvent.Tested(
                                        ended.step(), ended.seconds(), figures.metrics()))
                .ifPresent(watch::event);
        return test;
    }

    /** That predictions cannot be kept costs a later comparison, and not the run. */
    private void keep(Checkpoint best, Split split, Predictions predictions) {
        try {
            RunPredictions.write(
                    folder.path(),
                    split,
                    new KeptPredictions(
                            best.progress().step(), PredictionRows.of(data.index(), predictions)));
        } catch (Refusal refusal) {
            watch.notice(refusal.problem());
        }
    }

    private RunReport finish(Ended ended, Optional<TestFigures> test) {
        List<MetricsRow> epochs = MetricsFile.read(folder.path());
        RunReport report = report(ended, test, epochs, pictures(test));
        folder.update(record -> ended(record, ended, report));
        return report;
    }

    /**
     * A look at the test split counts with the figures that came of it: both are written, or none.
     */
    private static RunRecord ended(RunRecord record, Ended ended, RunReport report) {
        RunRecord looked = report.test().isPresent() ? record.withTestLook() : record;
        return looked.withState(state(ended)).withResults(results(report));
    }

    private List<Path> pictures(Optional<TestFigures> test) {
        try {
            return tools.pictures().make(folder, program, data.index().classes(), test);
        } catch (Refusal refusal) {
            watch.notice(refusal.problem());
            return List.of();
        }
    }

    private static RunState state(Ended ended) {
        return switch (ended.outcome()) {
            case COMPLETED -> RunState.COMPLETED;
            case STOPPED -> RunState.STOPPED;
            case FAILED ->
                    RunState.failed(ended.reason().orElse(Message.of("workflow.problem.unknown")));
        };
    }

    private RunReport report(
            Ended ended, Optional<TestFigures> test, List<MetricsRow> epochs, List<Path> pictures) {
        Optional<MetricsRow> chosen =
                epochs.stream().filter(row -> row.epoch() == ended.bestEpoch()).findFirst();
        return new RunReport(
                folder.path(),
                ended.outcome(),
                ended.reason(),
                ended.epochsDone(),
                ended.bestEpoch(),
                chosen.map(MetricsRow::training),
                chosen.flatMap(MetricsRow::validation),
                test,
                test.map(figures -> figures.metrics().top1()).orElse(Double.NaN),
                folder.record().testLooks() + (test.isPresent() ? 1 : 0),
                Figures.medianSpeed(epochs),
                Figures.parameters(program),
                folder.record().compute(),
                new ArrayList<>(data.problems()),
                data.skippedFiles(),
                data.index().classes(),
                pictures);
    }

    private static RunResults results(RunReport report) {
        return new RunResults(
                report.training().map(metrics -> metrics.loss()).orElse(Double.NaN),
                report.validation().map(metrics -> metrics.top1()).orElse(Double.NaN),
                report.testAccuracy(),
                report.imagesPerSecond(),
                report.epochs(),
                report.skippedFiles(),
                report.parameters());
    }
}
