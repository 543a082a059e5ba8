package org.kernelglass.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.kernelglass.dataset.Split;
import org.kernelglass.project.MetricsRow;
import org.kernelglass.training.Metrics;
import org.kernelglass.training.RunControl;
import org.kernelglass.workflow.RunEvaluation;
import org.kernelglass.workflow.UseCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kernelglass evaluate}. */
@Command(name = "evaluate")
final class EvaluateCommand extends UseCaseCommand {

    @Parameters(paramLabel = "RUN_DIR", descriptionKey = "run")
    private Path run;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "other-data")
    private Path data;

    @Option(names = "--on", paramLabel = "validation|test", descriptionKey = "evaluate-on")
    private String on;

    EvaluateCommand(Console console, Supplier<UseCases> useCases) {
        super(console, useCases);
    }

    @Override
    public Integer call() {
        RunEvaluation evaluation = stoppable(this::evaluate);
        if (json()) {
            object(evaluation).printTo(console());
        } else {
            print(evaluation);
        }
        return CommandLineDoor.SUCCESS;
    }

    private RunEvaluation evaluate(RunControl control) {
        TerminalWatch watch = new TerminalWatch(console());
        Optional<Split> split = JudgingSplit.named(on);
        if (data != null && split.isEmpty()) {
            return useCases().evaluate().onDataset(run, data, watch, control);
        }
        return useCases()
                .evaluate()
                .onOwn(run, Optional.ofNullable(data), split.orElse(Split.TEST), watch, control);
    }

    private JsonAnswer object(RunEvaluation evaluation) {
        JsonAnswer answer = new JsonAnswer();
        answer.put("epochs", evaluation.epochs());
        RunAnswer.metrics(answer, "train", evaluation.chosen().map(MetricsRow::training));
        metrics(answer, evaluation);
        evaluation.split().ifPresent(split -> answer.put("split", word(split)));
        answer.put("test_looks", evaluation.testLooks())
                .put(
                        "images_per_second",
                        evaluation
                                .record()
                                .results()
                                .map(r -> r.imagesPerSecond())
                                .orElse(Double.NaN))
                .put("parameters", evaluation.parameters())
                .put(
                        "skipped_files",
                        evaluation.problems().stream().filter(p -> p.skipped()).count())
                .put("threads", evaluation.record().compute().threads())
                .put(
                        "layout",
                        evaluation.record().compute().layout().name().toLowerCase(Locale.ROOT))
                .put("run", evaluation.run().toString())
                .put("own_test_split", evaluation.ownTest())
                .putTexts("unknown_classes", evaluation.unknownClasses());
        table(evaluation).addTo(answer);
        new AssessmentJson(evaluation.record().classes(), evaluation.assessment()).addTo(answer);
        new ProblemList(console(), evaluation.problems()).addTo(answer);
        return answer;
    }

    /** What was looked at, and of the validation images otherwise what the chosen epoch said. */
    private static void metrics(JsonAnswer answer, RunEvaluation evaluation) {
        Optional<Metrics> asked = Optional.of(evaluation.figures().metrics());
        boolean validation = onValidation(evaluation);
        RunAnswer.metrics(
                answer,
                "val",
                validation ? asked : evaluation.chosen().flatMap(MetricsRow::validation));
        RunAnswer.metrics(answer, "test", validation ? Optional.empty() : asked);
        answer.put(validation ? "val_images" : "test_images", evaluation.figures().images());
    }

    private static boolean onValidation(RunEvaluation evaluation) {
        return evaluation.split().equals(Optional.of(Split.VALIDATION));
    }

    private static String word(Split split) {
        return split.name().toLowerCase(Locale.ROOT);
    }

    private static String sentence(RunEvaluation evaluation) {
        if (evaluation.split().isEmpty()) {
            return "cli.evaluate.accuracy";
        }
        return onValidation(evaluation) ? "cli.evaluate.validation" : "cli.test.accuracy";
    }

    private void print(RunEvaluation evaluation) {
        new ProblemList(console(), evaluation.problems()).print();
        table(evaluation).sentence(sentence(evaluation));
        new AssessmentTable(console(), evaluation.record().classes(), evaluation.assessment())
                .print();
        new ConfusionText(
                        console(),
                        evaluation.record().classes(),
                        evaluation.assessment().confusion())
                .print();
        if (evaluation.ownTest()) {
            say("cli.evaluate.looks", evaluation.testLooks());
        }
    }

    private ClassTable table(RunEvaluation evaluation) {
        return new ClassTable(console(), evaluation.record().classes(), evaluation.figures());
    }
}
