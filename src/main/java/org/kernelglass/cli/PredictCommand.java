package org.kernelglass.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kernelglass.parameter.ParameterType.WholeNumber;
import org.kernelglass.workflow.PredictImages.Answer;
import org.kernelglass.workflow.PredictedImage;
import org.kernelglass.workflow.UseCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kernelglass predict}. */
@Command(name = "predict")
final class PredictCommand extends UseCaseCommand {

    @Parameters(index = "0", paramLabel = "RUN_DIR", descriptionKey = "run")
    private Path run;

    @Parameters(index = "1..*", arity = "1", paramLabel = "FILE_OR_DIR", descriptionKey = "files")
    private List<Path> files;

    @Option(names = "--top", paramLabel = "N", defaultValue = "3")
    private String top;

    PredictCommand(Console console, Supplier<UseCases> useCases) {
        super(console, useCases);
    }

    @Override
    public Integer call() {
        int count = reading(() -> new WholeNumber(1, 100_000).parse("--top", top));
        TerminalWatch watch = new TerminalWatch(console());
        Answer answer =
                stoppable(
                        control -> useCases().predict().predict(run, files, count, watch, control));
        if (json()) {
            object(answer).printTo(console());
        } else {
            print(answer);
        }
        boolean nothing = answer.images().isEmpty() && !answer.problems().isEmpty();
        return nothing ? CommandLineDoor.FAILED : CommandLineDoor.SUCCESS;
    }

    private JsonAnswer object(Answer answer) {
        JsonAnswer object =
                new JsonAnswer()
                        .put("run", run.toString())
                        .putEach(
                                "predictions",
                                answer.images(),
                                (image, entry) ->
                                        entry.put("file", image.file().toString())
                                                .putEach(
                                                        "classes",
                                                        image.classes(),
                                                        (named, inner) ->
                                                                inner.put("class", named.name())
                                                                        .put(
                                                                                "probability",
                                                                                named
                                                                                        .probability())));
        if (answer.images().isEmpty() && !answer.problems().isEmpty()) {
            object.put("error", console().text(answer.problems().get(0).reason()));
        }
        new ProblemList(console(), answer.problems()).addTo(object);
        return object;
    }

    private void print(Answer answer) {
        for (PredictedImage image : answer.images()) {
            String classes =
                    image.classes().stream()
                            .map(
                                    named ->
                                            "%s %.1f%%"
                                                    .formatted(
                                                            named.name(),
                                                            named.probability() * 100))
                            .collect(Collectors.joining("   "));
            console().out().println(image.file() + ": " + classes);
        }
        new ProblemList(console(), answer.problems()).print();
    }
}
