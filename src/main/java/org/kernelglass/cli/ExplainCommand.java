package org.kernelglass.cli;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.kernelglass.inspection.arithmetic.Explanation;
import org.kernelglass.training.RunControl;
import org.kernelglass.workflow.ExplainValue.Place;
import org.kernelglass.workflow.InspectedNetwork;
import org.kernelglass.workflow.UseCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kernelglass explain}. */
@Command(name = "explain")
final class ExplainCommand extends UseCaseCommand {

    @Parameters(paramLabel = "RUN_DIR", descriptionKey = "run")
    private Path run;

    @Mixin private CheckpointOption checkpoint;

    @Option(names = "--image", paramLabel = "FILE", required = true)
    private Path image;

    @Option(names = "--at", paramLabel = "ADDRESS:channel,row,column", required = true)
    private String at;

    ExplainCommand(Console console, Supplier<UseCases> useCases) {
        super(console, useCases);
    }

    /** A value, and whose. */
    private record Explained(InspectedNetwork network, Explanation value) {}

    @Override
    public Integer call() {
        Place place = PlaceText.parse(at);
        Explained explained = stoppable(control -> explain(place, control));
        Explanation explanation = explained.value();
        if (json()) {
            JsonAnswer answer = new JsonAnswer().put("run", run.toString());
            CheckpointOption.addTo(answer, explained.network());
            answer.put("image", image.toString());
            new ExplanationJson(explanation).addTo(answer);
            answer.printTo(console());
        } else {
            new ExplanationText(console()).print(explanation);
        }
        return CommandLineDoor.SUCCESS;
    }

    private Explained explain(Place place, RunControl control) {
        TerminalWatch watch = new TerminalWatch(console());
        InspectedNetwork network = checkpoint.open(useCases().inspect(), run, watch);
        return new Explained(
                network, useCases().explainValue().explain(network, image, place, watch, control));
    }
}
