package org.kernelglass.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.kernelglass.message.Message;
import org.kernelglass.message.WrongUse;
import org.kernelglass.project.PredictionRow;
import org.kernelglass.workflow.EvaluatedRun;
import org.kernelglass.workflow.EvaluationImages;
import org.kernelglass.workflow.UseCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kernelglass errors}. */
@Command(name = "errors", sortOptions = false)
final class ErrorsCommand extends UseCaseCommand {

    private static final double POINTS = 100;

    @Parameters(paramLabel = "RUN_DIR", descriptionKey = "run")
    private Path run;

    @Option(
            names = "--class",
            paramLabel = "CLASS",
            descriptionKey = "actual-class",
            required = true)
    private String actual;

    @Option(
            names = "--predicted",
            paramLabel = "CLASS",
            descriptionKey = "predicted-class",
            required = true)
    private String predicted;

    @Option(names = "--test")
    private boolean test;

    ErrorsCommand(Console console, Supplier<UseCases> useCases) {
        super(console, useCases);
    }

    @Override
    public Integer call() {
        EvaluationImages on = test ? EvaluationImages.TEST : EvaluationImages.VALIDATION;
        EvaluatedRun evaluated =
                PredictionAdvice.where(test ? "test" : "validation", () -> evaluated(on));
        int of = label(evaluated, actual);
        int takenFor = label(evaluated, predicted);
        List<PredictionRow> rows = evaluated.of(of, takenFor);
        if (json()) {
            object(evaluated, rows, of, takenFor).printTo(console());
        } else {
            print(rows, of, takenFor);
        }
        return CommandLineDoor.SUCCESS;
    }

    private EvaluatedRun evaluated(EvaluationImages on) {
        TerminalWatch watch = new TerminalWatch(console());
        return stoppable(control -> useCases().assess().on(run, on, watch, control));
    }

    private static int label(EvaluatedRun evaluated, String name) {
        int label = evaluated.classes().indexOf(name);
        if (label < 0) {
            throw new WrongUse(
                    Message.of("workflow.problem.no-such-class", name),
                    Message.of("workflow.hint.classes", String.join(", ", evaluated.classes())));
        }
        return label;
    }

    private JsonAnswer object(
            EvaluatedRun evaluated, List<PredictionRow> rows, int of, int takenFor) {
        JsonAnswer answer =
                new JsonAnswer()
                        .put("run", run.toString())
                        .put("split", test ? "test" : "validation")
                        .put("test_looks", evaluated.testLooks())
                        .put("class", actual)
                        .put("predicted", predicted);
        answer.putEach(
                "images",
                rows,
                (row, object) ->
                        object.put("image", row.image())
                                .put("sha256", row.hash())
                                .put("confidence", row.probabilities()[takenFor])
                                .put("class_probability", row.probabilities()[of]));
        return answer;
    }

    private void print(List<PredictionRow> rows, int of, int takenFor) {
        if (rows.isEmpty()) {
            say("cli.errors.none", actual, predicted);
            return;
        }
        say("cli.errors.count", rows.size(), actual, predicted);
        for (PredictionRow row : rows) {
            say(
                    "cli.errors.row",
                    row.image(),
                    row.probabilities()[takenFor] * POINTS,
                    row.probabilities()[of] * POINTS,
                    actual);
        }
    }
}
