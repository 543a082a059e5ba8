package org.kernelglass.cli;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.kernelglass.workflow.RunsTable;
import org.kernelglass.workflow.UseCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kernelglass runs}. */
@Command(name = "runs")
final class RunsCommand extends UseCaseCommand {

    @Parameters(paramLabel = "PROJECT", descriptionKey = "project-of-runs")
    private Path project;

    RunsCommand(Console console, Supplier<UseCases> useCases) {
        super(console, useCases);
    }

    @Override
    public Integer call() {
        RunsTable table = useCases().runs().table(project);
        RunsAnswer answer = new RunsAnswer(console(), table);
        if (json()) {
            answer.object().printTo(console());
        } else {
            answer.print();
        }
        return CommandLineDoor.SUCCESS;
    }
}
