package org.kernelglass.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.kernelglass.message.Message;
import org.kernelglass.training.Metrics;
import org.kernelglass.training.TrainingEvent.Outcome;
import org.kernelglass.workflow.RunReport;

/** Shows how a run stands: as sentences, or as one JSON object. */
record RunAnswer(Console console, boolean json) {

    /** The exit code too: a stopped run is a success, a failed one is not. */
    int give(RunReport report) {
        if (json) {
            object(report).printTo(console);
        } else {
            sentences(report);
        }
        return report.outcome() == Outcome.FAILED
                ? CommandLineDoor.FAILED
                : CommandLineDoor.SUCCESS;
    }

    private JsonAnswer object(RunReport report) {
        JsonAnswer answer = new JsonAnswer();
        if (report.outcome() == Outcome.FAILED) {
            Failure failure = Failure.of(report);
            answer.put("error", console.text(failure.problem()))
                    .put("hint", console.text(failure.hint()));
        }
        answer.put("outcome", report.outcome().name().toLowerCase(java.util.Locale.ROOT))
                .put("epochs", report.epochs())
                .put("best_epoch", report.bestEpoch() + 1);
        metrics(answer, "train", report.training());
        metrics(answer, "val", report.validation());
        metrics(answer, "test", report.test().map(test -> test.metrics()));
        answer.put("test_accuracy", report.testAccuracy())
                .put("test_looks", report.testLooks())
                .put("images_per_second", report.imagesPerSecond())
                .put("parameters", report.parameters())
                .put("skipped_files", report.skippedFiles())
                .put("threads", report.compute().threads())
                .put("layout", report.compute().layout().name().toLowerCase(java.util.Locale.ROOT))
                .put("run", report.run().toString());
        report.test()
                .ifPresent(test -> new ClassTable(console, report.classes(), test).addTo(answer));
        new ProblemList(console, report.problems()).addTo(answer);
        answer.putTexts("pictures", report.pictures().stream().map(Path::toString).toList());
        return answer;
    }

    /**
     * {@code NAME_loss}, {@code NAME_accuracy} and, with more than five classes, {@code
     * NAME_top5_accuracy}; null without.
     */
    static void metrics(JsonAnswer answer, String name, Optional<Metrics> metrics) {
        answer.put(name + "_loss", metrics.map(Metrics::loss).orElse(Double.NaN))
                .put(name + "_accuracy", metrics.map(Metrics::top1).orElse(Double.NaN))
                .put(name + "_top5_accuracy", metrics.map(Metrics::top5).orElse(Double.NaN));
    }

    private void sentences(RunReport report) {
        new ProblemList(console, report.problems()).print();
        switch (report.outcome()) {
            case COMPLETED ->
                    console.print(
                            Message.of(
                                    "cli.run.completed", report.epochs(), report.bestEpoch() + 1));
            case STOPPED -> {
                console.print(Message.of("cli.run.stopped", report.epochs()));
                console.print(Failure.resume(report));
            }
            case FAILED -> {
                Failure failure = Failure.of(report);
                console.note(Message.of("cli.error", failure.problem()));
                console.note(failure.hint());
            }
        }
        report.test()
                .ifPresent(
                        test ->
                                new ClassTable(console, report.classes(), test)
                                        .print("cli.test.accuracy"));
        console.print(Message.of("cli.run.folder", report.run().toAbsolutePath().toString()));
        report.pictures()
                .forEach(
                        picture ->
                                console.print(Message.of("cli.run.picture", picture.toString())));
    }
}
