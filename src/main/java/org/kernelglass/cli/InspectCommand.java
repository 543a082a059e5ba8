package org.kernelglass.cli;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.kernelglass.message.Message;
import org.kernelglass.message.WrongUse;
import org.kernelglass.training.RunControl;
import org.kernelglass.workflow.InspectRun;
import org.kernelglass.workflow.InspectedNetwork;
import org.kernelglass.workflow.InspectionPictures;
import org.kernelglass.workflow.UseCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kernelglass inspect}. */
@Command(name = "inspect")
final class InspectCommand extends UseCaseCommand {

    @Parameters(paramLabel = "RUN_DIR", descriptionKey = "run")
    private Path run;

    @Mixin private CheckpointOption checkpoint;

    @Option(names = "--image", paramLabel = "FILE")
    private Path image;

    @Option(names = "--layer", paramLabel = "ADDRESS")
    private String layer;

    @Option(
            names = "--method",
            paramLabel = "kernels|maps|gradcam|occlusion|saliency|integrated-gradients|maximize",
            defaultValue = "maps")
    private String method;

    @Option(names = "--class", paramLabel = "NAME", descriptionKey = "class-name")
    private String className;

    @Option(names = "--unit", paramLabel = "N")
    private String unit;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "pictures-out", required = true)
    private Path out;

    InspectCommand(Console console, Supplier<UseCases> useCases) {
        super(console, useCases);
    }

    @Override
    public Integer call() {
        InspectMethod wanted = InspectMethod.parse(method);
        if (image == null && wanted.needsImage()) {
            throw new WrongUse(Message.of("cli.problem.missing", "--image"));
        }
        Inspection inspection = stoppable(control -> inspect(wanted, control));
        if (json()) {
            inspection.answer().printTo(console());
        } else {
            inspection.lines().forEach(console().out()::println);
        }
        return CommandLineDoor.SUCCESS;
    }

    private Inspection inspect(InspectMethod wanted, RunControl control) {
        InspectRun inspect = useCases().inspect();
        TerminalWatch watch = new TerminalWatch(console());
        InspectedNetwork network = checkpoint.open(inspect, run, watch);
        InspectTarget target = InspectTarget.of(network, layer, className, unit);
        InspectScene scene =
                image == null
                        ? InspectScene.without(network)
                        : InspectScene.of(
                                network, image, inspect.image(network, image), useCases(), control);
        Inspection inspection =
                new Inspection(
                        console(),
                        useCases().explainImage(),
                        scene,
                        new InspectionPictures(console().sentences(), out));
        inspection.begin(run, wanted);
        inspection.show(wanted, target, watch, control);
        return inspection;
    }
}
