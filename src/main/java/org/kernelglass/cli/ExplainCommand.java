package org.kernelglass.cli;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.kernelglass.inspection.arithmetic.Explanation;
import org.kernelglass.training.RunControl;
import org.kernelglass.workflow.ExplainValue.Place;
import org.kernelglass.workflow.UseCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kernelglass explain}. */
@Command(name = "explain")
final class ExplainCommand extends UseCaseCommand {

    @Parameters(paramLabel = "RUN_DIR", descriptionKey = "run")
    private Path run;

    @Option(names = "--image", paramLabel = "FILE", required = true)
    private Path image;

    @Option(names = "--at", paramLabel = "ADDRESS:channel,row,column", required = true)
    private String at;

    ExplainCommand(Console console, Supplier<UseCases> useCases) {
        super(console, useCases);
    }

    @Override
    public Integer call() {
        Place place = PlaceText.parse(at);
        Explanation explanation = stoppable(control -> explain(place, control));
        if (json()) {
            JsonAnswer answer =
                    new JsonAnswer().put("run", run.toString()).put("image", image.toString());
            new ExplanationJson(explanation).addTo(answer);
            answer.printTo(console());
        } else {
            new ExplanationText(console()).print(explanation);
        }
        return CommandLineDoor.SUCCESS;
    }

    private Explanation explain(Place place, RunControl control) {
        TerminalWatch watch = new TerminalWatch(console());
        return useCases().explainValue().explain(run, image, place, watch, control);
    }
}
