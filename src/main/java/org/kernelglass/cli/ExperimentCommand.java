package org.kernelglass.cli;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.kernelglass.experiment.Axis;
import org.kernelglass.experiment.Purpose;
import org.kernelglass.experiment.Repetition;
import org.kernelglass.experiment.Search;
import org.kernelglass.message.Message;
import org.kernelglass.message.WrongUse;
import org.kernelglass.parameter.ParameterType.WholeNumber;
import org.kernelglass.workflow.Design;
import org.kernelglass.workflow.ExperimentPlace;
import org.kernelglass.workflow.ExperimentReport;
import org.kernelglass.workflow.ExperimentRequest;
import org.kernelglass.workflow.StackDesign;
import org.kernelglass.workflow.UseCases;
import picocli.CommandLine.Mixin;

/**
 * A command that carries out an experiment: the options they share, and the way to the use case.
 */
abstract class ExperimentCommand extends UseCaseCommand {

    static final int USUAL_SEEDS = 3;

    @Mixin private DesignOptions design;
    @Mixin private DataOptions data;
    @Mixin private PlanOptions plan;
    @Mixin private ExperimentOptions options;

    ExperimentCommand(Console console, Supplier<UseCases> useCases) {
        super(console, useCases);
    }

    abstract Purpose purpose();

    /** On the images that are held out. */
    Repetition repetition(ExperimentOptions given) {
        return new Repetition(0, 0, given.seeds(USUAL_SEEDS));
    }

    Search search() {
        return Search.GRID;
    }

    /** Of a learning curve, or what remedies learn from. */
    List<Double> shares() {
        return List.of();
    }

    @Override
    public Integer call() {
        ExperimentRequest request = reading(this::request);
        if (request.data().location().isEmpty()) {
            throw new WrongUse(
                    Message.of("cli.problem.missing", "--data"),
                    Message.of("cli.hint.help", "kernelglass"));
        }
        ExperimentTerminal watch = new ExperimentTerminal(console());
        return stoppable(
                control -> {
                    ExperimentReport report = useCases().experiments().run(request, watch, control);
                    return new ExperimentAnswer(console(), json()).give(report);
                });
    }

    private ExperimentRequest request() {
        Design base = design.baseHere(useCases().designs());
        List<Axis> axes = design.axes();
        return new ExperimentRequest(
                purpose(),
                data.apply(base.data(), design.input()),
                new StackDesign(base.stack(), List.of()),
                plan.apply(base.plan(), frozen(base)),
                axes,
                search(),
                repetition(options),
                options.budget(),
                options.limit(),
                shares(),
                place());
    }

    private ExperimentPlace place() {
        return options.out()
                .<ExperimentPlace>map(ExperimentPlace.Folder::new)
                .or(() -> design.owner(useCases().designs()).map(ExperimentPlace.OfProject::new))
                .orElseGet(ExperimentPlace.Chosen::new);
    }

    private static Set<String> frozen(Design base) {
        return base.plan().frozenLayers();
    }

    static int whole(String option, String text, int minimum, int maximum, int usual) {
        return text == null ? usual : new WholeNumber(minimum, maximum).parse(option, text);
    }
}
