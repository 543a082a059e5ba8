package org.kernelglass.cli;

import java.util.List;
import java.util.function.Supplier;
import org.kernelglass.experiment.Purpose;
import org.kernelglass.parameter.ParameterType.Decimal;
import org.kernelglass.workflow.UseCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kernelglass remedies}. */
@Command(name = "remedies", sortOptions = false)
final class RemediesCommand extends ExperimentCommand {

    private static final Decimal SHARE = new Decimal(0, true, 1, false);

    @Option(names = "--hold-back", paramLabel = "SHARE", descriptionKey = "hold-back")
    private String holdBack;

    RemediesCommand(Console console, Supplier<UseCases> useCases) {
        super(console, useCases);
    }

    @Override
    Purpose purpose() {
        return Purpose.REMEDIES;
    }

    @Override
    List<Double> shares() {
        return List.of(1 - (holdBack == null ? 0 : SHARE.parse("--hold-back", holdBack)));
    }
}
