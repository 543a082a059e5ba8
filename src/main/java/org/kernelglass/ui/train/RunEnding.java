package org.kernelglass.ui.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kernelglass.message.Message;
import org.kernelglass.message.Refusal;
import org.kernelglass.project.RunResults;
import org.kernelglass.project.RunState;
import org.kernelglass.training.TrainingEvent.Outcome;
import org.kernelglass.workflow.LiveRun;
import org.kernelglass.workflow.RunReport;

/**
 * How a run ended, in words.
 *
 * @param tone how good that is
 * @param headline the one sentence
 * @param details what else is worth knowing
 * @param folder where it is kept; empty where nothing was written
 * @param resumes whether it can go on
 */
record RunEnding(
        Tone tone,
        Message headline,
        List<Message> details,
        Optional<Path> folder,
        boolean resumes) {

    /** How good an end is. */
    enum Tone {
        DONE,
        STOPPED,
        FAILED
    }

    RunEnding {
        details = List.copyOf(details);
    }

    /** What a run that is over came to. */
    static RunEnding of(LiveRun run) {
        return run.report()
                .map(RunEnding::of)
                .or(() -> run.refusal().map(RunEnding::of))
                .orElseGet(RunEnding::cancelled);
    }

    /** What a run of an earlier session came to. */
    static RunEnding of(EarlierRun run) {
        RunState state = run.record().state();
        double tested = run.record().results().map(RunResults::testAccuracy).orElse(Double.NaN);
        Message came =
                Double.isFinite(tested) && !run.resumes()
                        ? Message.of("train.end.earlier.tested", run.name(), tested)
                        : Message.of("train.end.earlier", run.name(), run.epochs().size());
        List<Message> details = new ArrayList<>(state.reason().stream().toList());
        run.bestAccuracy()
                .map(best -> Message.of("train.end.earlier.best", best))
                .ifPresent(details::add);
        Tone tone =
                switch (state.phase()) {
                    case COMPLETED -> Tone.DONE;
                    case FAILED -> Tone.FAILED;
                    case RUNNING, STOPPED -> Tone.STOPPED;
                };
        return new RunEnding(tone, came, details, Optional.of(run.folder()), run.resumes());
    }

    private static RunEnding cancelled() {
        return new RunEnding(
                Tone.STOPPED,
                Message.of("train.end.cancelled"),
                List.of(),
                Optional.empty(),
                false);
    }

    private static RunEnding of(Refusal refusal) {
        return new RunEnding(
                Tone.FAILED,
                refusal.problem(),
                refusal.hint().stream().toList(),
                Optional.empty(),
                false);
    }

    static RunEnding of(RunReport report) {
        return switch (report.outcome()) {
            case COMPLETED -> completed(report);
            case STOPPED ->
                    new RunEnding(
                            Tone.STOPPED,
                            Message.of("train.end.stopped", report.epochs()),
                            figures(report),
                            Optional.of(report.run()),
                            true);
            case FAILED ->
                    new RunEnding(
                            Tone.FAILED,
                            report.reason().orElse(Message.of("train.end.failed")),
                            figures(report),
                            Optional.of(report.run()),
                            true);
        };
    }

    private static RunEnding completed(RunReport report) {
        Message headline =
                report.test()
                        .map(
                                test ->
                                        Message.of(
                                                "train.end.tested",
                                                test.metrics().top1(),
                                                test.images()))
                        .orElseGet(() -> Message.of("train.end.completed", report.epochs()));
        return new RunEnding(
                Tone.DONE, headline, figures(report), Optional.of(report.run()), false);
    }

    private static List<Message> figures(RunReport report) {
        List<Message> all = new ArrayList<>();
        if (report.bestEpoch() >= 0) {
            report.validation()
                    .map(
                            validation ->
                                    Message.of(
                                            "train.end.best",
                                            report.bestEpoch() + 1,
                                            validation.top1(),
                                            validation.loss()))
                    .or(() -> Optional.of(Message.of("train.end.last", report.bestEpoch() + 1)))
                    .ifPresent(all::add);
        }
        if (report.outcome() == Outcome.COMPLETED && report.testLooks() > 1) {
            all.add(Message.of("train.end.looks", report.testLooks()));
        }
        if (report.imagesPerSecond() > 0) {
            all.add(Message.of("train.end.speed", Math.round(report.imagesPerSecond())));
        }
        if (report.skippedFiles() > 0) {
            all.add(Message.of("train.end.skipped", report.skippedFiles()));
        }
        return all;
    }
}
