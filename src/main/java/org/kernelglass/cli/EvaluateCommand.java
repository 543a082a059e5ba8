package org.kernelglass.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.kernelglass.project.MetricsRow;
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
        return data == null
                ? useCases().evaluate().onTestSplit(run, watch, control)
                : useCases().evaluate().onDataset(run, data, watch, control);
    }

    private JsonAnswer object(RunEvaluation evaluation) {
        JsonAnswer answer = new JsonAnswer();
        answer.put("epochs", evaluation.record().results().map(r -> r.epochs()).orElse(0));
        RunAnswer.metrics(answer, "train", evaluation.chosen().map(MetricsRow::training));
        RunAnswer.metrics(answer, "val", evaluation.chosen().flatMap(MetricsRow::validation));
        RunAnswer.metrics(answer, "test", Optional.of(evaluation.figures().metrics()));
        answer.put("test_images", evaluation.figures().images())
                .put("test_looks", evaluation.testLooks())
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
                        evaluation
                                .record()
                                .compute()
                                .layout()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT))
                .put("run", evaluation.run().toString())
                .put("own_test_split", evaluation.ownTest())
                .putTexts("unknown_classes", evaluation.unknownClasses());
        table(evaluation).addTo(answer);
        new AssessmentJson(evaluation.record().classes(), evaluation.assessment()).addTo(answer);
        new ProblemList(console(), evaluation.problems()).addTo(answer);
        return answer;
    }

    private void print(RunEvaluation evaluation) {
        new ProblemList(console(), evaluation.problems()).print();
        table(evaluation)
                .sentence(evaluation.ownTest() ? "cli.test.accuracy" : "cli.evaluate.accuracy");
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
