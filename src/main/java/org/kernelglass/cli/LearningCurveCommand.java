package org.kernelglass.cli;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kernelglass.experiment.Purpose;
import org.kernelglass.parameter.ParameterType.Decimal;
import org.kernelglass.workflow.UseCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kernelglass learning-curve}. */
@Command(name = "learning-curve", sortOptions = false)
final class LearningCurveCommand extends ExperimentCommand {

    private static final String USUAL_SHARES = "0.25,0.5,0.75,1";
    private static final Decimal SHARE = new Decimal(0, false, 1, true);

    @Option(names = "--shares", paramLabel = "SHARE,…", descriptionKey = "curve-shares")
    private String shares;

    LearningCurveCommand(Console console, Supplier<UseCases> useCases) {
        super(console, useCases);
    }

    @Override
    Purpose purpose() {
        return Purpose.LEARNING_CURVE;
    }

    @Override
    List<Double> shares() {
        return Stream.of((shares == null ? USUAL_SHARES : shares).split(","))
                .map(text -> SHARE.parse("--shares", text))
                .distinct()
                .sorted()
                .toList();
    }
}
